"""What is asked of every rule, without anyone writing a test for it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kealint.diagnostic import Diagnostic
from kealint.engine import CRASHED, Checked, Setup, check
from kealint.examples import Example, examples
from kealint.fixing.fixer import fix
from kealint.host.example import EXAMPLE_HOSTS
from kealint.registry import load
from kealint.rule import Relay, Rule
from kealint.schema.version import Target
from kealint.syntax.nodes import Array, Object
from kealint.text import Source

RULES = load()
GROUPS = {name: rule.group for name, rule in RULES.items()}
ELSEWHERE = {
    "include-relative-to-file",
    "include-too-deep",
    "include-too-long",
    "too-many-problems",
    "utf-16",
}
"""Rules whose examples take several files, or are too long: those lie under fixtures/rules/."""

CASES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}-{example.kind}")
    for rule in RULES.values()
    for number, example in enumerate(examples(rule.documentation))
]


def run(rule: Rule, text: str, example: Example) -> Checked:
    setup = Setup(
        {rule.name: rule},
        (Target.parse(example.version),),
        relays=tuple(map(Relay, example.relays)),
        groups=GROUPS,
        judged=frozenset(RULES),
        service=example.service,
        host=EXAMPLE_HOSTS[example.host] if example.host else None,
    )
    checked = check(Source("example.conf", text), setup)
    assert not [found.message for found in checked.diagnostics if found.rule == CRASHED]
    return checked


def found(rule: Rule, example: Example) -> list[Diagnostic]:
    return run(rule, example.text, example).diagnostics


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_documents_itself(rule: Rule) -> None:
    assert rule.title, "the first line of the docstring is the title"
    assert len(rule.title) <= 80
    kinds = {example.kind for example in examples(rule.documentation)}
    if rule.name not in ELSEWHERE:
        assert {"bad", "good"} <= kinds


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_finds_what_the_arrows_say(rule: Rule, example: Example) -> None:
    lines = {diagnostic.span.begin.line for diagnostic in found(rule, example)}
    if example.kind != "bad":
        assert not found(rule, example)
        return
    assert example.arrows
    assert lines == {line for line, _ in example.arrows}
    for line, words in example.arrows:
        here = [d.message for d in found(rule, example) if d.span.begin.line == line]
        assert any(words in message for message in here), here


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_messages_read_well(rule: Rule, example: Example) -> None:
    for diagnostic in found(rule, example):
        message = diagnostic.message
        assert not message.endswith("."), "no full stop"
        assert "\n" not in message
        assert not (message[0].isupper() and message[1:2].islower()), "lower case"


def fixed_pairs() -> Sequence[object]:
    pairs = []
    for rule in RULES.values():
        blocks = list(examples(rule.documentation))
        for number, block in enumerate(blocks):
            if block.kind == "fixed":
                pairs.append(
                    pytest.param(rule, blocks[number - 1], block, id=f"{rule.name}-{number}")
                )
    return pairs


@pytest.mark.parametrize(("rule", "bad", "fixed"), fixed_pairs())
def test_fixes_as_shown(rule: Rule, bad: Example, fixed: Example) -> None:
    assert bad.kind == "bad", "a fixed block follows the bad one it belongs to"
    result = fix(
        Source("example.conf", bad.text),
        lambda source, texts: run(rule, source.text, fixed),
        lambda diagnostic: True,
    )
    assert result.texts["example.conf"] == fixed.text
    assert not [left for left in result.checked.diagnostics if left.fix]
    assert result.settled


@pytest.mark.parametrize(("rule", "example"), [case for case in CASES if "bad" in str(case.id)])
def test_has_a_fixed_block_where_there_is_a_fix(rule: Rule, example: Example) -> None:
    if any(diagnostic.fix for diagnostic in found(rule, example)):
        kinds = [block.kind for block in examples(rule.documentation)]
        assert "fixed" in kinds


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_survives_any_member_taken_out(rule: Rule, example: Example) -> None:
    tree = run(rule, example.text, example).tree
    for node in list(tree.walk()):
        if type(node) is Object:
            stretches = [(member.start, member.end) for member in node.members]
        elif type(node) is Array:
            stretches = [(item.start, item.end) for item in node.items]
        else:
            continue
        for start, end in stretches:
            run(rule, tree.text[:start] + tree.text[end:], example)


@pytest.mark.parametrize(
    ("rule", "example"),
    [case for case in CASES if GROUPS[str(case.id).rsplit("-", 2)[0]] == "syntax"],
)
def test_syntax_is_the_same_for_dhcp6(rule: Rule, example: Example) -> None:
    def as_dhcp6(text: str) -> str:
        return text.replace("Dhcp4", "Dhcp6").replace("subnet4", "subnet6")

    as_is = found(rule, example)
    other = run(rule, as_dhcp6(example.text), example).diagnostics
    assert [(d.span[1:], d.message) for d in other] == [
        (d.span[1:], as_dhcp6(d.message)) for d in as_is
    ]
