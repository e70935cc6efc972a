"""One slip is one finding: what is misspelt or could not be read is not missing as well."""

from __future__ import annotations

import pytest

from kealint.engine import Setup, check
from kealint.registry import load
from kealint.schema.version import Target
from kealint.text import Source

RULES = {name: rule for name, rule in load().items() if rule.default}
GROUPS = {name: rule.group for name, rule in RULES.items()}
POOL = '"pools": [ { "pool": "192.0.2.10 - 192.0.2.20" } ]'
SUBNET = f'"subnet4": [ {{ "id": 1, "subnet": "192.0.2.0/24", {POOL} }} ]'
BARE = '"subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]'
INTERFACES = '"interfaces-config": { "interfaces": [ "*" ] }'
LOGGER = '"loggers": [ { "name": "kea-dhcp4", %s } ]'
OUTPUT = '"output-options": [ { "output": "stdout" } ]'
HOST = BARE.replace(" } ]", ', "reservations": [ { "ip-address": "192.0.2.5", %s } ] } ]')
CLASS = (
    """"client-classes": [ { "name": "a", "test": "member('KNOWN')", """
    '"min-valid-lifetime": 1, "max-valid-lifetime": 9, %s } ]'
)


def found(*members: str, version: str = "3.0") -> list[str]:
    """The rules that report something of a `Dhcp4` with these members."""
    return reported(f'{{ "Dhcp4": {{ {", ".join(members)} }} }}', version)


def reported(text: str, version: str = "3.0") -> list[str]:
    setup = Setup(RULES, (Target.parse(version),), groups=GROUPS)
    return [found.rule for found in check(Source("example.conf", text), setup).diagnostics]


MISSPELT = [
    ('"interface-config": { "interfaces": [ "*" ] }', SUBNET),
    ('"interfaces-config": { "interface": [ "*" ] }', SUBNET),
    (INTERFACES, SUBNET.replace("subnet4", "subnets4")),
    (INTERFACES, SUBNET.replace('"subnet4"', '"subnet"')),
    (INTERFACES, f'"shared-network": [ {{ "name": "a", {SUBNET} }} ]'),
    (
        INTERFACES,
        f'"shared-networks": [ {{ "name": "a", {SUBNET.replace("subnet4", "subnets")} }} ]',
    ),
    (INTERFACES, '"hook-libraries": [ { "library": "/usr/lib/libdhcp_subnet_cmds.so" } ]'),
    (INTERFACES, SUBNET.replace('"pools"', '"pool"')),
    (INTERFACES, SUBNET.replace('"pools"', '"range"')),
    (INTERFACES, SUBNET.replace('"pools"', '"reservation"')),
    (INTERFACES, BARE, '"reservation": [ { "hw-address": "02:00:00:00:00:05" } ]'),
    (INTERFACES, BARE, '"host-database": { "type": "mysql", "name": "hosts" }'),
    (INTERFACES, SUBNET.replace('"id"', '"ID"')),
    (INTERFACES, SUBNET.replace('"id"', '"idd"')),
    (INTERFACES, SUBNET.replace('"id"', '"subnet-id"')),
    (INTERFACES, SUBNET.replace('"subnet"', '"subnt"')),
    (INTERFACES, SUBNET.replace('"subnet"', '"network"')),
    (INTERFACES, SUBNET, LOGGER % f'"severty": "INFO", {OUTPUT}'),
    (
        INTERFACES,
        SUBNET,
        LOGGER % '"severity": "INFO", "output-option": [ { "output": "syslog" } ]',
    ),
    (INTERFACES, HOST % '"hw-adress": "02:00:00:00:00:05"'),
    (INTERFACES, HOST % '"mac-address": "02:00:00:00:00:05"'),
    (INTERFACES, SUBNET, CLASS % '"valid-lifetim": 5'),
    (INTERFACES, SUBNET, '"option-data": [ { "option": "routers", "data": "192.0.2.1" } ]'),
    (INTERFACES, SUBNET, '"option-data": [ { "name": "routers", "value": "192.0.2.1" } ]'),
    (INTERFACES, SUBNET, '"valid-lifetim": 4000, "min-valid-lifetime": 3600, "t": 0'),
    (INTERFACES, SUBNET, '"max-valid-lifetime": 4000, "valid-lifetim": 3600'),
    (INTERFACES, SUBNET, '"rebind-timer": 8000, "valid-lifetim": 9000'),
]


