from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.diagnostic import Verdict
from kealint.model import oddity
from kealint.model.keywords import oddities
from kealint.model.oddity import (
    DuplicateKeyword,
    MisplacedKeyword,
    MissingKeyword,
    OddKeyword,
    OddValue,
    UnknownKeyword,
    scopes_around,
)
from kealint.schema.tables import SERVICES, schema, table
from kealint.schema.version import RELEASE_LINES, KeaVersion
from kealint.syntax import parse
from kealint.syntax.nodes import Object
from kealint.syntax.tree import Tree
from kealint.text import Source

REFUSES, FAILS, WARNS, ACCEPTS = Verdict.REFUSES, Verdict.FAILS, Verdict.WARNS, Verdict.ACCEPTS


def tree_of(text: str) -> Tree:
    return parse(Source("example.conf", text))


def found(text: str, version: str = "3.0.4") -> list[str]:
    """What is odd, as `Kind key`, in order of place."""
    views = sorted(oddities(tree_of(text), KeaVersion.parse(version)), key=lambda odd: odd.start)
    return [f"{type(odd).__name__} {named(odd)}".strip() for odd in views]


def named(odd: oddity.Oddity) -> str:
    if isinstance(odd, OddKeyword):
        return odd.key
    if isinstance(odd, OddValue):
        return odd.fact.key
    return " ".join(odd.keys) if isinstance(odd, MissingKeyword) else odd.scope.name


def verdicts(text: str, version: str = "3.0.4") -> list[Verdict]:
    views = oddities(tree_of(text), KeaVersion.parse(version))
    return [
        odd.kea for odd in views if isinstance(odd, OddValue | MissingKeyword | DuplicateKeyword)
    ]


def dhcp4(*members: str) -> str:
    return f'{{ "Dhcp4": {{ {", ".join(members)} }} }}'


SUBNET = '"subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]'


class TestFile:
    @pytest.mark.parametrize(
        ("text", "version", "odd"),
        [
            ("{}", "3.0.4", ["MissingKeyword " + " ".join(SERVICES)]),
            ('{ "Dhcp4": {} }', "3.0.4", ["EmptyMap Dhcp4"]),
            ('{ "Dhcp4": [] }', "3.0.4", ["WrongType Dhcp4"]),
            ('{ "dhcp4": { "foo": 1 } }', "3.0.4", ["UnknownKeyword dhcp4", "UnknownKeyword foo"]),
            ('{ "foo": 1 }', "3.0.4", ["UnknownKeyword foo"]),
            ('{ "Dhcp4": { "comment": "" }, "foo": 1 }', "1.6.3", ["UnknownKeyword foo"]),
            (
                '{ "Dhcp4": { "comment": "" }, "Dhcp4": { "comment": "" } }',
                "3.0.4",
                ["DuplicateKeyword Dhcp4"],
            ),
            (
                '{ "Logging": { "loggers": 5 }, "Dhcp4": { "comment": 5 } }',
                "3.0.4",
                ["SecondTopLevelMap Logging", "WrongType comment"],
            ),
            (
                '{ "Dhcp4": { "comment": "" }, "Logging": { "loggers": 5 } }',
                "1.7.9",
                ["SecondTopLevelMap Logging", "WrongType loggers"],
            ),
            (
                '{ "Dhcp4": { "comment": 4 }, "Dhcp6": { "comment": 6 } }',
                "3.0.4",
                ["WrongType comment", "SecondTopLevelMap Dhcp6", "WrongType comment"],
            ),
            ('{ "Control-agent": { "foo": 1 } }', "3.2.0", ["RemovedKeyword Control-agent"]),
        ],
    )
    def test_what_stands_at_the_top(self, text: str, version: str, odd: list[str]) -> None:
        assert found(text, version) == odd

    @pytest.mark.parametrize("text", ["", "[]", "5", "{", '{ "Dhcp4"', "\0"])
    def test_broken_files_are_left_to_the_parser(self, text: str) -> None:
        assert found(text) == []


