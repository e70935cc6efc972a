"""What a reader of a report does with the edits of a fix."""

from __future__ import annotations

from collections.abc import Iterable


def at(text: str, line: int, column: int) -> int:
    """The offset of a line and column, both from 1, columns in characters."""
    return sum(len(before) + 1 for before in text.split("\n")[: line - 1]) + column - 1


def edited(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """The text after edits that do not overlap, by the plainest way: from the last to the first."""
    for start, end, content in sorted(edits, reverse=True):
        text = text[:start] + content + text[end:]
    return text
