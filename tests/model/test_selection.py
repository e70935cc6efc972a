"""Which subnets requests come to through a relay, as real Kea was seen to do it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.model import Address, DhcpConfig, Network, Subnet, configs, parse_address
from kealint.model.selection import is_ever_sent, unreached
from kealint.syntax import parse
from kealint.text import Source

Json = dict[str, Any]


def config_of(
    *subnets: Json,
    service: str = "Dhcp4",
    networks: list[Json] | None = None,
    interfaces: list[str] | None = None,
) -> DhcpConfig:
    inside = {
        "interfaces-config": {"interfaces": interfaces or []},
        "shared-networks": networks or [],
        f"subnet{service[-1]}": list(subnets),
    }
    (config,) = configs(parse(Source("x", json.dumps({service: inside}))))
    assert isinstance(config, DhcpConfig)
    return config


def subnet(number: int, prefix: str, *relays: str, **more: Any) -> Json:
    listed = {"relay": {"ip-addresses": list(relays)}} if relays else {}
    return {"id": number, "subnet": prefix, **listed, **more}


def address(text: str) -> Address:
    parsed = parse_address(text)
    assert parsed
    return parsed


def reached(config: DhcpConfig, relay: str) -> list[str]:
    return list(map(str, config.selection.reached(address(relay))))


def test_the_prefix_that_holds_the_relay() -> None:
    config = config_of(subnet(1, "192.0.2.0/24"), subnet(2, "198.51.100.0/24"))
    assert reached(config, "198.51.100.1") == ["198.51.100.0/24"]
    assert reached(config, "203.0.113.1") == []


def test_a_list_goes_before_prefixes_and_does_not_replace_them() -> None:
    config = config_of(subnet(1, "198.51.100.0/24"), subnet(2, "192.0.2.0/24", "198.51.100.1"))
    assert reached(config, "198.51.100.1") == ["192.0.2.0/24"]
    assert reached(config, "192.0.2.1") == ["192.0.2.0/24"]


def test_the_lowest_id_wins_neither_order_nor_length() -> None:
    config = config_of(subnet(5, "192.0.2.0/25"), subnet(2, "192.0.2.0/24"))
    assert reached(config, "192.0.2.1") == ["192.0.2.0/24"]
    config = config_of(
        subnet(5, "192.0.2.0/24", "203.0.113.1"), subnet(2, "198.51.100.0/24", "203.0.113.1")
    )
    assert reached(config, "203.0.113.1") == ["198.51.100.0/24"]


def test_a_list_of_its_own_hides_that_of_the_shared_network() -> None:
    network: Json = {
        "name": "floor-2",
        "relay": {"ip-addresses": ["203.0.113.1"]},
        "subnet4": [subnet(1, "192.0.2.0/24", "203.0.113.9"), subnet(2, "198.51.100.0/24")],
    }
    config = config_of(networks=[network])
    assert reached(config, "203.0.113.1") == ["198.51.100.0/24"]
    network["subnet4"] = [subnet(1, "192.0.2.0/24", "203.0.113.9")]
    assert reached(config_of(networks=[network]), "203.0.113.1") == []


@pytest.mark.parametrize("guard", [{"client-class": "phones"}, {"client-classes": ["phones"]}])
def test_a_guarded_subnet_leaves_the_others_to_the_next(guard: Json) -> None:
    config = config_of(subnet(1, "192.0.2.0/25", **guard), subnet(2, "192.0.2.0/24"))
    assert reached(config, "192.0.2.1") == ["192.0.2.0/25", "192.0.2.0/24"]


@pytest.mark.parametrize("never", ["0.0.0.0", "127.0.0.1", "224.0.0.1", "255.255.255.255"])
def test_addresses_that_no_relay_sends(never: str) -> None:
    assert not is_ever_sent(address(never))
    assert not reached(config_of(subnet(1, "192.0.2.0/24", never)), never)


def test_kea_passes_over_link_local_addresses() -> None:
    config = config_of(subnet(1, "2001:db8:1::/64", "fe80::1"), service="Dhcp6")
    assert reached(config, "fe80::1") == []
    assert reached(config, "2001:db8:1::1") == ["2001:db8:1::/64"]


def names(subnets: list[Subnet]) -> list[str]:
    return list(map(str, subnets))


def test_unreached_but_for_the_server_s_own_links() -> None:
    subnets = [
        subnet(1, "192.0.2.0/24"),
        subnet(2, "198.51.100.0/24"),
        subnet(3, "203.0.113.0/24", interface="eth1"),
        subnet(4, "10.0.0.0/8"),
    ]
    config = config_of(*subnets, interfaces=["eth0/198.51.100.1", "eth1"])
    assert names(unreached(config, [address("192.0.2.1")])) == ["10.0.0.0/8"]


def test_in_dhcpv6_the_address_of_an_interface_selects_nothing() -> None:
    config = config_of(
        subnet(1, "2001:db8:1::/64"),
        subnet(2, "2001:db8:2::/64", **{"interface-id": "vlan7"}),
        service="Dhcp6",
        interfaces=["eth0/2001:db8:1::1"],
    )
    assert names(unreached(config, [])) == ["2001:db8:1::/64"]


def test_a_shared_network_comes_along() -> None:
    network: Json = {
        "name": "floor-2",
        "subnet4": [subnet(1, "192.0.2.0/24"), subnet(2, "198.51.100.0/24")],
    }
    config = config_of(networks=[network])
    assert unreached(config, [address("192.0.2.1")]) == []


FEW = st.integers(1, 4).map(lambda n: f"10.0.0.{n}")


def some_subnets(first_id: int, shortest: int) -> st.SearchStrategy[list[Json]]:
    return st.lists(
        st.builds(
            lambda number, length, relays, guard: subnet(
                first_id + number, f"10.0.0.0/{shortest + length}", *relays, **guard
            ),
            st.integers(0, 5),
            st.integers(0, 5),
            st.lists(FEW, max_size=2, unique=True),
            st.sampled_from(({}, {"client-class": "c"})),
        ),
        max_size=4,
        unique_by=(lambda one: one["id"], lambda one: one["subnet"]),
    )


@given(
    some_subnets(1, 20),
    some_subnets(4, 26),
    st.lists(FEW, max_size=2, unique=True),
    FEW,
    st.booleans(),
)
def test_finds_what_a_plain_search_finds(
    top: list[Json],
    inside: list[Json],
    listed: list[str],
    relay: str,
    guarded: bool,
) -> None:
    network: Json = {"name": "n", "relay": {"ip-addresses": listed}, "subnet4": inside}
    if guarded:
        network["client-class"] = "d"
    config = config_of(*top, networks=[network])
    giaddr = address(relay)
    order = sorted(config.subnets, key=lambda one: one.id.value if one.id else 0)
    matching = [one for one in order if giaddr in list_for(one)]
    matching += [one for one in order if one.prefix and one.prefix.value.holds(giaddr)]
    open_to_all = (number for number, one in enumerate(matching) if not has_guard(one))
    last = next(open_to_all, len(matching))
    assert homes(config.selection.reached(giaddr)) == homes(matching[: last + 1])


def list_for(one: Subnet) -> list[Address]:
    network = one.shared_network
    return [value.value for value in one.relays or (network.relays if network else [])]


def has_guard(one: Subnet) -> bool:
    network = one.shared_network
    return bool(one.member("client-class") or (network and network.member("client-class")))


def homes(subnets: list[Subnet]) -> set[Network]:
    return {one.shared_network or one for one in subnets}
