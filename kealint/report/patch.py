"""The lines that a fix changes, before and after: a small diff to read, not to apply."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kealint.diagnostic import Fix
from kealint.lean import NamedTuple
from kealint.report.characters import visible
from kealint.report.excerpt import CUT, line_bounds, window
from kealint.report.secrets import hidden_content, without_secrets
from kealint.report.style import Style
from kealint.text import Edit, Source, apply_edits

LONG = 6
"""Of more lines than this, removed or added, the middle is left out."""


class Row(NamedTuple):
    """A line as it is shown, and its number where it has one."""

    number: int | None
    text: str


class Hunk(NamedTuple):
    """Neighbouring lines before and after."""

    source: Source
    removed: Sequence[Row]
    added: Sequence[Row]

    @property
    def last_line(self) -> int:
        """The greatest line number that the hunk shows."""
        return max((row.number or 0 for row in (*self.removed, *self.added)), default=0)


def hunks(fix: Fix, width: int) -> list[Hunk]:
    """What the fix changes, in order of source and line; long lines are cut to `width`."""
    by_source: dict[Source, list[Edit]] = {}
    for edit in fix.edits:
        by_source.setdefault(edit.span.source, []).append(edit)
    return [
        hunk(source, near, width)
        for source, edits in by_source.items()
        for near in neighbours(source, edits, width)
    ]


def neighbours(source: Source, edits: Sequence[Edit], width: int) -> list[list[Edit]]:
    """The edits in groups: those together that touch the same line and are not far apart."""
    found: list[list[Edit]] = []
    for edit in sorted(edits, key=lambda edit: edit.span[1:]):
        if found:
            end = found[-1][-1].span.end
            same_line = source.position(edit.span.start).line == source.position(end).line
            if same_line and edit.span.start - end < width:
                found[-1].append(edit)
                continue
        found.append([edit])
    return found


def hunk(source: Source, edits: Sequence[Edit], width: int) -> Hunk:
    """The lines that neighbouring edits touch; of a long line, what is around them."""
    text = without_secrets(source)
    room = width - len(f"{len(source.line_starts)} + ")
    start, end = edits[0].span.start, edits[-1].span.end
    first, last = source.position(start).line, source.position(end).line
    first_low, first_high = line_bounds(source, first)
    last_low, last_high = line_bounds(source, last)
    low, _ = window(text, first_low, first_high, start, min(end, first_high), room)
    _, high = window(text, last_low, last_high, max(start, last_low), end, room)
    low, high = min(low, start), max(high, end)

    head = CUT if low > first_low else ""
    tail = CUT if high < last_high else ""
    old = text[low:high]
    new = apply_edits(
        old, [(edit.span.start - low, edit.span.end - low, hidden_content(edit)) for edit in edits]
    )
    removed, added = f"{head}{old}{tail}".split("\n"), f"{head}{new}{tail}".split("\n")
    same = alike(removed, added)
    removed, added, first = removed[same:], added[same:], first + same
    same = alike(removed[::-1], added[::-1])
    removed, added = removed[: len(removed) - same], added[: len(added) - same]

    numbers = range(first, first + len(removed))
    where = None if removed else first
    return Hunk(
        source,
        abridged(list(map(Row, numbers, removed)), room),
        abridged([Row(None if n else where, line) for n, line in enumerate(added)], room),
    )


def alike(these: Sequence[str], those: Sequence[str]) -> int:
    """How many lines are the same at the beginning."""
    count = 0
    for this, that in zip(these, those, strict=False):
        if this != that:
            break
        count += 1
    return count


def abridged(rows: Sequence[Row], room: int) -> list[Row]:
    """The rows, each cut to `room` columns, without the middle where they are many."""
    if len(rows) > LONG:
        rows = [*rows[: LONG // 2], Row(None, CUT), *rows[-(LONG // 2) + 1 :]]
    return [Row(number, cut(text.removesuffix("\r"), room)) for number, text in rows]


def cut(line: str, room: int) -> str:
    """As much of the line as fits."""
    _, end = window(line, 0, len(line), 0, 0, room)
    return visible(line[:end]) + (CUT if end < len(line) else "")


def patch(change: Hunk, gutter: int, style: Style) -> Iterator[str]:
    """The hunk as lines; a number tells where the old ones stand or the new ones go."""
    for sign, kind, rows in (("-", "removed", change.removed), ("+", "added", change.added)):
        for number, text in rows:
            lead = style.paint("gutter", f"{number or '':>{gutter}}")
            yield f"{lead} {style.paint(kind, f'{sign} {text}'.rstrip())}"
