"""Where the places of files are after edits."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from kealint.lean import NamedTuple
from kealint.text import Edit


class _Row(NamedTuple):
    """The edits of one file, in order."""

    ends: list[int]
    """Where each edit ended in the old text."""
    shifts: list[int]
    """By how much what lies behind that many edits has moved."""
    written: list[tuple[int, int]]
    """What is new, in the new text."""


class Moves:
    """What edits do to the places in files, which are known by name."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        by_name: dict[str, list[tuple[int, int, int]]] = {}
        for (source, start, end), content in edits:
            by_name.setdefault(source.name, []).append((start, end, len(content)))
        self._rows = {name: _row(sorted(of_it)) for name, of_it in by_name.items()}

    def after(self, name: str, offset: int) -> int:
        """Where an offset of the old text is in the new one; what is put in there goes before."""
        row = self._rows.get(name)
        return offset if row is None else offset + row.shifts[bisect_right(row.ends, offset)]

    def touches_new(self, name: str, start: int, end: int) -> bool:
        """Whether a stretch of the new text holds or meets something that the edits wrote."""
        row = self._rows.get(name)
        if row is None:
            return False
        at = bisect_right(row.written, (end, end))
        return at > 0 and row.written[at - 1][1] >= start


def _row(edits: list[tuple[int, int, int]]) -> _Row:
    row = _Row([], [0], [])
    for start, end, length in edits:
        if length:
            begin = start + row.shifts[-1]
            row.written.append((begin, begin + length))
        row.ends.append(end)
        row.shifts.append(row.shifts[-1] + length - (end - start))
    return row
