"""Fixing: rounds, conflicts, fixes that spoil the text, included files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kealint.diagnostic import Severity
from kealint.engine import Checked, Setup, check
from kealint.fixer import fix
from kealint.model import Subnet
from kealint.registry import load
from kealint.rule import Claims, Finding, Fix, Iterator, Replacement, Rule, finding
from kealint.schema.version import Target
from kealint.syntax.include import read_file
from kealint.text import Source

RULES = load()
TARGETS = (Target.parse("3.0"),)
TEXT = '{ "Dhcp4": { "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ] } }'


def rule(name: str, check: Callable[[Subnet], Iterator[Finding]]) -> Rule:
    claims = Claims(None, None, None)
    return Rule(name, "own", Subnet, check, False, claims, Severity.WARNING, True, "", None)


def replacing(name: str, old: str, new: str) -> Rule:
    """A rule whose fix writes `new` where a subnet has the id `old`."""

    def check(subnet: Subnet) -> Iterator[Finding]:
        if subnet.id and str(subnet.id) == old:
            place = Replacement(subnet.id.start, subnet.id.end, new)
            yield finding(subnet.id, f"{old} is not {new}", fix=Fix(f"write {new}", place))

    return rule(name, check)


def fixed(text: str, *rules: Rule) -> tuple[str, list[str], bool]:
    setup = Setup({one.name: one for one in rules}, TARGETS)
    result = fix(Source("x", text), lambda source, _: check(source, setup), lambda _: True)
    return result.texts.get("x", text), [d.rule for d in result.applied], result.settled


def test_a_fix_may_call_for_another() -> None:
    text, applied, settled = fixed(TEXT, replacing("a", "1", "2"), replacing("b", "2", "3"))
    assert '"id": 3' in text
    assert (applied, settled) == (["a", "b"], True)


def test_of_two_fixes_for_one_place_the_first_goes_in() -> None:
    text, applied, _ = fixed(TEXT, replacing("a", "1", "2"), replacing("b", "1", "3"))
    assert '"id": 2' in text
    assert applied == ["a"]


def test_fixes_that_undo_each_other_come_to_an_end() -> None:
    _, applied, settled = fixed(TEXT, replacing("a", "1", "2"), replacing("b", "2", "1"))
    assert not settled
    assert set(applied) == {"a", "b"}


def test_a_fix_that_spoils_the_text_is_left_out_and_the_others_go_in() -> None:
    two = TEXT.replace("} ] } }", '}, { "id": 7, "subnet": "198.51.100.0/24" } ] } }')
    text, applied, settled = fixed(two, replacing("bad", "1", "}"), replacing("good", "7", "8"))
    assert text == two.replace('"id": 7', '"id": 8')
    assert (applied, settled) == (["good"], True)


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
