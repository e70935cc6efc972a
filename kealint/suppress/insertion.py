"""Write suppressing comments for findings: what `--add-ignore` does."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from kealint.lean import NamedTuple
from kealint.suppress import Suppressions
from kealint.suppress.lines import blanks_before, is_line_start, segment_bounds
from kealint.suppress.origin import InComment
from kealint.suppress.suppression import Suppression
from kealint.syntax.layout import newline_at
from kealint.syntax.nodes import Member
from kealint.syntax.tree import Replacement, Tree
from kealint.text import Source


class Place(NamedTuple):
    """Where a comment goes in a file.

    Above the member or item that begins at an offset, on a line of its own, or
    at the end of a line (from 1).
    """

    source: Source
    is_above: bool
    at: int


def ignoring(
    tree: Tree, findings: Iterable[tuple[str, int]], reason: str = ""
) -> list[Replacement]:
    """What puts a comment at each finding, given as `(rule, start)`.

    Above the member or item, where it begins its line, and at the end of the
    line elsewhere. A suppression that is there already is given the names. No
    finding may be one of syntax: those cannot be suppressed.
    """
    places = [(rule, start, _line(tree, start), _above(tree, start)) for rule, start in findings]
    at_lines = {(rule, line) for rule, _, line, above in places if above is None}
    rules: dict[Place, set[str]] = {}
    starts: dict[Place, int] = {}
    for rule, start, line, above in places:
        # What begins on a line whose end hides the rule needs nothing above.
        place, begin = (line, start) if above is None or (rule, line) in at_lines else above
        rules.setdefault(place, set()).add(rule)
        starts.setdefault(place, begin)
    there = _there(tree)
    write = _Writer(tree, reason)
    replacements: list[Replacement] = []
    for place, names in rules.items():
        if place in there:
            replacements += _added(tree, there[place], names)
        elif place.is_above:
            replacements.append(write.above(starts[place], names))
        else:
            replacements.append(write.behind(starts[place], names))
    return sorted(replacements)


def _there(tree: Tree) -> dict[Place, Suppression]:
    """The comments that are about one value or line, by place."""
    there: dict[Place, Suppression] = {}
    for suppression in Suppressions.of(tree).written:
        if suppression.kind == "ignore":
            there |= {_place_above(tree, start): suppression for start, _ in suppression.values}
            if suppression.line is not None:
                source, line = suppression.line
                there[Place(source, False, line)] = suppression
    return there


def _line(tree: Tree, start: int) -> Place:
    """The end of the line of an offset."""
    span = tree.span(start, start)
    return Place(span.source, False, span.begin.line)


def _above(tree: Tree, start: int) -> tuple[Place, int] | None:
    """The place above the member or item at an offset, and where that begins in the tree's text.

    Or above what holds it, if all of that is on this line; None for neither.
    """
    root = tree.root
    if root is None or not root.start <= start < root.end:
        return None
    for depth, (node, link) in enumerate(reversed(tree.path_to(start))):
        first = link.start if isinstance(link, Member) else node.start
        if is_line_start(tree, blanks_before(tree, first)):
            if depth == 0 or _is_within_line(tree, first, node.end):
                return _place_above(tree, first), first
            return None
    return None


def _place_above(tree: Tree, start: int) -> Place:
    source, offset, _ = tree.span(start, start)
    return Place(source, True, offset)


def _is_within_line(tree: Tree, start: int, end: int) -> bool:
    span = tree.span(start, end)
    is_whole = span.end - span.start == end - start
    return is_whole and span.source.position(max(span.start, span.end - 1)).line == span.begin.line


def _added(tree: Tree, suppression: Suppression, rules: set[str]) -> Iterable[Replacement]:
    """Put more names between the brackets of a suppression; one without is about every rule."""
    origin = suppression.origin
    missing = sorted(rules - set(suppression.keys))
    if isinstance(origin, InComment) and origin.brackets is not None and missing:
        end = blanks_before(tree, origin.brackets[1])
        comma = ", " if suppression.names else ""
        yield Replacement(end, end, comma + ", ".join(missing))


class _Writer:
    """Writes comments in the style of the file."""

    def __init__(self, tree: Tree, reason: str) -> None:
        self._tree = tree
        self._reason = "".join(f" {word}" for word in reason.replace("*/", "").split())
        first = next(iter(tree.comments), None)
        self._mark = "#" if first and tree.text.startswith("#", first[0]) else "//"

    def above(self, start: int, rules: set[str]) -> Replacement:
        """A line of its own above what begins there."""
        text = self._tree.text
        line = blanks_before(self._tree, start)
        words = f"{self._mark} {self._words(rules)}"
        return Replacement(line, line, f"{text[line:start]}{words}{newline_at(text, start)}")

    def behind(self, start: int, rules: set[str]) -> Replacement:
        """At the end of the line of an offset."""
        text = self._tree.text
        at = self._line_end(start)
        comments = self._tree.comments
        index = bisect_left(comments, (at,)) - 1
        if index >= 0 and comments[index][1] > at and text.startswith("/*", comments[index][0]):
            # The line ends inside a comment, which cannot take another one.
            begin = comments[index][0]
            return Replacement(begin, begin, f"/* {self._words(rules)} */ ")
        at = blanks_before(self._tree, at)
        return Replacement(at, at, f" {self._mark} {self._words(rules)}")

    def _words(self, rules: set[str]) -> str:
        return f"kealint: ignore[{', '.join(sorted(rules))}]{self._reason}"

    def _line_end(self, offset: int) -> int:
        """Where the line of an offset ends in its file; there may be included text in between."""
        segments = self._tree.segments
        source, at, _ = self._tree.span(offset, offset)
        end = source.offset(source.position(at).line, len(source.text) + 1)
        end -= source.text.endswith("\r", at, end)
        index = self._tree.segment_index(offset)
        for following in segments[index:]:
            _, high = segment_bounds(self._tree, following.start)
            first = following.source_start
            if following.source is source and end <= first + high - following.start:
                return following.start + end - first
        raise AssertionError("every line ends in its own file")
