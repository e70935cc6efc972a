"""What `ip` prints, and what is known without it."""

from __future__ import annotations

import json

import pytest

from kealint.host import Interface
from kealint.host.interfaces import interfaces, parse

LISTING = """[
  {"ifindex": 1, "ifname": "lo", "flags": ["LOOPBACK", "UP", "LOWER_UP"], "addr_info": [
    {"family": "inet", "local": "127.0.0.1", "prefixlen": 8},
    {"family": "inet6", "local": "::1", "prefixlen": 128}]},
  {},
  {"ifindex": 2, "link_index": 5, "ifname": "eth0", "flags": ["BROADCAST", "UP", "LOWER_UP"],
   "operstate": "UP", "addr_info": [{"family": "inet", "local": "192.0.2.1", "prefixlen": 24}]},
  {"ifindex": 3, "ifname": "eth1", "flags": ["NO-CARRIER", "BROADCAST", "UP"], "addr_info": []},
  {"ifindex": 4, "ifname": "eth2", "flags": ["BROADCAST"]},
  {"ifindex": 5, "ifname": "tun0", "flags": ["POINTOPOINT", "UP", "LOWER_UP"],
   "addr_info": [{"family": "inet", "local": "10.0.0.1", "address": "10.0.0.2", "prefixlen": 32}]}
]"""


def test_what_ip_prints() -> None:
    assert parse(json.loads(LISTING)) == (
        Interface("lo", ("127.0.0.1", "::1"), True, True, is_loopback=True),
        Interface("eth0", ("192.0.2.1",), True, True),
        Interface("eth1", (), True, False),
        Interface("eth2", (), False, False),
        Interface("tun0", ("10.0.0.1",), True, True),
    )


def test_without_ip_only_names_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kealint.host.interfaces.COMMAND", ("/nowhere/ip",))
    monkeypatch.setattr("socket.if_nameindex", lambda: [(1, "lo"), (2, "eth0")])
    assert interfaces() == (Interface("lo"), Interface("eth0"))


def test_an_ip_that_cannot_do_json_counts_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kealint.host.interfaces.COMMAND", ("echo", "1: lo: <LOOPBACK,UP>"))
    monkeypatch.setattr("socket.if_nameindex", lambda: [(1, "lo")])
    assert interfaces() == (Interface("lo"),)
