"""Values in effect: where they come from, and where the same ones count again."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kealint.model import DhcpConfig, View, configs
from kealint.model.inherit import effective, innermost, telling
from kealint.schema.tables import schema
from kealint.schema.version import KeaVersion
from kealint.syntax import parse
from kealint.text import Source

TABLES = schema("Dhcp4", KeaVersion(3, 0, 4))


def config_of(inside: dict[str, Any]) -> DhcpConfig:
    (config,) = configs(parse(Source("x", json.dumps({"Dhcp4": inside}))))
    assert isinstance(config, DhcpConfig)
    return config


@pytest.mark.parametrize(
    ("outer", "network", "inner", "value", "depth"),
    [
        (1, 2, 3, 3, 2),
        (1, 2, None, 2, 1),
        (1, None, None, 1, 0),
        (None, None, None, 7200, -1),
    ],
)
def test_the_nearest_counts(
    outer: int | None, network: int | None, inner: int | None, value: int, depth: int
) -> None:
    def written(number: int | None) -> dict[str, int]:
        return {} if number is None else {"valid-lifetime": number}

    config = config_of(
        {**written(outer), "shared-networks": [{**written(network), "subnet4": [written(inner)]}]}
    )
    found = effective(config.subnets[0], "valid-lifetime", TABLES)
    assert (found.value, found.depth) == (value, depth)


def test_classes_come_before_the_subnet_in_their_order() -> None:
    classes = [
        {"name": "a"},
        {"name": "b", "valid-lifetime": 5},
        {"name": "c", "valid-lifetime": 6},
    ]
    config = config_of(
        {"client-classes": classes, "subnet4": [{"valid-lifetime": 3, "renew-timer": 1}]}
    )
    a, b, c = config.client_classes
    (subnet,) = config.subnets
    found = effective(subnet, "valid-lifetime", TABLES, [a, c, b])
    assert (found.value, found.origin) == (6, c)
    assert effective(subnet, "valid-lifetime", TABLES, [a]).origin is subnet
    assert effective(subnet, "renew-timer", TABLES, [b, c]).origin is subnet


def test_a_reservation_comes_before_everything() -> None:
    host = {"hw-address": "1a:1b:1c:1d:1e:1f", "next-server": "192.0.2.1"}
    klass = {"name": "a", "next-server": "192.0.2.2", "boot-file-name": "a"}
    config = config_of(
        {
            "client-classes": [klass],
            "subnet4": [{"next-server": "192.0.2.3", "reservations": [host]}],
        }
    )
    (subnet,), classes = config.subnets, config.client_classes
    (reservation,) = subnet.reservations
    found = effective(subnet, "next-server", TABLES, classes, reservation)
    assert (found.value, found.origin) == ("192.0.2.1", reservation)
    found = effective(subnet, "boot-file-name", TABLES, classes, reservation)
    assert (found.value, found.origin) == ("a", classes[0])


def test_innermost() -> None:
    config = config_of({"renew-timer": 1, "subnet4": [{"rebind-timer": 2}]})
    names = ("renew-timer", "rebind-timer", "valid-lifetime")
    renew, rebind, valid = (effective(config.subnets[0], name, TABLES) for name in names)
    assert renew.node
    assert rebind.node
    assert innermost((renew, rebind, valid)) == (
        rebind.node,
        [(renew.node, "the renew-timer in effect")],
    )
    assert str(valid) == "valid-lifetime 7200, Kea's default"


def test_what_tells_holds_every_value_in_effect() -> None:
    names = ("renew-timer", "rebind-timer")
    choices: list[dict[str, int]] = [{}, {"renew-timer": 1}, {"rebind-timer": 2}]
    subnets = [dict(one) for one in (*choices, *choices)]
    networks = [{**outer, "subnet4": subnets} for outer in choices]
    for top in choices:
        config = config_of({**top, "shared-networks": networks, "subnet4": subnets})
        views: list[View] = [*config.shared_networks, *config.subnets]
        told = list(telling(views, names))
        assert len(told) < len(views)
        assert in_effect(told, names) == in_effect(views, names)


def in_effect(views: list[View], names: tuple[str, ...]) -> set[Any]:
    return {tuple(effective(view, name, TABLES).node for name in names) for view in views}
