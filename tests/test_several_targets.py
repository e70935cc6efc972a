"""What fixes make of files that are meant for several Kea versions."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from kealint.diagnostic import Diagnostic, Verdict
from kealint.engine import Checked, Setup, check
from kealint.examples import examples
from kealint.fixing.fixer import Fixed, fix
from kealint.model.keywords import oddities
from kealint.registry import load
from kealint.rule import Context
from kealint.schema.version import Target
from kealint.syntax import parse
from kealint.syntax.include import read_file
from kealint.text import Source

FIXTURES = Path(__file__).parent.parent / "fixtures"
RULES = load()


def sources() -> list[object]:
    paths = [path for path in FIXTURES.rglob("*.conf") if not path.name.endswith(".fixed.conf")]
    found: list[object] = [
        pytest.param(Source.read(str(path)), id=str(path.relative_to(FIXTURES)))
        for path in sorted(paths)
    ]
    for rule in RULES.values():
        for number, example in enumerate(examples(rule.documentation), 1):
            source = Source("example.conf", example.text)
            found.append(pytest.param(source, id=f"{rule.name}-{number}-{example.kind}"))
    return found


@cache
def setup(targets: str) -> Setup:
    return Setup(
        RULES,
        tuple(map(Target.parse, targets.split(","))),
        groups={name: rule.group for name, rule in RULES.items()},
    )


def fixed(source: Source, targets: str, unsafe: bool, before: dict[str, str]) -> Fixed:
    """Fix a source; what it includes is read as it was left before."""

    def checked(source: Source, texts: dict[str, str]) -> Checked:
        def opened(path: str) -> Source:
            on_disk = read_file(path)
            text = texts.get(on_disk.name, before.get(on_disk.name, on_disk.text))
            return Source(on_disk.name, text, on_disk.path)

        return check(source, setup(targets), opened)

    return fix(source, checked, lambda d: d.fix is not None and (unsafe or d.fix.safe))


@pytest.mark.parametrize(
    ("targets", "unsafe"), [("2.2,3.0", False), ("2.2,3.0", True), ("2.6,3.0", True)]
)
@pytest.mark.parametrize("source", sources())
def test_fixes_are_right_for_all(source: Source, targets: str, unsafe: bool) -> None:
    before = check(source, setup(targets))
    result = fixed(source, targets, unsafe, {})
    assert result.settled
    text = result.texts.get(source.name, source.text)
    again = fixed(Source(source.name, text, source.path), targets, unsafe, result.texts)
    assert not again.applied
    if not before.tree.problems:
        known = {about for found in before.diagnostics for about in told(found)}
        new = [
            found.message
            for found in result.checked.diagnostics
            if found.kea >= Verdict.FAILS and known.isdisjoint(told(found))
        ]
        assert not new


def told(found: Diagnostic) -> set[tuple[str, str]]:
    """What a finding is known by: its words, or its place if they quote what was mended."""
    return {(found.rule, found.message), (found.rule, found.pointer)}


@pytest.mark.parametrize(
    ("name", "member", "first", "other"),
    [
        ("unknown-keyword", '"evaluate-additional-clases": []', "3.0", "2.2"),
        (
            "misplaced-keyword",
            '"pools": [ { "pool": "10.0.0.0/9", "offer-lifetime": 60 } ]',
            "3.0",
            "2.2",
        ),
        ("not-a-choice", '"allocator": "shared-flk"', "3.2", "3.0"),
        ("wrong-type", '"cache-threshold": 0', "3.0", "2.6"),
    ],
)
def test_a_rule_offers_what_all_targets_take(
    name: str, member: str, first: str, other: str
) -> None:
    text = f'{{ "Dhcp4": {{ "subnet4": [ {{ "id": 1, "subnet": "10.0.0.0/8", {member} }} ] }} }}'
    rule, tree = RULES[name], parse(Source("x", text))
    kea, older = (Target.parse(word).version for word in (first, other))
    (odd,) = (view for view in oddities(tree, kea) if isinstance(view, rule.on))
    (alone,) = rule.check(odd, Context(kea, (kea,), tree, None))
    (both,) = rule.check(odd, Context(kea, (kea, older), tree, None))
    assert alone.fix
    assert not both.fix


@pytest.mark.parametrize(
    ("targets", "is_safe"), [("2.2", True), ("2.2,3.0", False), ("3.0", False)]
)
def test_the_pool_that_old_versions_took_is_a_guess_for_later_ones(
    targets: str, is_safe: bool
) -> None:
    pool = '{ "id": 1, "subnet": "192.0.2.0/24", "pools": [ { "pool": "192.0.2.70/26" } ] }'
    found = check(Source("x", f'{{ "Dhcp4": {{ "subnet4": [ {pool} ] }} }}'), setup(targets))
    (fix,) = (one.fix for one in found.diagnostics if one.rule == "pool-with-host-bits")
    assert fix
    assert fix.safe is is_safe
