"""The command `schakel`: arguments in, exit code out. It decides nothing; every command is one module that calls one room."""

import gc
import sys

from ..problems import FORMATS, ContentError, SchakelError, refusal
from . import build, bundle, check, documents, explain, new, plan, render, search_test, serve
from .parser import Command, make_parser

COMMANDS: tuple[Command, ...] = (check, build, serve, render, new, plan, bundle, documents, search_test, explain)
"""Every command, in the order of the help."""

COLLECTING = 100_000, 50, 10
"""How often Python looks for objects that only refer to each other: seldom, as a library is large, stays as long as the
command, and has hardly any. With Python's own numbers reading takes twice as long, and grows faster than the content."""


def main(words: list[str] | None = None) -> int:
    """Run one command.

    Args:
        words: The arguments; those of the process if None.

    Returns:
        The exit code: 0 for success, 1 for mistakes in the content, 2 for wrong usage, 3 for a missing tool, 4 when a
        document cannot be made and all else is there.
    """
    options = make_parser(COMMANDS).parse_args(words)
    gc.set_threshold(*COLLECTING)
    try:
        return int(options.run(options))
    except ContentError as error:
        print(FORMATS["text"](error.problems), file=sys.stderr)
        return error.exit_code
    except SchakelError as error:
        print(f"schakel: {error}", file=sys.stderr)
        return error.exit_code
    except OSError as error:
        if not (refused := refusal(error)):
            raise
        print(f"schakel: {refused}", file=sys.stderr)
        return refused.exit_code
    except KeyboardInterrupt:
        return 130