class TestStrayKeywords:
    def stray(self, text: str, version: str = "3.0.4") -> OddKeyword:
        (odd,) = oddities(tree_of(text), KeaVersion.parse(version))
        assert isinstance(odd, OddKeyword)
        return odd

    def test_near_beats_elsewhere_by_the_type_of_the_value(self) -> None:
        pool = '{ "pool": "192.0.2.1 - 192.0.2.9" }'
        subnet = '"subnet4": [ { "id": 1, "subnet": "192.0.2.0/24", "pool": %s } ]'
        odd = self.stray(dhcp4(subnet % f"[ {pool} ]"))
        assert isinstance(odd, UnknownKeyword)
        assert odd.near.word == "pools"
        odd = self.stray(dhcp4(subnet % '"192.0.2.1 - 192.0.2.9"'))
        assert isinstance(odd, MisplacedKeyword)
        assert [home.name for home in odd.homes] == ["pool"]

    def test_homes_in_other_services_count_where_there_is_none_here(self) -> None:
        odd = self.stray(dhcp4('"subnet6": []'))
        assert isinstance(odd, MisplacedKeyword)
        assert [(home.schema.service, home.name) for home in odd.homes] == [
            ("Dhcp6", "Dhcp6"),
            ("Dhcp6", "shared-network"),
        ]

    def test_home_around(self) -> None:
        text = dhcp4(
            '"subnet4": [ { "id": 1, "subnet": "192.0.2.0/24", "relay": '
            '{ "ip-addresses": [], "valid-lifetime": 1 } } ]'
        )
        odd = self.stray(text)
        assert isinstance(odd, MisplacedKeyword)
        home = odd.home_around(tree_of(text))
        assert home is not None
        obj, scope = home
        assert obj.get("subnet") is not None
        assert scope.name == "subnet4"

    def test_what_is_inside_is_not_looked_at(self) -> None:
        assert found(dhcp4('"foo": { "bar": [ { "baz": null, "baz": 1 } ] }')) == [
            "UnknownKeyword foo"
        ]

    @pytest.mark.parametrize(
        ("version", "odd"),
        [
            ("2.2.0", ["NewKeyword read-timeout"]),
            ("2.2.1", []),
            ("2.3.0", ["NewKeyword read-timeout"]),
            ("2.3.4", []),
        ],
    )
    def test_ported_back(self, version: str, odd: list[str]) -> None:
        text = dhcp4('"lease-database": { "type": "mysql", "read-timeout": 1 }')
        assert found(text, version) == odd

    @pytest.mark.parametrize(
        ("version", "odd"),
        [
            ("1.9.1", []),
            ("1.9.2", ["SupersededKeyword reservation-mode"]),
            ("2.5.8", ["SupersededKeyword reservation-mode"]),
            ("2.6.0", ["RemovedKeyword reservation-mode"]),
        ],
    )
    def test_life_of_a_keyword(self, version: str, odd: list[str]) -> None:
        assert found(dhcp4('"reservation-mode": "all"'), version) == odd

    def test_deprecated_in_maintenance_releases_too(self) -> None:
        text = '{ "Dhcp6": { "data-directory": "/var/lib/kea" } }'
        odd = {version: found(text, version) for version in ("2.6.2", "2.6.3", "2.7.0", "2.7.9")}
        deprecated = ["DeprecatedKeyword data-directory"]
        assert odd == {"2.6.2": [], "2.6.3": deprecated, "2.7.0": [], "2.7.9": deprecated}


