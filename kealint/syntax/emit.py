"""Values to JSON text as Kea reads it: quoting, numbers, and short things kept on one line."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from kealint.lean import TypeAlias


class Raw(str):
    """Text that goes into the file as it is, such as a value carried over from another place."""

    __slots__ = ()


JsonValue: TypeAlias = (
    "str | int | float | bool | Mapping[str, JsonValue] | Sequence[JsonValue] | None"
)
"""What can be written: plain Python values, and `Raw` text anywhere among them."""

LINE = 60
"""The longest map or list, in characters, that is kept on one line where there is a choice."""

_SPECIAL = re.compile(r'["\\\x00-\x1f]').sub
_SHORT = {'"': '"', "\\": "\\", "\b": "b", "\f": "f", "\n": "n", "\r": "r", "\t": "t"}


def quote(text: str) -> str:
    """The string in quotes. Bytes that are not UTF-8 (lone surrogates) stay the bytes they are."""
    return f'"{_SPECIAL(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    return "\\" + _SHORT.get(character, f"u{ord(character):04x}")


def to_text(
    value: JsonValue, *, indent: str | None = None, margin: str = "", newline: str = "\n"
) -> str:
    """The text of a value.

    Without `indent` it is one line (line ends in `Raw` text aside). With it,
    maps and lists longer than `LINE` are spread, one member or item a line,
    `indent` deeper than the one around; `margin` stands before every line but
    the first. Raises ValueError for a number that JSON cannot write.
    """
    if value is None:
        return "null"
    if isinstance(value, Raw):
        return value
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"JSON has no number {value}")
        return repr(value)

    inner = margin + (indent or "")
    if isinstance(value, Mapping):
        opening, closing = "{", "}"
        parts = [
            f"{quote(key)}: {to_text(item, indent=indent, margin=inner, newline=newline)}"
            for key, item in value.items()
        ]
    else:
        opening, closing = "[", "]"
        parts = [to_text(item, indent=indent, margin=inner, newline=newline) for item in value]
    if not parts:
        return opening + closing
    if indent is None or _fits(parts):
        return f"{opening} {', '.join(parts)} {closing}"
    lines = f",{newline}{inner}".join(parts)
    return f"{opening}{newline}{inner}{lines}{newline}{margin}{closing}"


def _fits(parts: Sequence[str]) -> bool:
    length = sum(map(len, parts)) + 2 * len(parts) + 2
    return length <= LINE and not any("\n" in part for part in parts)
