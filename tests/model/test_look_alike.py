"""Slips of the pen, and what is none."""

from __future__ import annotations

import json

import pytest

from kealint.model import DhcpConfig, configs, parse_address
from kealint.model.look_alike import LookAlikes, Resemblance
from kealint.syntax import parse
from kealint.text import Source


def config_of(*written: str) -> DhcpConfig:
    """A subnet of each prefix; one written as an address has that as its relay."""
    family = 6 if ":" in written[0] else 4
    other = "2001:db8:ffff::/48" if family == 6 else "100.64.0.0/10"
    subnets = [
        {"subnet": text} if "/" in text else {"subnet": other, "relay": {"ip-addresses": [text]}}
        for text in written
    ]
    text = json.dumps({f"Dhcp{family}": {f"subnet{family}": subnets}})
    (config,) = configs(parse(Source("x", text)))
    assert isinstance(config, DhcpConfig)
    return config


def look_alike(relay: str, *written: str) -> Resemblance | None:
    address = parse_address(relay)
    assert address
    return LookAlikes(config_of(*written).subnets).of(address)


OTHER_ORDER = "has the same octets in another order"
OTHER_PLACE = "has a digit in another place"
ONE_DIGIT = "differs in one digit"


@pytest.mark.parametrize(
    ("relay", "written", "how"),
    [
        ("198.51.100.1", "198.100.51.0/24", OTHER_ORDER),
        ("10.20.0.1", "20.10.0.0/16", OTHER_ORDER),
        ("203.0.113.1", "203.113.0.1", OTHER_ORDER),
        ("10.0.12.1", "10.0.21.0/24", OTHER_PLACE),
        ("10.0.12.1", "10.0.13.0/24", ONE_DIGIT),
        ("10.0.12.1", "10.0.1.0/24", ONE_DIGIT),
        ("10.0.12.1", "10.0.128.0/24", ONE_DIGIT),
        ("192.168.7.1", "192.168.7.9", ONE_DIGIT),
        ("2001:db8:12::1", "2001:db8:21::/64", OTHER_PLACE),
        ("2001:db8:1:2::1", "2001:db8:2:1::/64", "has the same groups in another order"),
        ("2001:db8:a::1", "2001:db8:b::/48", ONE_DIGIT),
    ],
)
def test_slips(relay: str, written: str, how: str) -> None:
    found = look_alike(relay, written)
    assert found
    assert (str(found.written), found.how) == (written, how)


@pytest.mark.parametrize(
    ("relay", "written"),
    [
        ("10.0.12.1", "10.0.47.0/24"),
        ("10.0.12.1", "10.1.13.0/24"),
        ("10.0.12.1", "192.168.12.0/24"),
        ("10.0.12.1", "172.0.0.0/8"),
        ("2001:db8:12::1", "2001:db8:34::/64"),
    ],
)
def test_no_slips(relay: str, written: str) -> None:
    assert look_alike(relay, written) is None


def test_the_likeliest_is_named() -> None:
    found = look_alike("198.51.100.1", "198.51.10.0/24", "198.100.51.0/24")
    assert found
    assert str(found.written) == "198.100.51.0/24"


def test_of_two_alike_the_first_is_named() -> None:
    found = look_alike("10.0.12.1", "10.0.13.0/24", "10.0.14.0/24")
    assert found
    assert str(found.written) == "10.0.13.0/24"