@pytest.mark.parametrize("members", MISSPELT, ids=" ".join)
def test_what_is_misspelt_is_not_missing(members: tuple[str, ...]) -> None:
    assert set(found(*members)) == {"unknown-keyword"}


@pytest.mark.parametrize(
    ("rule", "members"),
    [
        ("misplaced-keyword", (INTERFACES, SUBNET.replace("subnet4", "subnet6"))),
        ("misplaced-keyword", ('"interfaces": [ "*" ]', SUBNET)),
        ("wrong-type", (INTERFACES, '"subnet4": { "id": 1, "subnet": "192.0.2.0/24" }')),
        ("wrong-type", ('"interfaces-config": [ "*" ]', SUBNET)),
        ("surplus-value", ('"interfaces-config": { "interfaces": [ ] "*" }', SUBNET)),
        ("empty-map", (INTERFACES, '"subnet4": [ { } ]')),
        ("empty-map", (INTERFACES, SUBNET, '"loggers": [ { } ]')),
        ("reservation-without-identifier", (INTERFACES, SUBNET, '"reservations": [ { } ]')),
        ("empty-map", ('"interfaces-config": { }', SUBNET)),
    ],
)
def test_what_is_there_in_another_way_is_not_missing(rule: str, members: tuple[str, ...]) -> None:
    assert found(*members) == [rule]


@pytest.mark.parametrize(
    ("rule", "members"),
    [
        ("no-interfaces", (SUBNET, '"nothing-like-it": 1')),
        ("no-subnets", (INTERFACES, '"nothing-like-it": 1')),
        ("subnet-without-pools", (INTERFACES, BARE, '"nothing-like-it": 1')),
        ("missing-subnet-id", (INTERFACES, SUBNET.replace('"id"', '"nothing-like-it"'))),
        ("missing-keyword", (INTERFACES, SUBNET.replace('"subnet"', '"nothing-like-it"'))),
        ("reservation-without-identifier", (INTERFACES, HOST % '"nothing-like-it": 1')),
        ("logger-without-severity", (INTERFACES, SUBNET, LOGGER % f'"nothing": 1, {OUTPUT}')),
    ],
)
def test_two_slips_are_two_findings(rule: str, members: tuple[str, ...]) -> None:
    assert sorted(found(*members)) == sorted([rule, "unknown-keyword"])


WHOLE = f"""{{ "Dhcp4": {{
    "valid-lifetime": 3600,
    "loggers": [ {{ "name": "kea-dhcp4", {OUTPUT}, "severity": "INFO" }} ],
    {INTERFACES},
    {SUBNET}
}} }}
"""


ENDS = [end for end in range(1, len(WHOLE) - 1) if WHOLE[:end].count('"') % 2 == 0]


@pytest.mark.parametrize("end", ENDS[::5])
def test_nothing_is_missing_in_a_file_that_is_cut_off(end: int) -> None:
    syntax = {name for name, rule in RULES.items() if rule.group == "syntax"}
    assert set(reported(WHOLE[:end])) <= syntax


@pytest.mark.parametrize(
    "members",
    [
        (INTERFACES, '<?include "gone"?>'),
        (INTERFACES, '"subnet4": [ <?include "gone"?> ]'),
        (
            INTERFACES,
            '"shared-networks": [ { "name": "a", "subnet4": [ <?include "gone"?> ] } ]',
        ),
        (INTERFACES, '"hooks-libraries": [ <?include "gone"?> ]'),
        (INTERFACES, BARE, '"reservations": [ <?include "gone"?> ]'),
        (INTERFACES, SUBNET.replace(POOL, '<?include "gone"?>')),
        ('"interfaces-config": { <?include "gone"?> }', SUBNET),
        (INTERFACES, SUBNET, LOGGER % '<?include "gone"?>'),
        (INTERFACES, SUBNET, '"max-valid-lifetime": 4000, <?include "gone"?>'),
    ],
)
def test_what_a_missing_file_may_hold_is_not_missing(members: tuple[str, ...]) -> None:
    assert found(*members) == ["include-not-found"]
