"""One cause is told by one rule: no two say of the same place that Kea does not start with it."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from kealint.diagnostic import Verdict
from kealint.engine import Setup, check
from kealint.examples import Example, examples
from kealint.host.example import EXAMPLE_HOSTS
from kealint.registry import load
from kealint.rule import Relay
from kealint.schema.version import Target
from kealint.text import Source, Span

FIXTURES = Path(__file__).parent.parent / "fixtures"
VERSIONS = ("2.2", "2.6", "3.0")
RULES = load()
GROUPS = {name: rule.group for name, rule in RULES.items()}

TWO_CAUSES = {
    ("database-without-library", "database-without-name"),
    ("hook-library-of-other-release", "hook-library-without-folder"),
    ("hook-library-without-folder", "hook-without-parameters"),
    ("hook-library-without-folder", "misspelt-hook-library"),
}
"""Pairs that share a place and are two things to mend: the folder of a library is one, which
library it is or what it is given another; a database wants both its library and its name."""

FILES = [
    pytest.param(path, id=str(path.relative_to(FIXTURES)))
    for folder in ("rules", "labs", "corpus")
    for path in sorted((FIXTURES / folder).rglob("*.conf"))
]
EXAMPLES = [
    pytest.param(example, id=f"{rule.name}-{number}")
    for rule in RULES.values()
    for number, example in enumerate(examples(rule.documentation))
    if example.kind == "bad"
]


def told_twice(
    source: Source, version: str, relays: tuple[str, ...] = (), host: str | None = None
) -> set[tuple[str, str]]:
    """The pairs of rules that find the same place to be what keeps that Kea from starting."""
    setup = Setup(
        RULES,
        (Target.parse(version),),
        relays=tuple(map(Relay, relays)),
        groups=GROUPS,
        host=EXAMPLE_HOSTS[host] if host else None,
    )
    rules: dict[Span, set[str]] = defaultdict(set)
    for found in check(source, setup).diagnostics:
        if found.kea >= Verdict.FAILS:
            rules[found.span].add(found.rule)
    return {pair for names in rules.values() for pair in combinations(sorted(names), 2)}


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("path", FILES)
def test_in_a_file(path: Path, version: str) -> None:
    assert told_twice(Source.read(str(path), path.name), version) <= TWO_CAUSES


@pytest.mark.parametrize("example", EXAMPLES)
def test_in_an_example(example: Example) -> None:
    source = Source("example.conf", example.text)
    for target in {example.version, *VERSIONS}:
        assert told_twice(source, target, example.relays, example.host) <= TWO_CAUSES
