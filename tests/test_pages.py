"""What a rule's page says of Kea is what the rule itself says of its bad examples."""

from __future__ import annotations

import pytest

from kealint.diagnostic import Verdict
from kealint.engine import Setup, check_tree
from kealint.examples import Example, examples
from kealint.host.example import EXAMPLE_HOSTS
from kealint.registry import load
from kealint.rule import Claims, Relay, Rule
from kealint.schema.tables import types_of
from kealint.schema.version import EVER, KeaVersion, Target, releases
from kealint.syntax import parse
from kealint.text import Source

RULES = load()
RELEASES = tuple(releases())
CASES = [
    pytest.param(rule, found, id=rule.name)
    for rule in RULES.values()
    if any((rule.claims.refuses, rule.claims.fails, rule.claims.warns))
    and (found := [each for each in examples(rule.documentation) if each.kind == "bad"])
]


def verdicts(rule: Rule, example: Example) -> list[set[Verdict]]:
    """Of each release, what the rule says of the example; where it says nothing, Kea takes it."""
    tree = parse(Source("example.conf", example.text), types_of=types_of)
    setup = Setup(
        {rule.name: rule},
        (),
        relays=tuple(map(Relay, example.relays)),
        groups={name: each.group for name, each in RULES.items()},
        service=example.service,
        host=EXAMPLE_HOSTS[example.host] if example.host else None,
    )
    return [
        {found.kea for found in check_tree(tree, setup._replace(targets=(Target(str(kea), kea),)))}
        or {Verdict.ACCEPTS}
        for kea in RELEASES
    ]


def claimed(claims: Claims, kea: KeaVersion) -> set[Verdict]:
    pairs = [
        (Verdict.REFUSES, claims.refuses),
        (Verdict.FAILS, claims.fails),
        (Verdict.WARNS, claims.warns),
    ]
    return {verdict for verdict, versions in pairs if versions and kea in versions}


@pytest.mark.parametrize(("rule", "bad"), CASES)
def test_the_page_claims_what_the_rule_says(rule: Rule, bad: list[Example]) -> None:
    of_examples = [verdicts(rule, example) for example in bad]
    differing = []
    for number, kea in enumerate(RELEASES):
        told = set[Verdict]().union(*(said[number] for said in of_examples))
        claims = claimed(rule.claims, kea)
        assert told - {Verdict.ACCEPTS} == claims, f"of Kea {kea}"
        if claims and len(told) > 1:
            differing.append(str(kea))
    assert rule.claims.depends == bool(differing), "depends= tells whether the verdicts differ"


def test_claims_of_several_stretches_read_well() -> None:
    claims = {str(rule.claims.refuses) for rule in RULES.values() if rule.claims.refuses}
    assert str(EVER) in claims
    assert "from 2.4.2 on, before 2.5.0; from 2.6.3 on, before 2.7.0; from 2.7.9 on" in claims
