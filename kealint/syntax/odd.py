"""What is no token of Kea's JSON: where it stands, and what it is taken for."""

from __future__ import annotations

from collections.abc import Callable

from kealint.lean import NamedTuple
from kealint.syntax.tree import Problem, Repair, Replacement

LONGEST_LINE = 2000
"""How much of a line is looked at; lines of data can be endless."""


class Place(NamedTuple):
    """Where something odd begins, and what is around it."""

    text: str
    at: int
    limit: int
    """Where the file ends: what an include directive put around it is not its own."""
    before: str
    """The type of the token before, or ''."""

    @property
    def line_start(self) -> int:
        """Where the line begins."""
        earliest = max(0, self.at - LONGEST_LINE)
        return max(earliest, self.text.rfind("\n", earliest, self.at) + 1)

    @property
    def line_end(self) -> int:
        """Where the line ends, a carriage return not counted."""
        latest = min(self.limit, self.at + LONGEST_LINE)
        end = self.text.find("\n", self.at, latest)
        end = latest if end < 0 else end
        return end - 1 if self.text[end - 1] == "\r" and end - 1 > self.at else end

    @property
    def is_first_on_line(self) -> bool:
        """Whether only blanks stand before it."""
        return not self.text[self.line_start : self.at].strip(" \t\ufeff")

    @property
    def line(self) -> str:
        """The rest of the line."""
        return self.text[self.at : self.line_end]


class Odd(NamedTuple):
    """What something odd is taken for."""

    end: int
    stands_for: str | None
    """The type of token that it stands for; None for nothing at all."""
    raw: str
    problem: Problem | None
    """None where another problem covers it."""


Report = Callable[[Problem], bool]
"""Takes a problem; says whether more of them are wanted."""

Explainer = Callable[[Place], Odd | None]
"""Looks at a place; None where it does not know what stands there."""


def shown(text: str, longest: int = 40) -> str:
    """A stretch of text as a message quotes it: on one line, cut where it is long."""
    line = text if len(text) <= longest else text[: longest - 3] + "..."
    if line.isprintable():
        return line
    return "".join(map(_shown, line))


def _shown(char: str) -> str:
    if "\udc80" <= char <= "\udcff":
        return f"\\x{ord(char) - 0xDC00:x}"
    return char if char.isprintable() else char.encode("unicode_escape").decode()


def invalid(char: str, cause: str) -> str:
    """Kea's words for a character that nothing begins with, and the cause."""
    return f"invalid character: {shown(char)} ({cause})"


def replace(title: str, start: int, end: int, content: str, *, safe: bool) -> Repair:
    """A repair of one replacement."""
    return Repair(title, (Replacement(start, end, content),), safe)


def delete_line(place: Place, title: str, *, safe: bool) -> Repair:
    """Delete the rest of the line, and all of it where only blanks stand before."""
    start, end = place.at, place.line_end
    if place.is_first_on_line:
        start = place.line_start
        end = min(place.text.find("\n", end) + 1 or place.limit, place.limit)
    return replace(title, start, end, "", safe=safe)


def surplus_comma(at: int) -> Problem:
    """A comma that nothing follows; Kea takes it with a warning since 2.1.2."""
    return Problem(
        "extra-comma",
        at,
        at + 1,
        "extraneous comma: nothing follows it",
        repair=replace("delete the comma", at, at + 1, "", safe=True),
    )