class TestValues:
    @pytest.mark.parametrize(
        ("member", "odd"),
        [
            ('"valid-lifetime": 4000.0', "WrongType valid-lifetime"),
            ('"valid-lifetime": true', "WrongType valid-lifetime"),
            ('"authoritative": 1', "WrongType authoritative"),
            ('"cache-threshold": 0', "WrongType cache-threshold"),
            ('"server-tag": null', "WrongType server-tag"),
            ('"option-data": {}', "WrongType option-data"),
            ('"option-data": [ [] ]', "WrongType option-data"),
            ('"interfaces-config": { "interfaces": [ 1 ] }', "WrongType interfaces"),
            ('"dhcp-ddns": []', "WrongType dhcp-ddns"),
            ('"user-context": []', "WrongType user-context"),
            ('"sanity-checks": { "lease-checks": "Warn" }', "NotAChoice lease-checks"),
            (
                '"host-reservation-identifiers": [ "mac" ]',
                "NotAChoice host-reservation-identifiers",
            ),
            ('"dhcp4o6-port": 65536', "OutOfBounds dhcp4o6-port"),
            ('"loggers": []', "EmptyList loggers"),
            ('"multi-threading": {}', "EmptyMap multi-threading"),
            ('"option-def": [ {} ]', "MissingKeyword code name type"),
            ('"option-data": [ { "data": "" } ]', "MissingKeyword name code"),
        ],
    )
    def test_wrong(self, member: str, odd: str) -> None:
        assert found(dhcp4(member)) == [odd]

    @pytest.mark.parametrize(
        "member",
        [
            '"valid-lifetime": 4000',
            '"ddns-replace-client-name": "WHEN-present"',
            '"option-data": []',
            '"user-context": {}',
            '"dhcp-queue-control": { "enable-queue": true, "anything": [ 1 ] }',
            '"hooks-libraries": [ { "library": "x", "parameters": { "any": [ null ] } } ]',
        ],
    )
    def test_right(self, member: str) -> None:
        assert found(dhcp4(member)) == []

    def test_a_misspelt_keyword_is_not_missing_as_well(self) -> None:
        assert found(dhcp4('"client-classes": [ { "nmae": "a" } ]')) == ["UnknownKeyword nmae"]

    def test_nothing_is_missing_where_a_syntax_error_is(self) -> None:
        assert found(dhcp4('"client-classes": [ { "test" "x" } ]')) == []

    def test_length_counts_bytes(self) -> None:
        subnet = '"subnet4": [ { "id": 1, "subnet": "192.0.2.0/24", "server-hostname": "%s" } ]'
        assert found(dhcp4(subnet % ("é" * 31))) == []
        assert found(dhcp4(subnet % ("é" * 32))) == ["OutOfBounds server-hostname"]


class TestVerdicts:
    """Each was asked of Kea 2.2.0, 2.6.3 and 3.0.4; 3.2.0 is as its sources say."""

    @pytest.mark.parametrize(
        ("members", "version", "kea"),
        [
            (['"valid-lifetime": -1', SUBNET], "3.0.4", ACCEPTS),
            (['"valid-lifetime": -1', SUBNET], "3.2.0", REFUSES),
            (['"valid-lifetime": -1'], "3.2.0", ACCEPTS),
            (['"cache-threshold": 2.0'], "3.0.4", ACCEPTS),
            (['"cache-threshold": 2.0', SUBNET], "3.0.4", REFUSES),
            (
                ['"cache-threshold": 2.0', '"shared-networks": [ { "name": "n" } ]'],
                "3.0.4",
                REFUSES,
            ),
            (
                [
                    '"cache-threshold": 2.0',
                    f'"shared-networks": [ {{ "name": "n", "cache-threshold": 0.5, {SUBNET} }} ]',
                ],
                "3.0.4",
                ACCEPTS,
            ),
            (['"cache-threshold": 0.0', SUBNET], "2.6.3", REFUSES),
            (['"t1-percent": 1.0', SUBNET], "3.0.4", ACCEPTS),
            (['"t1-percent": 1.0', '"calculate-tee-times": true', SUBNET], "3.0.4", REFUSES),
            (
                [
                    '"t1-percent": 1.0',
                    '"calculate-tee-times": true',
                    SUBNET.replace('"id"', '"calculate-tee-times": false, "id"'),
                ],
                "3.0.4",
                ACCEPTS,
            ),
            (['"renew-timer": -1', SUBNET], "2.2.0", REFUSES),
            (['"renew-timer": 4294967296', SUBNET], "2.2.0", ACCEPTS),
            (['"allocator": "best"', SUBNET], "3.0.4", REFUSES),
            (['"allocator": "best"'], "3.0.4", ACCEPTS),
            (['"loggers": [ { "name": "a", "severity": "LOUD" } ]'], "3.0.4", WARNS),
            (['"loggers": [ { "name": "a", "debuglevel": 100 } ]'], "3.0.4", FAILS),
            (['"loggers": [ { "severity": "INFO" } ]'], "3.0.4", FAILS),
            (['"control-socket": { "socket-name": "s" }'], "2.6.3", FAILS),
            (['"control-socket": { "socket-name": "s" }'], "3.0.4", REFUSES),
            (['"control-socket": { "socket-type": "http", "socket-port": -1 }'], "3.0.4", REFUSES),
            (
                [
                    '"control-socket": { "socket-type": "unix", "socket-name": "s", '
                    '"socket-port": -1 }'
                ],
                "3.0.4",
                ACCEPTS,
            ),
            (['"dhcp-ddns": { "enable-updates": true, "server-port": 65536 }'], "3.0.4", ACCEPTS),
            (['"dhcp-ddns": { "enable-updates": true, "server-port": -1 }'], "3.0.4", REFUSES),
        ],
    )
    def test_dhcp4(self, members: list[str], version: str, kea: Verdict) -> None:
        assert verdicts(dhcp4(*members), version) == [kea]

    def test_times_are_calculated_in_dhcp6_by_itself(self) -> None:
        subnet = '"subnet6": [ { "id": 1, "subnet": "2001:db8::/64" } ]'
        assert verdicts(f'{{ "Dhcp6": {{ "t1-percent": 1.0, {subnet} }} }}') == [REFUSES]

    def test_loggers_of_the_other_daemons_are_tested(self) -> None:
        text = '{ "DhcpDdns": { "loggers": [ { "name": "a", "debuglevel": 100 } ] } }'
        assert verdicts(text) == [REFUSES]


