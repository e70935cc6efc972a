"""Our reading beside what real Keas said of the same expressions (`tools/expressions.py`)."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from kealint.expression import check, parse
from kealint.expression.nodes import Member, walk
from kealint.schema.version import KeaVersion
from tools.texts import FIXTURES

UNFINISHED = "relay6[0].foo == ::1"
"""Kea finds the service wrong before it has read the field, and we read that first."""

ENTRIES: list[dict[str, Any]] = json.loads((FIXTURES / "expressions.json").read_text("utf-8"))
CASES = [
    pytest.param(entry, version, id=f"{number}-{version}")
    for number, entry in enumerate(ENTRIES)
    for version in entry["kea"]
]
DEFINED = {"first", "ALL", "KNOWN", "UNKNOWN", "VENDOR_CLASS_x", "HA_server1"} | {
    "AFTER_x",
    "EXTERNAL_x",
}


OPTIONS = {
    "dhcp4": {"host-name": 12, "user-class": 77, "vendor-class-identifier": 60}
    | {"vendor-encapsulated-options": 43, "dhcp-agent-options": 82},
    "dhcp6": {"user-class": 15, "dns-servers": 23, "ia-na": 3},
}


class SomeOptions:
    """The options that the expressions name and Kea knows."""

    def option_code(self, space: str, name: str) -> int | None:
        return OPTIONS[space].get(name)


def said_by_us(entry: dict[str, Any], version: str) -> list[tuple[int, int, str]]:
    """`(start, end, words)` of all we have against it, in the order in which Kea looks."""
    parsed = parse(entry["text"], entry["yields"])
    family = int(entry["service"][-1])
    problems = check(parsed, family, KeaVersion.parse(version), SomeOptions())
    found = [(one.start, one.end, one.said) for one in problems]
    if entry["yields"] == "boolean":
        for part in parsed.parts:
            found += [
                (node.name.start, node.name.end, f"Not defined client class '{node.name.value}'")
                for node in walk(part)
                if type(node) is Member and node.name.value not in DEFINED
            ]
    return sorted(found, key=lambda one: (one[1], one[0]))


@pytest.mark.parametrize(("entry", "version"), CASES)
def test_says_what_kea_says(entry: dict[str, Any], version: str) -> None:
    theirs, ours = entry["kea"][version], said_by_us(entry, version)
    if not theirs:
        assert not ours
        return
    assert ours
    place = re.match(r"1\.(\d+)(?:-\d+)?: (?s:(.*))", theirs)
    if place is None or entry["text"] == UNFINISHED:
        return  # Kea names no column there
    start, end, words = ours[0]
    column, said = int(place[1]) - 1, place[2]
    assert start <= column < max(end, start + 1)
    # What no token begins with is told of a whole word; Kea sees its first letters as a word.
    if not words.startswith("invalid character"):
        assert said.lower() in (words.lower(), f"{words.lower()}.")
