"""The server: which address gives what, and to whom. It shows and changes nothing."""

import asyncio
import mimetypes
import posixpath
from collections.abc import AsyncIterator, Collection
from contextlib import AbstractAsyncContextManager
from http import HTTPStatus
from pathlib import Path

from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..site.search import FOLDER as WORDS
from .bell import Bell
from .handbook import Handbook
from .pages import PLACE, bare, live
from .work import at_work

PULSE = 15.0
"""Seconds after which a browser is told again what it knows, so that a connection that broke is noticed."""

OWN = ("reload.js", "mistakes.css")
"""Files of this server itself."""

_HEADERS = {
    "cache-control": "no-store", "x-content-type-options": "nosniff", "x-frame-options": "DENY",
    "cross-origin-resource-policy": "same-origin", "referrer-policy": "same-origin",
}
_WRONG = {
    HTTPStatus.NOT_FOUND: ("Deze pagina is er niet", "Misschien staat er een fout in het adres."),
    HTTPStatus.METHOD_NOT_ALLOWED: ("Dit kan hier niet", "Deze pagina’s zijn om te lezen."),
}
_FAILED = "Deze pagina kan niet worden gemaakt", "In de terminal staat waarom. Na verbeteren verschijnt de pagina vanzelf."


def application(handbook: Handbook, roots: Collection[Path], bell: Bell, port: int) -> Starlette:
    """The application that shows `handbook`.

    Args:
        handbook: What is shown.
        roots: The content roots, to see what is saved there.
        bell: Rings when there is something new to show.
        port: Where it is served; whoever calls this machine by another name is refused.
    """
    pages = _Pages(handbook, bell)

    def at_work_for(app: Starlette) -> AbstractAsyncContextManager[None]:
        return at_work(handbook, roots, bell)

    return Starlette(
        routes=[
            Route(f"/{PLACE}/events", pages.events, methods=["GET"]),
            Route(f"/{PLACE}/mistakes", pages.mistakes, methods=["GET"]),
            *(Route(f"/{PLACE}/{name}", pages.own, methods=["GET"]) for name in OWN),
            Route("/{path:path}", pages.page, methods=["GET"]),
        ],
        middleware=[Middleware(Guard, hosts=(f"127.0.0.1:{port}", f"localhost:{port}"))],
        exception_handlers={HTTPException: _refused, Exception: pages.failed},
        lifespan=at_work_for)


class Guard:
    """Answers only who calls this machine by its own name; a site elsewhere may lend its own to us (DNS rebinding)."""

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self._app, self._hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        app = self._app
        if scope["type"] == "http" and Headers(scope=scope).get("host") not in self._hosts:
            app = HTMLResponse(bare("Dit adres hoort niet bij het handboek", "Gebruik het adres uit de terminal."), 400)
        await app(scope, receive, with_headers)


class _Pages:
    """What the addresses give."""

    def __init__(self, handbook: Handbook, bell: Bell) -> None:
        self._handbook, self._bell = handbook, bell

    def page(self, request: Request) -> Response:
        """A page or a file of the site."""
        address = request.path_params["path"]
        # Before the page: what is saved meanwhile must be asked for again.
        path, version = _path(address), self._handbook.version
        if path.startswith(f"{WORDS}/"):
            text = self._handbook.words(path)
            return Response(text, media_type="text/javascript") if text is not None else self._missing(path, version)
        if (page := self._handbook.page(path)) is not None:
            return self._live(page, path, version)
        found = self._handbook.file(path)
        if isinstance(found, Path):
            found = found.read_bytes() if found.is_file() else None
        if found is not None:
            return Response(found, media_type=mimetypes.guess_type(path)[0] or "application/octet-stream")
        if not address.endswith("/") and self._handbook.page(f"{path}/index.html") is not None:
            return RedirectResponse(f"/{address}/")
        return self._missing(path, version)

    async def events(self, request: Request) -> Response:
        """Tells which version is shown now, and which mistakes, whenever that changes."""
        return StreamingResponse(self._news(), media_type="text/event-stream")

    def mistakes(self, request: Request) -> Response:
        """What is said above a page."""
        return HTMLResponse(self._handbook.said(_path(request.query_params.get("page", "").lstrip("/"))))

    def own(self, request: Request) -> Response:
        """A file of this server itself."""
        name = posixpath.basename(request.url.path)
        return Response(Path(__file__).with_name(name).read_bytes(), media_type=mimetypes.guess_type(name)[0])

    def failed(self, request: Request, error: Exception) -> Response:
        """The page for a mistake of ours, or in a macro; what it was is in the terminal."""
        return self._live(bare(*_FAILED), _path(request.url.path.lstrip("/")), self._handbook.version, 500)

    def _missing(self, path: str, version: str) -> Response:
        return self._live(self._handbook.missing(), path, version, 404)

    def _live(self, page: str, path: str, version: str, status: int = 200) -> Response:
        looks = self._handbook.looks
        return HTMLResponse(live(page, self._handbook.said(path), version, looks), status)

    async def _news(self) -> AsyncIterator[str]:
        while not self._bell.is_last.is_set():
            rung = self._bell.next()
            yield f"event: page\ndata: {self._handbook.version}\n\nevent: mistakes\ndata: {self._handbook.looks}\n\n"
            try:
                await asyncio.wait_for(rung.wait(), PULSE)
            except TimeoutError:
                continue


async def _refused(request: Request, error: Exception) -> Response:
    status = HTTPStatus(error.status_code) if isinstance(error, HTTPException) else HTTPStatus.BAD_REQUEST
    return HTMLResponse(bare(*_WRONG.get(status, _WRONG[HTTPStatus.NOT_FOUND])), status)


def _path(address: str) -> str:
    """The file of the site at an address without the slash before it."""
    return f"{address}index.html" if not address or address.endswith("/") else address
