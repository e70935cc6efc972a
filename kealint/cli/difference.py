"""Unified diffs, as `patch -p0` takes them.

Made in a time that grows with the texts and not with their square: lines that
stand once in either text are where both are the same, and so is what is alike
around these ("patience diff").
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kealint.lean import NamedTuple
from kealint.report.characters import visible
from kealint.report.style import Style

CONTEXT = 3
"""Lines shown around a change."""


class Change(NamedTuple):
    """Lines `start` to `end` of the old text gave way to lines `new_start` to `new_end`."""

    start: int
    end: int
    new_start: int
    new_end: int


def difference(name: str, before: str, after: str) -> Iterator[str]:
    """The lines of the diff between two texts of a file, each with its line feed."""
    old, new = _lines(before), _lines(after)
    changes = list(_changes(old, new))
    if not changes:
        return
    name = _quoted(name)
    yield f"--- {name}\n"
    yield f"+++ {name}\n"
    for near in _neighbours(changes):
        yield from _hunk(old, new, near)


def dressed(lines: Iterable[str], style: Style) -> Iterator[str]:
    """The lines of a diff for people: in colour, and with nothing that a terminal obeys."""
    for line in lines:
        text = visible(line.removesuffix("\n").removesuffix("\r"))
        kind = {"-": "removed", "+": "added", "@": "gutter"}.get(line[0])
        yield f"{style.paint(kind, text) if kind else text}\n"


def _lines(text: str) -> list[str]:
    """The lines with their line feeds; nothing else ends a line."""
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _quoted(name: str) -> str:
    """A file name that patch reads as it is: in the way of C if it holds what ends or splits it."""
    if not any(letter in '"\\' or not letter.isprintable() for letter in name):
        return f"{name}\t" if " " in name else name
    data = name.encode("utf-8", "surrogateescape")
    return (
        '"'
        + "".join(
            f"\\{byte:03o}" if byte < 0x20 or byte > 0x7E or byte in b'"\\' else chr(byte)
            for byte in data
        )
        + '"'
    )


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    at = new_at = 0
    for index, new_index in _alike(old, new):
        if (index, new_index) != (at, new_at):
            yield Change(at, index, new_at, new_index)
        at, new_at = index + 1, new_index + 1


def _alike(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """`(index in old, index in new)` of lines that are the same; last, where both end."""
    at = new_at = 0
    for end, new_end in (*_anchors(old, new), (len(old), len(new))):
        while at < end and new_at < new_end and old[at] == new[new_at]:
            yield at, new_at
            at, new_at = at + 1, new_at + 1
        back = 0
        while (
            end - back > at
            and new_end - back > new_at
            and old[end - back - 1] == new[new_end - back - 1]
        ):
            back += 1
        yield from zip(range(end - back, end + 1), range(new_end - back, new_end + 1), strict=True)
        at, new_at = end + 1, new_end + 1


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Lines that stand once in either: as many as there are in the same order."""
    places = {line: index for index, line in enumerate(new)}
    old_counts, new_counts = Counter(old), Counter(new)
    ends: list[int] = []  # the least place in `new` at which a row of this length ends
    rows: list[tuple[int, int, int]] = []  # (index in old, index in new, number of the row before)
    last: list[int] = []  # the row, for each of `ends`
    for index, line in enumerate(old):
        if old_counts[line] == new_counts[line] == 1:
            place = places[line]
            length = bisect_left(ends, place)
            rows.append((index, place, last[length - 1] if length else -1))
            ends[length : length + 1] = [place]
            last[length : length + 1] = [len(rows) - 1]
    anchors: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        index, place, number = rows[number]
        anchors.append((index, place))
    return anchors[::-1]


def _neighbours(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """The changes that share a hunk."""
    near = [changes[0]]
    for change in changes[1:]:
        if change.start - near[-1].end > 2 * CONTEXT:
            yield near
            near = []
        near.append(change)
    yield near


def _hunk(old: Sequence[str], new: Sequence[str], changes: Sequence[Change]) -> Iterator[str]:
    first, last = changes[0], changes[-1]
    lead, tail = min(CONTEXT, first.start), min(CONTEXT, len(old) - last.end)
    start, end = first.start - lead, last.end + tail
    new_start, new_end = first.new_start - lead, last.new_end + tail
    yield f"@@ -{_stretch(start, end)} +{_stretch(new_start, new_end)} @@\n"
    for change in changes:
        yield from _marked(" ", old[start : change.start])
        yield from _marked("-", old[change.start : change.end])
        yield from _marked("+", new[change.new_start : change.new_end])
        start = change.end
    yield from _marked(" ", old[start:end])


def _stretch(start: int, end: int) -> str:
    """Where a hunk is in one of the texts: `line,count`, and an empty one behind its line."""
    count = end - start
    return f"{start + 1 if count else start},{count}"


def _marked(sign: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield f"{sign}{line}" if line.endswith("\n") else f"{sign}{line}\n"
        if not line.endswith("\n"):
            yield "\\ No newline at end of file\n"
