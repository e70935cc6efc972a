"""Notations that Kea does not read."""

from __future__ import annotations

import pytest

from kealint.model import Prefix, parse_prefix
from kealint.model.notation import mac_of, network_of


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("192.0.2.0/255.255.255.0", "192.0.2.0/24"),
        ("192.0.2.0 / 255.255.255.128", "192.0.2.0/25"),
        ("192.0.2.0/0.0.0.255", "192.0.2.0/24"),
        ("10.0.0.0/255.0.255.0", None),
        ("<NET>/255.255.255.0", None),
        ("2001:db8::/ffff::", None),
    ],
)
def test_netmasks(written: str, meant: str | None) -> None:
    expected: Prefix | None = parse_prefix(meant) if meant else None
    assert network_of(written) == expected


@pytest.mark.parametrize("written", ["1A-1B-1C-1D-1E-20", "1a1b.1c1d.1e20", "1a1b1c-1d1e20"])
def test_mac_addresses(written: str) -> None:
    assert mac_of(written) == "1a:1b:1c:1d:1e:20"


@pytest.mark.parametrize("written", ["", "eth0", "1a-1b", "1a:1b:1c:1d:1e:1g", "<MAC>"])
def test_what_is_no_mac_address(written: str) -> None:
    assert mac_of(written) is None
