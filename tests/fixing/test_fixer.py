"""Fixing: rounds, conflicts, fixes that spoil the text, included files."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from kealint.diagnostic import Severity
from kealint.engine import Checked, Setup, check
from kealint.fixing.fixer import ROUNDS, TRUST, fix
from kealint.model import DhcpConfig, Subnet
from kealint.registry import load
from kealint.rule import EVER, Claims, Finding, Fix, Iterator, Replacement, Rule, finding
from kealint.schema.version import Target, Versions
from kealint.syntax.edit import insert_member
from kealint.syntax.include import read_file
from kealint.text import Source

RULES = load()
GROUPS = {name: rule.group for name, rule in RULES.items()}
TARGETS = (Target.parse("3.0"),)
TEXT = '{ "Dhcp4": { "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ] } }'


def rule(
    name: str, check: Callable[[Subnet], Iterator[Finding]], refuses: Versions | None = None
) -> Rule:
    claims = Claims(refuses, None, None)
    return Rule(name, "own", Subnet, check, False, claims, Severity.WARNING, True, "", None)


def replacing(name: str, old: str, new: str) -> Rule:
    """A rule whose fix writes `new` where a subnet has the id `old`."""

    def check(subnet: Subnet) -> Iterator[Finding]:
        if subnet.id and str(subnet.id) == old:
            place = Replacement(subnet.id.start, subnet.id.end, new)
            yield finding(subnet.id, f"{old} is not {new}", fix=Fix(f"write {new}", place))

    return rule(name, check)


def subnets(*ids: int) -> str:
    maps = ", ".join(f'{{ "id": {number} }}' for number in ids)
    return f'{{ "Dhcp4": {{ "subnet4": [ {maps} ] }} }}'


class Run:
    """A text fixed by these rules: what came of it, and how often it was checked."""

    def __init__(self, text: str, *rules: Rule, wanted: Collection[str] = ()) -> None:
        self.checks = 0
        self.setup = Setup({one.name: one for one in rules}, TARGETS, groups=GROUPS)
        self.result = fix(
            Source("x", text), self.check, lambda found: not wanted or found.rule in wanted
        )
        self.text = self.result.texts.get("x", text)
        self.applied = [found.rule for found in self.result.applied]

    def check(self, source: Source, texts: dict[str, str]) -> Checked:
        self.checks += 1
        return check(source, self.setup)


def test_a_fix_may_call_for_another() -> None:
    run = Run(TEXT, replacing("a", "1", "2"), replacing("b", "2", "3"))
    assert '"id": 3' in run.text
    assert run.applied == ["a", "b"]
    assert run.result.settled


def test_of_two_fixes_for_one_place_the_first_goes_in() -> None:
    run = Run(TEXT, replacing("a", "1", "2"), replacing("b", "1", "3"))
    assert '"id": 2' in run.text
    assert run.applied == ["a"]


def test_fixes_that_undo_each_other_are_named_and_leave_the_text_as_it_was() -> None:
    rules = replacing("a", "1", "2"), replacing("b", "2", "3"), replacing("c", "3", "2")
    run = Run(TEXT, *rules)
    assert run.result.quarrel == ("b", "c")
    assert run.applied == ["a"]
    assert '"id": 2' in run.text
    assert run.checks == 4


def test_fixes_that_come_one_after_the_other_are_no_quarrel() -> None:
    steps = [replacing(f"step-{number}", str(number), str(number + 1)) for number in range(1, 41)]
    run = Run(TEXT, *steps)
    assert run.result.settled
    assert '"id": 41' in run.text


def test_a_fix_that_calls_for_itself_for_ever_comes_to_an_end() -> None:
    def check(subnet: Subnet) -> Iterator[Finding]:
        assert subnet.id
        place = Replacement(subnet.id.start, subnet.id.end, str(subnet.id.value + 1))
        yield finding(subnet.id, "too low", fix=Fix("add one", place))

    run = Run(TEXT, rule("more", check))
    assert run.result.quarrel == ("more",)
    assert run.checks == ROUNDS + 1


def test_neighbours_are_taken_out_in_one_round() -> None:
    members = ", ".join(['"valid-lifetime": 600'] * 300)
    run = Run(f'{{ "Dhcp4": {{ {members}, "renew-timer": 1 }} }}', RULES["duplicate-keyword"])
    assert run.text == '{ "Dhcp4": { "valid-lifetime": 600, "renew-timer": 1 } }'
    assert run.checks == 2


def test_the_last_of_a_row_needs_a_round_of_its_own() -> None:
    members = ", ".join(['"valid-lifetime": 600'] * 300)
    run = Run(f'{{ "Dhcp4": {{ {members} }} }}', RULES["duplicate-keyword"])
    assert run.text == '{ "Dhcp4": { "valid-lifetime": 600 } }'
    assert run.checks == 3


def test_a_fix_that_spoils_the_text_is_left_out_and_the_others_go_in() -> None:
    run = Run(subnets(1, 7), replacing("bad", "1", "}"), replacing("good", "7", "8"))
    assert run.text == subnets(1, 8)
    assert run.applied == ["good"]
    assert run.result.settled


def test_one_bad_fix_costs_none_of_the_same_words() -> None:
    def check(subnet: Subnet) -> Iterator[Finding]:
        if subnet.id and subnet.id.value < 100:
            new = "}" if subnet.id.value == 50 else str(subnet.id.value + 100)
            place = Replacement(subnet.id.start, subnet.id.end, new)
            yield finding(subnet.id, "too low", fix=Fix("add 100", place))

    run = Run(subnets(*range(100)), rule("higher", check))
    assert run.text == subnets(*(id if id == 50 else id + 100 for id in range(100)))
    assert run.result.settled
    assert run.checks == 9, "found by bisection, and only once"


def duplicate(subnet: Subnet) -> Iterator[Finding]:
    assert isinstance(subnet.parent, DhcpConfig)
    ids = [str(one.id) for one in subnet.parent.subnets]
    if ids.count(str(subnet.id)) > 1:
        yield finding(subnet, "twice")


TWICE = rule("twice", duplicate, refuses=EVER)


def test_a_rule_of_which_nothing_is_right_is_given_up() -> None:
    def check(subnet: Subnet) -> Iterator[Finding]:
        if subnet.id and subnet.id.value < 1000:
            place = Replacement(subnet.id.start, subnet.id.end, "x")
            yield finding(subnet.id, f"{subnet.id} is too low", fix=Fix("write x", place))

    run = Run(subnets(*range(60), 1000), rule("bad", check), replacing("good", "1000", "1001"))
    assert run.text == subnets(*range(60), 1001)
    assert run.result.settled
    assert run.checks <= 1 + TRUST * 7 + 1


def test_the_others_of_a_round_go_in_together() -> None:
    def count(subnet: Subnet) -> Iterator[Finding]:
        assert isinstance(subnet.parent, DhcpConfig)
        low = [one for one in subnet.parent.subnets if one.id and one.id.value < 10]
        if subnet.id and subnet in low:
            place = Replacement(subnet.id.start, subnet.id.end, str(10 * len(low)))
            yield finding(subnet.id, "counted", fix=Fix("count", place))

    run = Run(subnets(1, 2, 3, 7), rule("count", count), replacing("bad", "7", "}"))
    assert run.text == subnets(40, 40, 40, 40)


def test_a_fix_after_which_kea_refuses_more_is_left_out() -> None:
    run = Run(subnets(1, 3, 5), replacing("bad", "1", "3"), replacing("good", "5", "6"), TWICE)
    assert run.text == subnets(1, 3, 6)
    assert run.applied == ["good"]


def test_the_harm_of_a_fix_does_not_hide_behind_the_good_of_another() -> None:
    text = subnets(1, 3)
    rules = [RULES["missing-colon"], replacing("bad", "1", "3"), TWICE]
    run = Run(text.replace('"subnet4":', '"subnet4"'), *rules)
    assert run.text == text
    assert run.applied == ["missing-colon"]


def test_what_a_fix_brings_to_light_is_no_harm() -> None:
    text = '{ "Dhcp4": { "sunbet4": [ { "id": "1" }, { "id": "2" }, { "id": "3" } ] } }'
    rules = [RULES["unknown-keyword"], RULES["wrong-type"]]
    run = Run(text, *rules, wanted=["unknown-keyword"])
    assert run.text == text.replace("sunbet4", "subnet4")
    assert len(run.result.checked.diagnostics) == 3


def test_no_key_is_written_twice_into_a_map() -> None:
    text = '{ "Dhcp4": { "valid-lifetme": 600, "valid-liftime": 700, "renew-tmer": 300 } }'
    run = Run(text, RULES["unknown-keyword"])
    assert run.text == (
        '{ "Dhcp4": { "valid-lifetime": 600, "valid-liftime": 700, "renew-timer": 300 } }'
    )


def test_no_key_is_put_in_twice_either() -> None:
    def adding(name: str) -> Rule:
        def check(config: Any) -> Iterator[Finding]:
            if not config.member("valid-lifetime"):
                more = insert_member(config.tree, config.node, "valid-lifetime", 1, before=name)
                yield finding(config, f"no lifetime before {name}", fix=Fix("add", more))

        return rule(name, check)._replace(on=DhcpConfig)

    run = Run('{ "Dhcp4": { "a": 1, "b": 2 } }', adding("a"), adding("b"))
    assert run.text == '{ "Dhcp4": { "valid-lifetime": 1, "a": 1, "b": 2 } }'


MANY = ", ".join(f'"k{number}" 1' for number in range(250))
"""More syntax errors than the parser tells of at once."""


def test_more_problems_than_are_told_are_solved_one_lot_after_the_other() -> None:
    text = f'{{ "Dhcp4": {{ "user-context": {{ {MANY} }} }} }}'
    run = Run(text, RULES["missing-colon"], RULES["too-many-problems"])
    assert not run.result.checked.tree.problems
    assert run.result.settled


def test_one_more_among_too_many_problems_is_noticed() -> None:
    text = TEXT.replace("] }", f'], "user-context": {{ {MANY} }} }}')
    run = Run(text, RULES["missing-colon"], replacing("bad", "1", ":"), wanted=["bad"])
    assert run.text == text
    assert run.checks == 2


def test_an_included_file_is_fixed_in_its_own_place(tmp_path: Path) -> None:
    (tmp_path / "subnets.inc").write_text('{ "subnet": "192.0.2.0/24" }')
    main = tmp_path / "kea-dhcp4.conf"
    main.write_text(f'{{ "Dhcp4": {{ "subnet4": [ <?include "{tmp_path}/subnets.inc"?> ] }} }}')
    setup = Setup({"missing-subnet-id": RULES["missing-subnet-id"]}, TARGETS)

    def checked(source: Source, texts: dict[str, str]) -> Checked:
        def opened(path: str) -> Source:
            return Source(path, texts[path], path) if path in texts else read_file(path)

        return check(source, setup, opened)

    result = fix(Source.read(str(main)), checked, lambda _: True)
    included = str(tmp_path / "subnets.inc")
    assert list(result.texts) == [included]
    assert '"id": 1' in result.texts[included]
    assert not result.checked.diagnostics
