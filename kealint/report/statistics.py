"""How often each rule reported, for `--statistics`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kealint.diagnostic import Report
from kealint.lean import NamedTuple
from kealint.report.characters import visible


class Count(NamedTuple):
    """The findings of one rule, and how many of them have a fix."""

    rule: str
    group: str
    title: str
    findings: int
    fixable: int
    unsafely_fixable: int


def counts(report: Report) -> list[Count]:
    """The rules that reported, those with the most findings first."""
    shown = report.shown
    groups = {found.rule: found.group for found in shown}
    total = Counter(found.rule for found in shown)
    safe = Counter(found.rule for found in shown if found.fix and found.fix.safe)
    unsafe = Counter(found.rule for found in shown if found.fix and not found.fix.safe)
    titles = {name: info.title for name, info in report.rules.items()}
    return [
        Count(name, groups[name], titles.get(name, ""), total[name], safe[name], unsafe[name])
        for name in sorted(total, key=lambda name: (-total[name], name))
    ]


def table(report: Report) -> Iterator[str]:
    """A line a rule: how often, its name, whether `--fix` repairs all (`[*]`) or some (`[-]`)."""
    found = counts(report)
    digits = max((len(str(line.findings)) for line in found), default=0)
    longest = max((len(line.rule) for line in found), default=0)
    for line in found:
        mark = "[*]" if line.fixable == line.findings else "[-]" if line.fixable else ""
        row = f"{line.findings:>{digits}}  {line.rule:<{longest}}  {mark:<3}  {line.title}"
        yield f"{visible(row.rstrip())}\n"


def data(report: Report) -> Iterator[str]:
    """The same as a JSON array."""
    from kealint.report.data import array

    yield from array(line._asdict() for line in counts(report))
    yield "\n"
