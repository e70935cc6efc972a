"""Apply fixes until nothing more comes."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable

from kealint.diagnostic import Diagnostic
from kealint.engine import Checked
from kealint.lean import NamedTuple
from kealint.text import Source, edited

ROUNDS = 10
"""After so many rounds the rules are taken to quarrel."""


class Fixed(NamedTuple):
    """What fixing came to."""

    checked: Checked
    """The last state: what is still found."""
    applied: list[Diagnostic]
    """The findings whose fixes went in."""
    texts: dict[str, str]
    """The new text of each changed file, by the name of its source."""
    before: dict[str, str]
    """The text that each file had, by name: the file itself and those it includes."""
    settled: bool
    """False where fixes still came after the last round."""


def fix(
    source: Source,
    check: Callable[[Source, dict[str, str]], Checked],
    wanted: Callable[[Diagnostic], bool],
) -> Fixed:
    """Apply the wanted fixes to a source and what it includes, round after round.

    `check` checks a source, reading included files from the texts it is given
    before it looks on the disk. Nothing is written. A fix after which the text
    holds more syntax problems than before is left out.
    """
    texts: dict[str, str] = {}
    applied: list[Diagnostic] = []
    refused: set[tuple[str, str]] = set()
    checked = check(source, texts)
    before = {one.name: one.text for one in checked.tree.sources}
    for _ in range(ROUNDS):
        candidates = [
            found
            for found in checked.diagnostics
            if found.fix is not None
            and found.suppressed is None
            and wanted(found)
            and (found.rule, found.message) not in refused
        ]
        chosen = _apart(candidates)
        if not chosen:
            return _fixed(checked, applied, texts, before, True)
        problems = len(checked.tree.problems)
        after = _apply(source, chosen, texts, check, problems)
        if after is None:
            # One of them spoils the text: find it by applying them singly.
            for single in chosen:
                after = _apply(source, [single], texts, check, problems)
                if after is None:
                    refused.add((single.rule, single.message))
                else:
                    chosen = [single]
                    break
        if after is None:
            continue
        source, texts, checked = after
        applied += chosen
        # A fix may bring in a file that was not included before.
        before = {one.name: one.text for one in checked.tree.sources} | before
    return _fixed(checked, applied, texts, before, False)


def _fixed(
    checked: Checked,
    applied: list[Diagnostic],
    texts: dict[str, str],
    before: dict[str, str],
    settled: bool,
) -> Fixed:
    changed = {name: text for name, text in texts.items() if text != before[name]}
    return Fixed(checked, applied, changed, before, settled)


def _apply(
    source: Source,
    chosen: Iterable[Diagnostic],
    texts: dict[str, str],
    check: Callable[[Source, dict[str, str]], Checked],
    problems: int,
) -> tuple[Source, dict[str, str], Checked] | None:
    """The source, texts and state after these fixes; None if they add syntax problems."""
    new_texts = edited(edit for found in chosen if found.fix for edit in found.fix.edits)
    changed = texts | {edited_source.name: text for edited_source, text in new_texts.items()}
    new = Source(source.name, changed.get(source.name, source.text), source.path)
    after = check(new, changed)
    return (new, changed, after) if len(after.tree.problems) <= problems else None


def _apart(candidates: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Those that neither overlap nor touch one chosen earlier, in the order given."""
    taken: dict[Source, list[tuple[int, int]]] = {}
    chosen: list[Diagnostic] = []
    for found in candidates:
        assert found.fix is not None
        places = [(span.source, span.start, span.end) for span, _ in found.fix.edits]
        if all(_is_free(taken.setdefault(source, []), start, end) for source, start, end in places):
            chosen.append(found)
            for source, start, end in places:
                insort(taken[source], (start, end))
    return chosen


def _is_free(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch keeps clear of all those taken, which are sorted and apart."""
    at = bisect_right(taken, (start, end))
    return (at == 0 or taken[at - 1][1] < start) and (at == len(taken) or end < taken[at][0])
