"""Write a photo or another picture of pixels anew: upright, in sRGB, no larger than a page needs, and nothing but pixels."""

import io
import re
import warnings
from contextlib import suppress
from importlib.metadata import version
from typing import NamedTuple

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from .flaw import Flaw

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "TIFF", "BMP")
"""What is read. None of these runs another program, as EPS would."""

MAX_PIXELS = 50_000_000
"""More than a good camera makes; read, it takes 200 MB of memory."""

LARGE, SMALL = 1600, 800
"""The longest side of a picture, and of its version for small screens, in pixels."""

WORTH_IT = 1000
"""The longest side from which a smaller version saves something."""

LIGHT = 450_000
"""Bytes; a photo that is heavier is written again with a lower quality."""

QUALITIES = (82, 72, 62, 52)

RULES = "photo 1"
"""Changes whenever this module would write something else."""

PROGRAM = f"Pillow {version('Pillow')}"
"""What the bytes depend on besides."""

_HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
_BEGINNING = re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftypavi[fs]", re.DOTALL)
"""How a file of ours begins, whatever became of the rest."""

_MOVING = ("GIF", "PNG", "WEBP", "AVIF")


class Version(NamedTuple):
    """A picture as it is published."""

    data: bytes
    ending: str
    width: int
    height: int


def rewrite(data: bytes) -> tuple[Version, ...] | None:
    """Write a picture of pixels anew.

    Args:
        data: The file.

    Returns:
        The picture, and its smaller version if that saves anything; None if no format of ours begins like this.

    Raises:
        Flaw: If it is damaged, too large, moving, or of a kind that cannot be read.
    """
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        raise Flaw("heic")
    with warnings.catch_warnings(action="ignore"):  # an editor cannot do anything about a tag that Pillow skips
        opened = _open(data)
        if opened is None:
            return None
        try:
            picture = _pixels(opened)
        except Flaw:
            raise
        except Exception:
            # Pillow has no class for “this file is broken”: a decoder raises whatever it stumbles over.
            raise Flaw("damaged") from None
    sizes = (LARGE, SMALL) if max(picture.size) > WORTH_IT else (LARGE,)
    first = _version(picture, LARGE, "jpg" if opened.format in ("JPEG", "MPO") else "")
    return (first, *(_version(picture, size, first.ending) for size in sizes[1:]))


def _open(data: bytes) -> Image.Image | None:
    """The picture with only its header read."""
    try:
        opened = Image.open(io.BytesIO(data), formats=FORMATS)
    except UnidentifiedImageError:
        if _BEGINNING.match(data):
            raise Flaw("damaged") from None
        return None
    except Image.DecompressionBombError:
        raise Flaw("too-large") from None
    except Exception:
        raise Flaw("damaged") from None
    width, height = opened.size
    if width * height > MAX_PIXELS:
        raise Flaw("too-large")
    return opened


def _pixels(opened: Image.Image) -> Image.Image:
    """What is seen, as grey, RGB or RGBA, no larger than `LARGE`; a new image, which has no other data."""
    if opened.format in _MOVING and getattr(opened, "is_animated", False):
        raise Flaw("moving")
    profile = opened.info.get("icc_profile")
    image = opened if opened.format in ("JPEG", "MPO") else _plain(opened)
    image.thumbnail((LARGE, LARGE), Image.Resampling.LANCZOS, reducing_gap=3.0)
    image.load()
    with suppress(Exception):  # an unreadable orientation is none
        image = ImageOps.exif_transpose(image)
    image = _in_srgb(image, profile)
    if image.mode in ("RGBA", "LA") and image.getchannel("A").getextrema() == (255, 255):
        image = image.convert(image.mode[:-1])
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    return bare


def _plain(image: Image.Image) -> Image.Image:
    """In a mode that can be made smaller: a palette, 16 bits and one bit cannot."""
    if image.mode.startswith("I"):  # 16 bits of grey, in modes of 16 or of 32
        return image.convert("I").point([value // 256 for value in range(65_536)], "L")
    if "transparency" in image.info or image.mode in ("PA", "La", "RGBa"):
        return image.convert("RGBA")
    if image.mode in ("L", "LA", "RGB", "RGBA", "CMYK"):
        return image
    return image.convert("L" if image.mode in ("1", "F") else "RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The same colours without a profile: a browser takes sRGB for granted."""
    target = {"CMYK": "RGB", "YCbCr": "RGB", "LAB": "RGB"}.get(image.mode, image.mode)
    if profile and image.mode in ("CMYK", "RGB", "RGBA"):
        with suppress(Exception):  # a broken profile, or one for another mode, is worth nothing
            converted = ImageCms.profileToProfile(
                image, ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode=target)
            if converted is not None:
                return converted
    return image if image.mode == target else image.convert(target)


def _version(picture: Image.Image, size: int, ending: str) -> Version:
    """The picture at one size.

    Args:
        picture: Its pixels.
        size: The longest side.
        ending: jpg or png; empty to take PNG, which is exact, unless JPEG is much lighter.
    """
    image = picture.copy()
    image.thumbnail((size, size), Image.Resampling.LANCZOS)
    if ending == "jpg":
        data = _jpeg(image)
    elif ending == "png" or image.mode in ("RGBA", "LA"):
        data, ending = _png(image), "png"
    else:
        photo, drawing = _jpeg(image), _png(image)
        data, ending = (drawing, "png") if len(drawing) <= 1.5 * len(photo) else (photo, "jpg")
    return Version(data, ending, *image.size)


def _jpeg(image: Image.Image) -> bytes:
    for quality in QUALITIES:
        written = io.BytesIO()
        image.save(written, "JPEG", quality=quality, optimize=True, progressive=True)
        if written.tell() <= LIGHT:
            break
    return written.getvalue()


def _png(image: Image.Image) -> bytes:
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()
