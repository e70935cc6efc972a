"""Which options a version of Kea knows by itself."""

from __future__ import annotations

import pytest

from kealint.options.datatypes import TYPES
from kealint.options.definitions import catalogue, first_version, table
from kealint.options.flaws import flaw, is_name
from kealint.schema.version import RELEASE_LINES, KeaVersion

ALL = [(family, version) for family in (4, 6) for version in RELEASE_LINES.values()]


@pytest.mark.parametrize(("family", "version"), ALL)
def test_definitions_are_such_as_kea_would_take(family: int, version: KeaVersion) -> None:
    known = catalogue(family, version)
    assert known.by_code
    for (space, code), definition in known.by_code.items():
        assert (definition.space, definition.code) == (space, code)
        assert known.find(space, definition.name) is definition
        assert flaw(definition) is None
        assert is_name(definition.name)
        assert is_name(space)
        assert all(kind in TYPES for kind in definition.fields)


def test_a_version_knows_what_had_come_by_then() -> None:
    def name(code: int, line: str) -> str | None:
        found = catalogue(4, RELEASE_LINES[line]).find("dhcp4", code)
        return found and f"{found.name} {found.type}"

    assert name(121, "2.4") is None
    assert name(121, "2.6") == "classless-static-route internal"
    assert name(162, "2.2") is None
    assert name(162, "2.4") == "v4-dnr record"
    assert name(162, "2.6") == "v4-dnr internal"
    assert name(114, "2.0") == "default-url string"
    assert name(114, "2.2") == "v4-captive-portal string"
    assert name(160, "2.0") == "v4-captive-portal string"
    assert name(160, "2.2") is None


def test_what_is_taken_back_is_gone() -> None:
    def space(version: str) -> str:
        found = catalogue(6, KeaVersion.parse(version)).find("dhcp6", "vendor-opts")
        assert found is not None
        return found.encapsulates

    assert [space("1.8.2"), space("1.9.0")] == ["vendor-opts-space", ""]


def test_vendors_spaces_are_those_of_the_family() -> None:
    kea = RELEASE_LINES["3.0"]
    assert catalogue(4, kea).find("vendor-4491", "tftp-servers") is not None
    assert catalogue(4, kea).find("vendor-4491", "device-id") is None
    assert catalogue(6, kea).find("vendor-4491", "device-id") is not None
    assert catalogue(4, kea).find("s46-cont-mape-options", "s46-br") is not None


def test_knows_since_when() -> None:
    assert first_version(4, "dhcp4", "classless-static-route") == "2.5.5"
    assert first_version(4, "dhcp4", "routers") is None
    assert first_version(4, "dhcp4", "nothing-of-the-kind") is None


@pytest.mark.parametrize("family", [4, 6])
def test_no_version_has_two_options_of_one_code_or_name(family: int) -> None:
    for version in RELEASE_LINES.values():
        for space, rows in table(family).items():
            there = [key for key in catalogue(family, version).by_code if key[0] == space]
            names = [key for key in catalogue(family, version).by_name if key[0] == space]
            assert len(there) == len(names) <= len(rows)
