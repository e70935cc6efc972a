"""Markdown prose, broken anew for a terminal."""

from __future__ import annotations

import re
from textwrap import fill

WIDEST = 80
"""Columns that are comfortable to read, however wide the terminal."""

_PARAGRAPHS = re.compile(r"\n{2,}")
_ITEM = re.compile(r"(?m)^(?=(?:[-*]|[0-9]+\.) )")
_BULLET = re.compile(r"(?:[-*]|[0-9]+\.) ")


def reflowed(text: str, width: int) -> str:
    """The paragraphs and lists of a text in lines of that many columns; tables stay as they are."""
    return "\n\n".join(_paragraph(one, width) for one in _PARAGRAPHS.split(text))


def _paragraph(text: str, width: int) -> str:
    if text.startswith("|"):
        return text
    return "\n".join(_item(item, width) for item in _ITEM.split(text) if item)


def _item(text: str, width: int) -> str:
    bullet = _BULLET.match(text)
    indent = " " * bullet.end() if bullet else ""
    return fill(
        " ".join(text.split()),
        width,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
