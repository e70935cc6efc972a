"""What does not fit between a configuration and the relays of the network."""

from __future__ import annotations

import json
from typing import Any

from kealint.model import DhcpConfig, configs
from kealint.model.mismatch import mismatch
from kealint.syntax import parse
from kealint.text import Source


def config_of(inside: dict[str, Any]) -> DhcpConfig:
    (config,) = configs(parse(Source("x", json.dumps({"Dhcp4": inside}))))
    assert isinstance(config, DhcpConfig)
    return config


SUBNETS = [
    {"id": 1, "subnet": "192.0.2.0/24"},
    {"id": 2, "subnet": "198.100.51.0/24"},
    {"id": 3, "subnet": "10.0.0.0/8"},
]


def test_a_mistyped_subnet_is_not_counted_as_unreached_too() -> None:
    found = mismatch(config_of({"subnet4": SUBNETS}), ["192.0.2.1", "198.51.100.1"])
    assert found
    assert {str(relay): alike and str(alike.written) for relay, alike in found.lost.items()} == {
        "198.51.100.1": "198.100.51.0/24"
    }
    assert list(map(str, found.unreached)) == ["10.0.0.0/8"]


def test_a_subnet_that_serves_another_relay_was_not_mistyped() -> None:
    told = ["192.0.2.1", "198.51.100.1", "198.100.51.1"]
    found = mismatch(config_of({"subnet4": SUBNETS}), told)
    assert found
    assert list(found.lost.values()) == [None]


def test_one_slip_for_each_network() -> None:
    subnet = {"subnet": "10.1.0.0/16", "relay": {"ip-addresses": ["203.0.113.11"]}}
    found = mismatch(config_of({"subnet4": [subnet]}), ["203.0.113.1", "10.9.0.1"])
    assert found
    assert [(str(relay), alike is not None) for relay, alike in found.lost.items()] == [
        ("10.9.0.1", False),
        ("203.0.113.1", True),
    ]


def test_nothing_to_compare_without_relays_of_the_family() -> None:
    config = config_of({"subnet4": SUBNETS})
    assert mismatch(config, []) is None
    assert mismatch(config, ["2001:db8::1", "not an address"]) is None
