from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kealint.schema import tables
from kealint.schema.tables import FILE, FREE, HOOKS, SERVICES, schema, table, types_of
from kealint.schema.version import RELEASE_LINES, KeaVersion

FOLDER = Path(tables.__file__).parent / "keywords"
TABLES = (*SERVICES, HOOKS)
TYPES = {"integer", "real", "boolean", "string", "map", "list", "any"}
JUDGED = {"inherited", "tee-times", "http", "file", "fails", "warns"}
KNOWN = {
    *("type", "scope", "items", "since", "until", "absent", "words", "any_case", "range", "open"),
    *(
        "refused",
        "multiple_of",
        "longest",
        "form",
        "judged",
        "required",
        "required_with",
        "may_be_empty",
    ),
    *("may_be_blank", "excludes", "deprecated", "deprecated_also", "warned", "default", "then"),
    "services",
}


def entries() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Service, scope, keyword and facts of every line of the tables."""
    for service in TABLES:
        for scope, keywords in table(service).items():
            for keyword, facts in keywords.items():
                if keyword != "(scope)":
                    yield service, scope, keyword, facts


def eras(facts: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The facts as of each version that changes them."""
    current = dict(facts)
    yield current
    for later in facts.get("then", ()):
        current = {**current, **later}
        yield current


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_a_keyword_is_a_line(path: Path) -> None:
    scopes = [
        f"  {json.dumps(scope)}: {{\n"
        + ",\n".join(
            f"    {json.dumps(key)}: {json.dumps(facts)}" for key, facts in keywords.items()
        )
        + "\n  }"
        for scope, keywords in json.loads(path.read_text("utf-8")).items()
    ]
    assert path.read_text("utf-8") == "{\n" + ",\n".join(scopes) + "\n}\n"


def test_facts_are_of_known_kinds() -> None:
    for entry in entries():
        for era in eras(entry[3]):
            assert not era.keys() - KNOWN - {"from"}, entry
            assert era["type"] in TYPES, entry
            assert set(era.get("judged") or ()) <= JUDGED, entry
            assert era.get("required") in (None, "refuses", "fails"), entry
            assert (era["type"] == "list") == bool(era.get("items")), entry


def test_scopes_lead_somewhere_and_are_reached() -> None:
    for service in TABLES:
        reached = {FILE}
        for of, _, keyword, facts in entries():
            for era in eras(facts):
                child = era.get("scope") or era.get("items")
                if of == service and child not in (None, FREE, "string", "any"):
                    assert child in table(service), keyword
                    reached.add(str(child))
        assert reached == table(service).keys()


def test_versions_are_in_order() -> None:
    for service, scope, keyword, facts in entries():
        since, until = facts.get("since"), facts.get("until")
        marks = [KeaVersion.parse(later["from"]) for later in facts.get("then", ())]
        assert marks == sorted(marks), (service, scope, keyword)
        if since and until:
            assert KeaVersion.parse(since) < KeaVersion.parse(until), (service, scope, keyword)


def test_keywords_that_facts_name_are_there() -> None:
    for service, scope, keyword, facts in entries():
        others = [*facts.get("excludes", ()), *facts.get("required_with", {})]
        assert set(others) <= table(service)[scope].keys(), keyword
    for service in TABLES:
        for keywords in table(service).values():
            for group in keywords.get("(scope)", {}).get("one_of", ()):
                assert set(group) <= keywords.keys()


def test_words_and_defaults_agree_with_types_and_ranges() -> None:
    for service, scope, keyword, _ in entries():
        for version in RELEASE_LINES.values():
            fact = schema(service, version).scope(scope).fact(keyword)
            if fact is None or fact.default is None:
                continue
            if fact.python:
                assert type(fact.default) is fact.python, (service, scope, keyword)
            if fact.words and isinstance(fact.default, str):
                assert fact.default in fact.words, (service, scope, keyword)
            if fact.low is not None and isinstance(fact.default, int | float):
                assert fact.low <= fact.default, (service, scope, keyword)


