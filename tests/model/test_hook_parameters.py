from __future__ import annotations

import pytest

from kealint.diagnostic import Verdict
from kealint.model.keywords import oddities
from kealint.model.oddity import Oddity, UnknownParameter
from kealint.schema.version import KeaVersion
from kealint.syntax import parse
from kealint.text import Source


def odd(library: str, parameters: str, version: str = "3.0.4") -> list[Oddity]:
    text = f"""{{ "Dhcp4": {{ "hooks-libraries": [
        {{ "library": "{library}", "parameters": {parameters} }} ] }} }}"""
    return list(oddities(parse(Source("", text)), KeaVersion.parse(version)))


@pytest.mark.parametrize(
    ("library", "parameters", "kind"),
    [
        ("libdhcp_ha.so", '{ "high-availability": { } }', "WrongType"),
        ("libdhcp_ha.so", '{ "high-availability": [ ] }', "EmptyList"),
        ("libdhcp_ha.so", "{ }", "MissingKeyword"),
        ("libdhcp_run_script.so", '{ "name": "" }', "BlankValue"),
        ("libdhcp_perfmon.so", '{ "interval-width-secs": 0 }', "OutOfBounds"),
        ("libdhcp_legal_log.so", '{ "time-unit": "hour" }', "NotAChoice"),
        (
            "libdhcp_flex_option.so",
            """{ "options": [ { "code": 67, "add": "'a'", "remove": "a" } ] }""",
            "ConflictingKeyword",
        ),
    ],
)
def test_kea_finds_it_at_the_start_only(library: str, parameters: str, kind: str) -> None:
    found = odd(library, parameters)
    assert {type(one).__name__ for one in found} == {kind}
    assert {one.kea for one in found} == {Verdict.FAILS}  # type: ignore[union-attr]


def test_what_a_library_does_not_know() -> None:
    [passed_over] = odd("libdhcp_stat_cmds.so", "{ }") or odd("libdhcp_ha.so", HA % '"moed": "x",')
    [refused] = odd("libdhcp_ping_check.so", '{ "timeout": 5 }')
    assert isinstance(passed_over, UnknownParameter)
    assert isinstance(refused, UnknownParameter)
    assert passed_over.kea == Verdict.ACCEPTS
    assert refused.kea == Verdict.FAILS


def test_a_required_one_misspelt_is_missing() -> None:
    [misspelt] = odd("libdhcp_run_script.so", '{ "nmae": "/usr/share/kea/scripts/a.sh" }')
    assert isinstance(misspelt, UnknownParameter)
    assert misspelt.kea == Verdict.FAILS


def test_what_came_later_is_passed_over() -> None:
    [new] = odd("libdhcp_ha.so", HA % '"max-rejected-lease-updates": "many",', "2.2.0")
    assert isinstance(new, UnknownParameter)
    assert new.life
    assert new.life.since == "2.3.1"


def test_libraries_of_others_may_have_any_parameters() -> None:
    assert not odd("/usr/lib/kea/hooks/ours.so", '{ "name": [ 1, { } ] }')
    assert odd("ours.so", '{ "name": 1, "name": 2 }')


HA = """{ "high-availability": [ { %s
    "this-server-name": "a",
    "mode": "hot-standby",
    "peers": [
        { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
        { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
    ]
} ] }"""
