"""The README and the guides name every command and option, and every command in them can be given as it stands."""

import re
import shlex
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

import pytest

from schakel.cli import COMMANDS
from schakel.cli.parser import Command, make_parser

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *ROOT.glob("CONTRIBUTING.md"), *ROOT.glob("docs/*.md")])
TEXT = "\n".join(path.read_text(encoding="utf-8") for path in PAGES)
FENCE = re.compile(r"^\s*```\w*\n(.*?)^\s*```", re.MULTILINE | re.DOTALL)
GIVEN = re.compile(r"^\s*(?:\.venv/bin/)?schakel (.*)", re.MULTILINE)


def options(command: Command) -> set[str]:
    """The options of a command, without --help."""
    parser = ArgumentParser(add_help=False)
    command.add_arguments(parser)
    return {word for action in parser._actions for word in action.option_strings}


def inline(text: str) -> Iterator[list[str]]:
    """The words of every `schakel …` within a sentence."""
    for code in re.findall(r"`([^`\n]+)`", FENCE.sub("", text)):
        if found := GIVEN.fullmatch(code):
            yield shlex.split(found[1])


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.NAME)
def test_every_command_and_option_is_named(command: Command) -> None:
    assert f"`schakel {command.NAME}`" in TEXT
    assert {option for option in options(command) if option not in TEXT} == set()


@pytest.mark.parametrize("words", [
    found for block in FENCE.findall(TEXT) for found in GIVEN.findall(block)
])
def test_a_command_in_a_block_can_be_given(words: str) -> None:
    make_parser(COMMANDS).parse_args(shlex.split(words, comments=True))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_command_in_a_sentence_exists_with_its_options(path: Path) -> None:
    commands = {command.NAME: options(command) for command in COMMANDS}
    for name, *words in inline(path.read_text(encoding="utf-8")):
        assert name in commands, name
        assert {word for word in words if word.startswith("--")} <= commands[name], name
