"""Write values as YAML, in all the ways an editor might: the reverse of the reader, made for these tests."""

import re
from collections.abc import Callable
from typing import Any

Choose = Callable[[list[str]], str]
"""Picks one of the ways that are possible."""

_WORD = re.compile(r"[A-Za-zé](?:[A-Za-z0-9é ,.()-]*[A-Za-z0-9é.)])?")
_PLAIN = re.compile(r"[ -~é]*")
_NULLS = ("null", "Null", "NULL")


def dump(value: Any, choose: Choose, indent: str = "") -> str:
    """The lines of a mapping or list, without the last line end."""
    if isinstance(value, dict):
        return "\n".join(f"{indent}{_text(key, choose, '', block=False)}:{_after(item, choose, indent)}"
                         for key, item in value.items())
    return "\n".join(f"{indent}-{_after(item, choose, indent)}" for item in value)


def _after(value: Any, choose: Choose, indent: str) -> str:
    """What stands after a colon or a dash."""
    if isinstance(value, dict | list | tuple):
        if not value:
            return " {}" if isinstance(value, dict) else " []"
        if choose(["block", "flow"]) == "flow":
            return " " + _flow(value, choose)
        return "\n" + dump(value, choose, indent + "  ")
    return " " + _scalar(value, choose, indent, block=True)


def _flow(value: Any, choose: Choose) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_quoted(key)}: {_flow(item, choose)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_flow(item, choose) for item in value) + "]"
    return _quoted(value) if isinstance(value, str) else _scalar(value, choose, "", block=False)


def _scalar(value: Any, choose: Choose, indent: str, *, block: bool) -> str:
    if value is None:
        return choose(["", "~", "null"]) if block else "null"
    if isinstance(value, bool):
        return choose(["true", "True"]) if value else "false"
    return _text(value, choose, indent, block=block) if isinstance(value, str) else str(value)


def _text(text: str, choose: Choose, indent: str, *, block: bool) -> str:
    ways = ["double"]
    if _PLAIN.fullmatch(text):
        ways.append("single")
    if _WORD.fullmatch(text) and text not in _NULLS and ", " not in text:
        ways.append("plain")
    lines = text.split("\n")
    if block and all(_PLAIN.fullmatch(line) for line in lines) and lines[0] and not lines[0].startswith(" "):
        ways.append("literal")
    return {"double": _quoted, "single": _single, "plain": str, "literal": lambda t: _literal(t, indent)}[choose(ways)](text)


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _literal(text: str, indent: str) -> str:
    body = text.rstrip("\n")
    ending = len(text) - len(body)
    header = "|-" if ending == 0 else "|+"
    lines = body.split("\n") + [""] * max(0, ending - 1)
    return header + "\n" + "\n".join(f"{indent}    {line}" if line else "" for line in lines)


def _quoted(text: str) -> str:
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    return char if char == " " or char.isprintable() else f"\\U{ord(char):08X}"
