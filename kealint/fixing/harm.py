"""Whether fixes have done harm: a text that is read worse, or more that Kea refuses."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

from kealint.diagnostic import Diagnostic, Verdict
from kealint.engine import Checked
from kealint.fixing.moves import Moves
from kealint.syntax.nodes import Scalar
from kealint.syntax.tree import Tree
from kealint.text import Span

UNREAD = "too-many-problems"
"""The problem at which the parser has given up."""


def harm(fixes: Iterable[Diagnostic], before: Checked, after: Checked, moves: Moves) -> str | None:
    """What a file is worse by for these fixes: the rule of a new finding; None where it is not.

    A text that is read better may show more findings than before, and so may
    the inside of what was not understood (under a keyword that was misspelt).
    """
    was, now = _trouble(before.tree), _trouble(after.tree)
    if was != now:
        problems = (problem.name for problem in before.tree.problems)
        return _news(problems, [one.name for one in after.tree.problems]) if now > was else None
    known = [found.rule for found in before.diagnostics if _is_refused(found)]
    refused = [found for found in after.diagnostics if _is_refused(found)]
    if len(refused) <= len(known):
        return None
    shown = _Shown(fixes, before.tree, moves)
    rules = [found.rule for found in refused if not shown.holds(found)]
    return _news(known, rules) if len(rules) > len(known) else None


def _news(before: Iterable[str], after: Iterable[str]) -> str:
    """A name that is there more often than before, or else the last one."""
    name = UNREAD
    known = Counter(before)
    for name in after:
        known[name] -= 1
        if known[name] < 0:
            break
    return name


def _is_refused(found: Diagnostic) -> bool:
    return found.kea >= Verdict.FAILS


def _trouble(tree: Tree) -> tuple[int, int]:
    """How badly a text is read; greater is worse.

    The parser gives up after so many problems. Then not their number tells
    whether one was solved, but how much of the text is left behind the last.
    """
    for problem in tree.problems:
        if problem.name == UNREAD:
            return 1 + len(tree.text) - problem.start, 0
    return 0, len(tree.problems)


class _Shown:
    """The insides of the maps and lists that the fixed findings were about."""

    def __init__(self, fixes: Iterable[Diagnostic], tree: Tree, moves: Moves) -> None:
        self._moves = moves
        self._places: dict[str, list[tuple[int, int]]] = {}
        for name, start, end in {_value_at(tree, found.span) for found in fixes}:
            stretch = moves.after(name, start), moves.after(name, end)
            self._places.setdefault(name, []).append(stretch)
        for name, places in self._places.items():
            self._places[name] = _joined(places)

    def holds(self, found: Diagnostic) -> bool:
        """Whether a finding is in one of them, and not about what a fix has written."""
        name, start = found.span.source.name, found.span.start
        places = self._places.get(name, [])
        at = bisect_right(places, (start,))
        if at == 0 or not places[at - 1][0] < start < places[at - 1][1]:
            return False
        spans = (found.span, *(label.span for label in found.labels))
        return not any(
            self._moves.touches_new(span.source.name, span.start, span.end) for span in spans
        )


def _value_at(tree: Tree, span: Span) -> tuple[str, int, int]:
    """The map or list at the begin of a span, or the one that its key has; else nothing."""
    steps = tree.path_to(tree.offset_of(span.source, span.start))
    if not steps or type(steps[-1][0]) is Scalar:
        return span.source.name, 0, 0
    source, start, end = tree.span(steps[-1][0].start, steps[-1][0].end)
    return source.name, start, end


def _joined(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in order, those that overlap made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
