"""Hold kealint's verdict on a text beside a real Kea's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from kealint.syntax import parse
from kealint.syntax.nodes import Member, Object
from kealint.syntax.tree import Step, Tree
from kealint.text import Source
from tools.ours import Ours
from tools.record import Entry
from tools.texts import Text


class Outcome(StrEnum):
    """How two verdicts stand to each other."""

    AGREE = "agree"
    MISSED = "missed"
    """Kea refuses, or does not start, and kealint did not say so."""
    FALSE = "false"
    """kealint says so, and Kea does not."""
    LATE = "late"
    """Both refuse the syntax; kealint's first finding stands below the place where Kea stopped."""
    ELSEWHERE = "elsewhere"
    """Both refuse; none of kealint's findings is about the element where Kea stopped."""
    UNDECIDED = "undecided"
    """This machine kept Kea from telling."""


class Comparison(NamedTuple):
    """What a Kea and kealint say of one text."""

    text: Text
    version: str
    kea: Entry
    kealint: Ours

    def __str__(self) -> str:
        kea, own = self.kea, self.kealint
        theirs = f"kea {kea['verdict']} ({kea.get('line', '-')}: {kea.get('message', '')})"
        mine = f"kealint {own.verdict} ({own.line or '-'}: {own.reason})"
        return f"{self.version} {self.text.name}\n    {theirs}\n    {mine}"


def compare(one: Comparison) -> Outcome:
    """Whether both refuse, both expect no start, or both take the text.

    Where Kea refuses a path that another build may allow, either verdict will do;
    so it does where a hook library is not here that might have refused to load.
    """
    if one.kea["verdict"] == "environment":
        return Outcome.UNDECIDED
    theirs = {_badness(said["verdict"]) for said in _builds(one.kea)}
    if any("unproven" in said or "hook" in said.get("lifted", ()) for said in _builds(one.kea)):
        theirs.add(_badness("fails"))
    mine = _badness(one.kealint.verdict)
    if mine in theirs:
        return Outcome.AGREE
    return Outcome.FALSE if mine > max(theirs) else Outcome.MISSED


def compare_places(one: Comparison) -> Outcome:
    """The same, and whether what Kea complains of is among the findings."""
    said = compare(one)
    mine = _badness(one.kealint.verdict)
    alike = [build for build in _builds(one.kea) if _badness(build["verdict"]) == mine]
    if said is not Outcome.AGREE or not one.kealint.places or not alike:
        return said
    tree = parse(Source("", one.text.content))
    for build in alike:
        if "line" not in build:
            return said
        if _is_told(tree, build["line"], build["column"], one.kealint.places):
            return said
    return Outcome.ELSEWHERE


def _builds(kea: Entry) -> Iterator[Entry]:
    """What this build says, and then builds that allow the paths it refuses."""
    said: Entry | None = kea
    while said:
        yield said
        said = said.get("elsewhere")


def _is_told(tree: Tree, line: int, column: int, places: Iterable[tuple[int, int]]) -> bool:
    """Whether a finding meets the element where Kea points, or is about its map."""
    lines = tree.text.split("\n")
    before = lines[line - 1].encode()[: column - 1].decode(errors="replace")
    offset = sum(len(text) + 1 for text in lines[: line - 1]) + len(before)
    around, (node, link) = _inside(tree, offset)
    start, end = (link.start if isinstance(link, Member) else node.start), node.end
    return any(
        (first < end and start < last) or _inside(tree, first)[0] is around
        for first, last in places
    )


def _inside(tree: Tree, offset: int) -> tuple[Object | None, Step]:
    """The innermost map around a place, and what is there."""
    steps = tree.path_to(offset)
    maps = [node for node, _ in steps[:-1] if isinstance(node, Object)]
    return maps[-1] if maps else None, steps[-1]


def compare_syntax(one: Comparison) -> Outcome:
    """The same for what Kea's grammar tells.

    Of a text that is refused later, kealint may say anything but that its syntax is wrong.
    """
    kea, own = one.kea, one.kealint
    refuses = own.verdict == "refuses"
    if kea.get("stage") == "grammar":
        if not refuses:
            return Outcome.MISSED
        known = own.line is not None and "line" in kea
        return Outcome.LATE if known and own.line > kea["line"] else Outcome.AGREE
    wrong = refuses and (own.group == "syntax" or kea["verdict"] in ("accepts", "warns"))
    return Outcome.FALSE if wrong else Outcome.AGREE


def report(
    title: str,
    compared: Iterable[Comparison],
    outcome: Callable[[Comparison], Outcome] = compare,
) -> bool:
    """Print how far both agree, and each disagreement. Whether there is none."""
    counts: dict[tuple[str, str], Counter[Outcome]] = {}
    disagreements = []
    for one in compared:
        said = outcome(one)
        counts.setdefault((one.version, one.text.service), Counter())[said] += 1
        if said not in (Outcome.AGREE, Outcome.UNDECIDED):
            disagreements.append(f"  {said}: {one}")
    print(f"\n{title}")
    for (version, service), counted in sorted(counts.items()):
        figures = "".join(f"{counted[kind]:6} {kind}" for kind in Outcome)
        print(f"  {version} {service:14}{figures}")
    print(*disagreements, sep="\n")
    return not disagreements


def _badness(verdict: str) -> int:
    return {"refuses": 2, "fails": 1}.get(verdict, 0)
