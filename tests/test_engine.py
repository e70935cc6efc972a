"""The engine: findings of several targets, of rules that fail, and what is hidden."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kealint.syntax as parser
from kealint.diagnostic import Severity, Verdict
from kealint.engine import CRASHED, Setup, check
from kealint.model import Subnet
from kealint.registry import load
from kealint.rule import (
    Claims,
    Context,
    Finding,
    Fix,
    Iterator,
    Relay,
    Replacement,
    Rule,
    finding,
    since,
)
from kealint.schema.version import Target
from kealint.text import Source

RULES = load()
MISSING_ID = '{ "Dhcp4": { "subnet4": [ { "subnet": "192.0.2.0/24" } ] } }'


def setup(*names: str, targets: str = "3.0", **more: object) -> Setup:
    return Setup(
        {name: RULES[name] for name in names},
        tuple(map(Target.parse, targets.split(","))),
        groups={name: rule.group for name, rule in RULES.items()},
        judged=frozenset(names),
        **more,  # type: ignore[arg-type]
    )


def own(on: type, check: object, **claims: object) -> Rule:
    known = Claims(**{"refuses": None, "fails": None, "warns": None, **claims})  # type: ignore[arg-type]
    return Rule("own", "own", on, check, False, known, Severity.WARNING, True, "", None)  # type: ignore[arg-type]


def one_finding(subnet: Subnet) -> Iterator[Finding]:
    yield finding(subnet, "found")


def test_the_worst_of_several_targets_counts_and_is_named() -> None:
    found = check(Source("x", MISSING_ID), setup("missing-subnet-id", targets="2.2,2.6,3.0"))
    (diagnostic,) = found.diagnostics
    assert (diagnostic.kea, diagnostic.versions) == (Verdict.REFUSES, ("2.6", "3.0"))
    assert diagnostic.severity is Severity.ERROR


def test_below_the_version_that_refuses_it_is_a_warning() -> None:
    (diagnostic,) = check(
        Source("x", MISSING_ID), setup("missing-subnet-id", targets="2.2")
    ).diagnostics
    assert diagnostic.severity is Severity.WARNING
    assert diagnostic.kea is Verdict.ACCEPTS


def test_settings_replace_the_severity() -> None:
    told = setup("missing-subnet-id", severities={"missing-subnet-id": Severity.INFO})
    (diagnostic,) = check(Source("x", MISSING_ID), told).diagnostics
    assert (diagnostic.severity, diagnostic.kea) == (Severity.INFO, Verdict.REFUSES)


@pytest.mark.parametrize(
    ("several", "severity"), [(False, Severity.ERROR), (True, Severity.WARNING)]
)
def test_a_relay_may_be_that_of_another_file(several: bool, severity: Severity) -> None:
    relays = (Relay("198.51.100.1"),)
    told = setup("relay-selects-no-subnet", relays=relays, one_of_several=several)
    (diagnostic,) = check(Source("x", MISSING_ID), told).diagnostics
    assert diagnostic.severity is severity
    assert diagnostic.message.endswith(" unless another server has one") is several


def test_a_rule_that_fails_is_named_and_the_others_go_on() -> None:
    def fails(subnet: Subnet) -> Iterator[Finding]:
        raise ZeroDivisionError("by nothing")

    broken = setup("missing-subnet-id")
    rules = {**broken.rules, "own": own(Subnet, fails)}
    found = check(Source("x", MISSING_ID), broken._replace(rules=rules)).diagnostics
    assert [d.rule for d in found] == [CRASHED, "missing-subnet-id"]
    assert "own" in found[0].message
    assert "by nothing" in found[0].message


def test_what_the_parser_finds_and_no_rule_tells_of_is_our_failure() -> None:
    known = setup("missing-subnet-id")
    groups = {name: group for name, group in known.groups.items() if name != "missing-colon"}
    text = MISSING_ID.replace('"id":', '"id"').replace('"subnet":', '"subnet"')
    (found,) = check(Source("x", text), known._replace(groups=groups)).diagnostics
    assert found.rule == CRASHED
    assert "missing-colon" in found.message
    assert found.span.begin == (1, 37)
    assert not check(Source("x", text), known).diagnostics, "it is only not active here"


def test_a_check_is_told_all_targets() -> None:
    asked = []

    def remember(subnet: Subnet, ctx: Context) -> Iterator[Finding]:
        asked.append((str(ctx.kea), [str(target) for target in ctx.targets]))
        return iter(())

    rules = {"own": own(Subnet, remember)._replace(takes_context=True)}
    check(Source("x", MISSING_ID), Setup(rules, (Target.parse("2.2"), Target.parse("2.6.1"))))
    assert asked == [("2.2.0", ["2.2.0", "2.6.1"]), ("2.6.1", ["2.2.0", "2.6.1"])]


@pytest.mark.parametrize(("targets", "is_fixed"), [("2.2", True), ("2.2,3.0", False)])
def test_a_fix_on_which_the_targets_disagree_is_none(targets: str, is_fixed: bool) -> None:
    def differs(subnet: Subnet, ctx: Context) -> Iterator[Finding]:
        word = Replacement(subnet.start, subnet.start, str(ctx.kea))
        yield finding(subnet, "found", fix=Fix("write the version", word))

    rules = {"own": own(Subnet, differs)._replace(takes_context=True)}
    told = Setup(rules, tuple(map(Target.parse, targets.split(","))))
    (found,) = check(Source("x", MISSING_ID), told).diagnostics
    assert bool(found.fix) is is_fixed


def test_a_claim_decides_by_the_version_it_begins_with() -> None:
    rules = {"own": own(Subnet, one_finding, fails=since("2.6.1"))}
    for target, expected in {"2.6.0": Verdict.ACCEPTS, "2.6.1": Verdict.FAILS}.items():
        told = Setup(rules, (Target.parse(target),))
        (diagnostic,) = check(Source("x", MISSING_ID), told).diagnostics
        assert diagnostic.kea is expected


def test_findings_say_where_they_are() -> None:
    (diagnostic,) = check(Source("x", MISSING_ID), setup("missing-subnet-id")).diagnostics
    assert diagnostic.pointer == "/Dhcp4/subnet4/0/subnet"
    assert diagnostic.path == "Dhcp4 › subnet4[0] (192.0.2.0/24) › subnet"


def test_syntax_errors_cannot_be_suppressed() -> None:
    text = '# kealint: file-ignore\n{ "Dhcp4": { "valid-lifetime" 3600 } }'
    found = check(Source("x", text), setup("missing-colon")).diagnostics
    assert [(d.rule, d.suppressed) for d in found] == [("missing-colon", None)]


def test_every_name_that_the_parser_gives_has_a_rule() -> None:
    syntax = Path(parser.__file__).parent
    sources = "".join(path.read_text() for path in syntax.glob("*.py"))
    given = set(
        re.findall(r'(?:Problem|Way|report|_report)\(\s*"([a-z]+(?:-[a-z0-9]+)+)"', sources)
    )
    assert "missing-comma" in given or len(given) > 10
    assert given <= set(RULES)


def test_what_is_readable_is_checked_beside_a_syntax_error() -> None:
    text = MISSING_ID.replace('{ "subnet4', '{ "renew-timer" 900, "subnet4')
    found = check(Source("x", text), setup("missing-colon", "missing-subnet-id")).diagnostics
    assert [d.rule for d in found] == ["missing-colon", "missing-subnet-id"]


def test_an_order_that_does_not_depend_on_the_rules() -> None:
    names = ("missing-subnet-id", "no-interfaces", "subnet-without-pools")
    there, back = setup(*names), setup(*reversed(names))
    source = Source("x", MISSING_ID)
    assert check(source, there).diagnostics == check(source, back).diagnostics
