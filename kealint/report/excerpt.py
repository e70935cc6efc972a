"""Lines of a source, with the places that a finding is about underlined.

A line too long for the width is cut around what is underlined. Nothing here
costs more than the width for each place, however long the line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kealint.lean import NamedTuple
from kealint.report.characters import column_count, columns, visible
from kealint.report.secrets import without_secrets
from kealint.report.style import Style
from kealint.text import Source, Span

CUT = "..."
NEAR = 2
"""As many lines between two marked ones are shown; more are left out."""


class Mark(NamedTuple):
    """A stretch of one line to underline."""

    start: int
    end: int
    line: int
    sign: str
    kind: str
    """The colour, see `style.CODES`."""
    text: str


def marks(span: Span, sign: str, kind: str, text: str) -> list[Mark]:
    """What to underline for a span; of several lines, only the first and the last are marked."""
    source, start, end = span
    first = source.position(start).line
    last = source.position(max(start, end - 1)).line
    if first == last:
        return [Mark(start, end, first, sign, kind, text)]
    return [
        Mark(start, line_bounds(source, first)[1], first, sign, kind, ""),
        Mark(end - 1, end, last, sign, kind, text),
    ]


def excerpt(source: Source, marked: Sequence[Mark], gutter: int, style: Style) -> Iterator[str]:
    """The marked lines with their underlines; line numbers stand in `gutter` columns."""
    by_line: dict[int, list[Mark]] = {}
    for mark in sorted(marked):
        by_line.setdefault(mark.line, []).append(mark)
    previous = 0
    for line, here in by_line.items():
        if previous and line - previous - 1 <= NEAR:
            for between in range(previous + 1, line):
                yield from rows(source, between, [], gutter, style)
        elif previous:
            yield style.paint("gutter", CUT)
        yield from rows(source, line, here, gutter, style)
        previous = line


def rows(
    source: Source, line: int, here: Sequence[Mark], gutter: int, style: Style
) -> Iterator[str]:
    """One line and its underlines; more than once where its marks are too far apart."""
    text = without_secrets(source)
    low, high = line_bounds(source, line)
    room = style.width - gutter - len(" | ")
    for group in groups(text, low, high, here, room):
        first = group[0].start if group else low
        last = max((mark.end for mark in group), default=low)
        start, end = window(text, low, high, first, last, room)
        before = CUT if start > low else ""
        after = CUT if end < high else ""
        shown = f"{before}{visible(text[start:end])}{after}"
        number = style.paint("gutter", f"{line:>{gutter}} |")
        yield f"{number} {shown}".rstrip()
        for mark in group:
            indent = " " * (len(before) + columns(text[start : min(mark.start, end)]))
            length = max(1, columns(text[mark.start : min(mark.end, end)]))
            under = style.paint(mark.kind, f"{mark.sign * length} {visible(mark.text)}".rstrip())
            yield f"{bar(gutter, style)} {indent}{under}"


def bar(gutter: int, style: Style) -> str:
    """The gutter of a row that has no line number."""
    return style.paint("gutter", " " * gutter + " |")


def groups(
    text: str, low: int, high: int, here: Sequence[Mark], room: int
) -> Sequence[Sequence[Mark]]:
    """The marks of the line from `low` to `high`, those together that one window can show."""
    if fits(text, low, high, room):
        return [here]
    found: list[list[Mark]] = []
    for mark in here:
        if found and fits(text, found[-1][0].start, mark.end, room - 2 * len(CUT)):
            found[-1].append(mark)
        else:
            found.append([mark])
    return found or [[]]


def window(text: str, low: int, high: int, first: int, last: int, room: int) -> tuple[int, int]:
    """What to show of the line from `low` to `high` so that it fits into `room` columns.

    All of it where that fits; else what lies around the stretch from `first` to
    `last`, or as much of that as fits, with room left for CUT at both ends.
    """
    if fits(text, low, high, room):
        return low, high
    start = end = min(first, high)
    room -= 2 * len(CUT)
    end, room = forward(text, end, min(last, high), room)
    start, unused = backward(text, start, low, room // 2)
    end, room = forward(text, end, high, room - room // 2 + unused)
    start, _ = backward(text, start, low, room)
    return start, end


def fits(text: str, start: int, end: int, room: int) -> bool:
    """Whether a stretch fits into `room` columns; one of more characters is not even looked at."""
    return end - start <= room and forward(text, start, end, room)[0] == end


def forward(text: str, at: int, end: int, room: int) -> tuple[int, int]:
    """How far to the right `room` columns reach, and how many are left over."""
    ahead = text[at : min(end, at + room)]
    if ahead.isascii() and ahead.isprintable():
        return at + len(ahead), room - len(ahead)
    for character in ahead:
        taken = room_for(character)
        if taken > room:
            break
        at += 1
        room -= taken
    return at, room


def backward(text: str, at: int, start: int, room: int) -> tuple[int, int]:
    """How far to the left `room` columns reach, and how many are left over."""
    while at > start and (taken := room_for(text[at - 1])) <= room:
        at -= 1
        room -= taken
    return at, room


def room_for(character: str) -> int:
    """The columns to set aside; one for a combining character, or a million would fit."""
    return max(1, column_count(character))


def line_bounds(source: Source, line: int) -> tuple[int, int]:
    """The offsets of a line (from 1) without its line end, which may be a CR LF."""
    starts = source.line_starts
    start = starts[line - 1]
    end = starts[line] - 1 if line < len(starts) else len(source.text)
    if end > start and source.text[end - 1] == "\r":
        end -= 1
    return start, end
