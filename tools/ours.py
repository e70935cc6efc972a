"""kealint's own verdict on a text, to hold beside a real Kea's."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kealint.diagnostic import Diagnostic, Verdict
from kealint.engine import Setup, check
from kealint.host.example import EXAMPLE_HOSTS
from kealint.registry import load
from kealint.schema.version import Target
from kealint.text import Source
from tools.texts import Text


class Ours(NamedTuple):
    """What kealint says a Kea does with a text, and the first finding that says so."""

    verdict: str
    line: int | None = None
    reason: str = ""
    group: str = ""
    """The group of the rule that says so."""
    places: tuple[tuple[int, int], ...] = ()
    """Where the findings and their labels stand that say that it is refused or does not start."""


def ours(text: Text, version: str) -> Ours:
    """The worst over all findings that are not suppressed."""
    checked = check(Source(text.name, text.content), _setup(version, text.host))
    shown = [found for found in checked.diagnostics if found.suppressed is None]
    worst = max(shown, key=_rank, default=None)
    if worst is None:
        return Ours(Verdict.ACCEPTS.word)
    reason = f"{worst.message} [{worst.rule}]"
    places = tuple(
        (span.start, span.end)
        for found in shown
        if found.kea >= Verdict.FAILS
        for span in (found.span, *(label.span for label in found.labels))
    )
    return Ours(worst.kea.word, worst.span.begin.line, reason, worst.group, places)


def _rank(found: Diagnostic) -> tuple[Verdict, int]:
    return found.kea, -found.span.start


@cache
def _setup(version: str, host: str | None) -> Setup:
    rules = load()
    machine = EXAMPLE_HOSTS[host] if host else None
    return Setup(rules, (Target.parse(version),), host=machine)
