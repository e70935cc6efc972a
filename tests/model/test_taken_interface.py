"""Which interfaces of a machine a configuration takes, and with which addresses."""

from __future__ import annotations

from kealint.host import Interface
from kealint.model import DhcpConfig, configs
from kealint.model.taken_interface import TakenInterface, taken_interfaces
from kealint.syntax import parse
from kealint.text import Source

HERE = (
    Interface("lo", ("127.0.0.1", "::1"), True, True, is_loopback=True),
    Interface("eth0", ("192.0.2.1", "192.0.2.2", "2001:db8::1", "fe80::1"), True, True),
    Interface("eth1", (), True, False),
    Interface("eth2"),
)


def taken(service: str, *names: str) -> list[TakenInterface]:
    listed = ", ".join(f'"{name}"' for name in names)
    text = f'{{ "{service}": {{ "interfaces-config": {{ "interfaces": [ {listed} ] }} }} }}'
    (config,) = configs(parse(Source("kea.conf", text)))
    assert isinstance(config, DhcpConfig)
    return list(taken_interfaces(config, HERE))


def shown(service: str, *names: str) -> list[tuple[str, list[str] | None]]:
    family = 4 if service == "Dhcp4" else 6
    shown = []
    for one in taken(service, *names):
        addresses = one.addresses(family)
        shown.append((one.here.name, None if addresses is None else list(map(str, addresses))))
    return shown


def test_dhcpv4_listens_on_all_addresses_or_on_the_one_told() -> None:
    assert shown("Dhcp4", "eth0", " eth1 ", "eth3") == [
        ("eth0", ["192.0.2.1", "192.0.2.2"]),
        ("eth1", []),
    ]
    assert shown("Dhcp4", "eth0/192.0.2.2") == [("eth0", ["192.0.2.2"])]


def test_dhcpv6_listens_on_link_local_addresses_and_on_the_one_told() -> None:
    assert shown("Dhcp6", "eth0") == [("eth0", ["fe80::1"])]
    assert shown("Dhcp6", "eth0/2001:db8::1") == [("eth0", ["fe80::1", "2001:db8::1"])]


def test_all_interfaces_are_those_but_the_loopback() -> None:
    assert shown("Dhcp4", "*") == [
        ("eth0", ["192.0.2.1", "192.0.2.2"]),
        ("eth1", []),
        ("eth2", None),
    ]


def test_what_keeps_kea_from_opening_one() -> None:
    assert [one.fault for one in taken("Dhcp4", "*")] == [None, "has no carrier", None]
