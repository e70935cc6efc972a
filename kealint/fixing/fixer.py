"""Apply fixes until nothing more comes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from kealint.diagnostic import Diagnostic
from kealint.engine import Checked
from kealint.fixing.harm import harm
from kealint.fixing.moves import Moves
from kealint.fixing.room import apart
from kealint.lean import NamedTuple, TypeAlias
from kealint.text import Edit, Source, edited

ROUNDS = 100
"""After so many rounds, each a whole check, the rest is left for another run."""
TRUST = 10
"""After so many fixes that did harm, no more of that rule are tried."""

Check: TypeAlias = Callable[[Source, dict[str, str]], Checked]


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
    quarrel: tuple[str, ...]
    """The rules whose fixes came to no end; none where all settled."""
    held_back: tuple[str, ...]
    """For each wanted fix that would do harm, the rule that would find more for it."""

    @property
    def settled(self) -> bool:
        """Whether no fix is left that could go in."""
        return not self.quarrel


class _State(NamedTuple):
    """Where a text has got to."""

    source: Source
    texts: dict[str, str]
    """The new text of each file that has been touched, by name."""
    checked: Checked


class _Place(NamedTuple):
    """What tells a finding from others."""

    rule: str
    message: str
    file: str
    start: int


def fix(source: Source, check: Check, wanted: Callable[[Diagnostic], bool]) -> Fixed:
    """Apply the wanted fixes to a source and what it includes, round after round.

    `check` checks a source, reading included files from the texts it is given
    before it looks on the disk. Nothing is written. A fix that does harm (see
    `kealint.fixing.harm`) is left out; the others of its round go in together, as their
    rules mean them to. Where a text comes back that was there before, the rules
    quarrel, and it stays as it was then.
    """
    state = _State(source, {}, check(source, {}))
    before = {one.name: one.text for one in state.checked.tree.sources}
    applied: list[Diagnostic] = []
    refused: dict[_Place, str] = {}
    seen = {_hash(state): 0}
    chosen: list[Diagnostic] = []
    for _ in range(ROUNDS):
        chosen = _chosen(state.checked, wanted, refused)
        while chosen and isinstance(after := _applied(state, chosen, check), str):
            harmful, rule = _first_harmful(state, chosen, check, after)
            refused[_place(harmful)] = rule
            chosen = _chosen(state.checked, wanted, refused)
        if not chosen:
            return _fixed(state, applied, before, held_back=_harms(state.checked, wanted, refused))
        assert not isinstance(after, str)
        state = after
        applied += chosen
        moves = Moves(_edits(chosen))
        refused = {
            place._replace(start=moves.after(place.file, place.start)): rule
            for place, rule in refused.items()
        }
        # A fix may bring in a file that was not included before.
        before = {one.name: one.text for one in state.checked.tree.sources} | before
        count = seen.setdefault(_hash(state), len(applied))
        if count < len(applied):
            return _fixed(state, applied[:count], before, applied[count:])
    return _fixed(state, applied, before, chosen)


def _fixed(
    state: _State,
    applied: list[Diagnostic],
    before: dict[str, str],
    quarrel: Sequence[Diagnostic] = (),
    held_back: tuple[str, ...] = (),
) -> Fixed:
    changed = {name: text for name, text in state.texts.items() if text != before[name]}
    rules = tuple(sorted({found.rule for found in quarrel}))
    return Fixed(state.checked, applied, changed, before, rules, held_back)


def _chosen(
    checked: Checked, wanted: Callable[[Diagnostic], bool], refused: dict[_Place, str]
) -> list[Diagnostic]:
    """The fixes of the next round: first those that make the text readable, then the others."""
    harmful = Counter(place.rule for place in refused)
    candidates = [
        found
        for found in checked.diagnostics
        if found.fix is not None
        and found.suppressed is None
        and harmful[found.rule] < TRUST
        and wanted(found)
        and _place(found) not in refused
    ]
    problems = {problem.name for problem in checked.tree.problems}
    syntax = [found for found in candidates if found.rule in problems]
    return apart(syntax or candidates, checked.tree)


def _harms(
    checked: Checked, wanted: Callable[[Diagnostic], bool], refused: dict[_Place, str]
) -> tuple[str, ...]:
    """What each wanted fix that is left would do; one that was not tried, as others of its rule."""
    usual = {place.rule: rule for place, rule in refused.items()}
    return tuple(
        refused.get(_place(found), usual[found.rule])
        for found in checked.diagnostics
        if found.fix is not None
        and found.suppressed is None
        and found.rule in usual
        and wanted(found)
    )


def _first_harmful(
    state: _State, chosen: list[Diagnostic], check: Check, rule: str
) -> tuple[Diagnostic, str]:
    """Of fixes that do harm together, the first one with which they do, found by bisection."""
    good, bad = 0, len(chosen)
    while bad - good > 1:
        middle = (good + bad) // 2
        if isinstance(after := _applied(state, chosen[:middle], check), str):
            bad, rule = middle, after
        else:
            good = middle
    return chosen[bad - 1], rule


def _applied(state: _State, fixes: list[Diagnostic], check: Check) -> _State | str:
    """The state after these fixes; the rule that finds the harm if they do any."""
    edits = _edits(fixes)
    new_texts = {source.name: text for source, text in edited(edits).items()}
    texts = state.texts | new_texts
    old = state.source
    source = Source(old.name, texts.get(old.name, old.text), old.path)
    checked = check(source, texts)
    return harm(fixes, state.checked, checked, Moves(edits)) or _State(source, texts, checked)


def _edits(fixes: list[Diagnostic]) -> list[Edit]:
    return [edit for found in fixes if found.fix for edit in found.fix.edits]


def _place(found: Diagnostic) -> _Place:
    return _Place(found.rule, found.message, found.span.source.name, found.span.start)


def _hash(state: _State) -> int:
    """What tells one text from another; the texts themselves would fill the memory."""
    return hash(frozenset((one.name, one.text) for one in state.checked.tree.sources))
