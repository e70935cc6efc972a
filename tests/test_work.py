"""Twice as many entries are twice the work, however wrong they are."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from kealint.engine import Setup, check
from kealint.registry import load
from kealint.schema.version import Target
from kealint.syntax.nodes import Member, Node
from kealint.text import Source

RULES = load()
SETUP = Setup(
    RULES,
    (Target.parse("3.0"),),
    groups={name: rule.group for name, rule in RULES.items()},
)


def prefix(number: int) -> str:
    return f"10.{number >> 8}.{number & 255}.0/24"


SHAPES: dict[str, Callable[[int], dict[str, Any]]] = {
    "relays": lambda count: {
        "subnet4": [
            {"id": 1, "subnet": "10.0.0.0/8", "relay": {"ip-addresses": ["10.0.0.1"] * count}}
        ]
    },
    "interfaces": lambda count: {"interfaces-config": {"interfaces": ["eth0"] * count}},
    "subnets": lambda count: {
        "subnet4": [{"subnet": prefix(number), "relays": "10.0.0.1"} for number in range(count)]
    },
    "percents": lambda count: {
        "subnet4": [
            {"id": 1 + number, "subnet": "10.0.0.0/8", "t1-percent": 0.9, "t2-percent": 0.2}
            for number in range(count)
        ]
    },
    "reservations": lambda count: {
        "reservations": [{"ip-address": "10.0.0.1", "mac": "02:00:00:00:00:05"}] * count
    },
    "loggers": lambda count: {"loggers": [{"name": "kea-dhcp4", "severty": "INFO"}] * count},
}


def work(members: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> int:
    """How many lines of Python a check takes; a comparison of two nodes counts as one."""
    lines = 0

    def count(frame: FrameType, event: str, _: object) -> Any:
        nonlocal lines
        lines += event == "line"
        return count

    def same(one: object, other: object) -> bool:
        return one is other

    source = Source("example.conf", json.dumps({"Dhcp4": members}))
    for kind in (Node, Member):
        monkeypatch.setattr(kind, "__eq__", same)
        monkeypatch.setattr(kind, "__hash__", object.__hash__)
    before = sys.gettrace()
    sys.settrace(count)
    try:
        check(source, SETUP)
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize("shape", SHAPES)
def test_grows_with_the_file(shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    once, twice = (work(SHAPES[shape](count), monkeypatch) for count in (500, 1000))
    assert twice < 2.2 * once