class TestDuplicates:
    @pytest.mark.parametrize(
        ("members", "odd"),
        [
            (['"comment": "a"', '"user-context": { "b": 1 }'], []),
            (['"comment": "a"', '"user-context": { "comment": "b" }'], []),
            (['"user-context": { "comment": "a" }', '"user-context": { "b": 1 }'], []),
            (
                ['"user-context": { "comment": "b" }', '"comment": "a"'],
                ["DuplicateKeyword comment"],
            ),
            (['"comment": "a"', '"comment": "b"'], ["DuplicateKeyword comment"]),
            (
                ['"user-context": { "a": 1 }', '"user-context": { "b": 1 }'],
                ["DuplicateKeyword user-context"],
            ),
            (['"user-context": { "a": [ { "b": 1, "b": 1 } ] }'], ["DuplicateKeyword b"]),
            (['"renew-timer": 1', '"renew-timer": 1'], ["DuplicateKeyword renew-timer"]),
            (
                ['"ddns-conflict-resolution-mode": "check-with-dhcid"'] * 2,
                ["DuplicateKeyword ddns-conflict-resolution-mode"],
            ),
            (
                [
                    '"control-sockets": []',
                    '"control-socket": { "socket-type": "unix", "socket-name": "s" }',
                ],
                ["DuplicateKeyword control-socket", "SupersededKeyword control-socket"],
            ),
            (['"ddns-ttl": 1', '"ddns-ttl-min": 1'], ["ConflictingKeyword ddns-ttl-min"]),
            (['"ddns-ttl-min": 1', '"ddns-ttl": 1'], ["ConflictingKeyword ddns-ttl"]),
        ],
    )
    def test_as_kea_merges(self, members: list[str], odd: list[str]) -> None:
        assert sorted(found(dhcp4(*members))) == odd

    def test_of_old_the_last_counts(self) -> None:
        text = dhcp4('"renew-timer": 1', '"renew-timer": 1')
        assert verdicts(text, "1.8.2") == [ACCEPTS]
        assert verdicts(text, "1.9.0") == [REFUSES]


def test_scopes_around() -> None:
    tree = tree_of(
        dhcp4(
            '"shared-networks": [ { "name": "n", "subnet4": [ { "pools": [ { "pool": "" } ] } ] } ]'
        )
    )
    inner = [node for node in tree.walk() if type(node) is Object][-1]
    around = scopes_around(tree, schema("Dhcp4", KeaVersion(3, 0, 4)), inner)
    assert [scope.name for _, scope in around] == ["(file)", "Dhcp4", "shared-network", "subnet4"]


NAMES = sorted({key for service in SERVICES for scope in table(service).values() for key in scope})
SCALARS = st.sampled_from(["", "all", "192.0.2.1", 0, -1, 2**32, 0.5, True, None])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(NAMES), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(st.sampled_from([*SERVICES, "Logging"]), VALUES, min_size=1, max_size=2),
    st.sampled_from(sorted(RELEASE_LINES.values())),
)
def test_whatever_a_file_holds_has_its_place(value: dict[str, object], version: KeaVersion) -> None:
    text = json.dumps(value)
    for odd in oddities(tree_of(text), version):
        assert 0 <= odd.start < odd.end <= len(text)


def test_nesting_does_not_matter() -> None:
    deep = 20_000
    text = dhcp4('"user-context": ' + '{ "a": ' * deep + "1" + " }" * deep)
    assert found(text) == []