@pytest.mark.parametrize(
    ("service", "scope", "keyword", "first", "last"),
    [
        # Read in Kea's own release notes, not in the tables.
        ("Dhcp4", "Dhcp4", "reservation-mode", None, "2.5.8"),
        ("Dhcp4", "relay", "ip-address", None, "2.5.8"),
        ("Dhcp6", "pool", "pool-id", "2.4.0", None),
        ("Dhcp6", "Dhcp6", "control-sockets", "2.7.2", None),
        ("DhcpDdns", "tsig-key", "secret-file", "2.5.8", None),
        ("Control-agent", "logger", "output-options", "2.5.1", None),
    ],
)
def test_life(service: str, scope: str, keyword: str, first: str | None, last: str | None) -> None:
    def knows(text: str) -> bool:
        version = KeaVersion.parse(text)
        return keyword in schema(service, version).scope(scope).keywords

    assert knows(first or "1.6.0")
    assert knows(last or "3.1.7")
    if first:
        major, minor, patch = KeaVersion.parse(first)
        before = f"{major}.{minor}.{patch - 1}" if patch else f"{major}.{minor - 1}.9"
        assert not knows(before)
    if last:
        assert not knows("2.6.0")


def test_ported_back_keywords_are_not_in_between() -> None:
    known = [
        version
        for version in ("2.2.0", "2.2.1", "2.3.3", "2.3.4", "3.3.0")
        if "read-timeout"
        in schema("Dhcp4", KeaVersion.parse(version)).scope("lease-database").keywords
    ]
    assert known == ["2.2.1", "2.3.4", "3.3.0"]


def test_defaults_change() -> None:
    def default(keyword: str, version: str) -> object:
        return schema("Dhcp4", KeaVersion.parse(version)).default(keyword)

    assert [default("cache-threshold", version) for version in ("2.6.3", "3.0.4")] == [None, 0.25]
    assert default("valid-lifetime", "3.0.4") == 7200
    assert default("reservation-mode", "3.0.4") is None
    assert default("no-such-keyword", "3.0.4") is None


def test_stable_release_of_a_development_one() -> None:
    scope = schema("Dhcp4", RELEASE_LINES["3.3"]).scope("Dhcp4")
    stable = {
        keyword: life.stable
        for keyword in ("valid-lifetime", "allocator", "control-sockets")
        if (life := scope.life(keyword))
    }
    assert stable == {"valid-lifetime": None, "allocator": "2.4", "control-sockets": "3.0"}


@pytest.mark.parametrize(
    ("path", "key", "types"),
    [
        ("", "Dhcp4", "map"),
        ("", "Logging", "map"),
        ("", "subnet4", ""),
        ("Dhcp4", "subnet4", "list"),
        ("Dhcp4", "pools", ""),
        ("Dhcp4", "valid-lifetime", "integer"),
        ("Dhcp4", "t1-percent", "real"),
        ("Dhcp4", "authoritative", "boolean"),
        ("Dhcp4", "(scope)", ""),
        ("Dhcp4 subnet4 pools", "pool", "string"),
        ("Dhcp4 shared-networks subnet4 reservations", "hw-address", "string"),
        ("Dhcp4 user-context", "anything", None),
        ("Dhcp4 hooks-libraries", "parameters", "map"),
        ("Dhcp4 hooks-libraries parameters deeper", "anything", None),
        ("Dhcp4 dhcp-queue-control", "anything", None),
        ("Dhcp4 valid-lifetime", "anything", ""),
        ("Dhcp4 no-such-keyword", "subnet4", ""),
        ("Dhcp4 dhcp-ddns", "qualifying-suffix", "string"),
        ("Dhcp4 interfaces-config interfaces", "pool", ""),
        ("Logging loggers output_options", "output", "string"),
        ("Dhcp5", "subnet4", ""),
        ("Dhcp5 subnet4", "id", ""),
    ],
)
def test_types_of_a_keyword_over_all_versions(path: str, key: str, types: str | None) -> None:
    expected = None if types is None else frozenset(types.split())
    assert types_of(tuple(path.split()), key) == expected
