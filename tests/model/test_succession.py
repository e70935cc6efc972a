from __future__ import annotations

import pytest

from kealint.model.keywords import oddities
from kealint.model.oddity import DatedKeyword, NewKeyword, OldKeyword
from kealint.model.succession import antedated, modernized
from kealint.schema.version import KeaVersion
from kealint.syntax import parse
from kealint.text import Source, apply_edits


def repaired(text: str, *versions: str) -> str | None:
    """The text with its one dated or old keyword, as the first finds it, as all want it."""
    tree = parse(Source("example.conf", text))
    targets = [KeaVersion.parse(version) for version in versions]
    views = oddities(tree, targets[0])
    (odd,) = (view for view in views if isinstance(view, DatedKeyword | OldKeyword))
    if isinstance(odd, NewKeyword):
        repair = antedated(tree, odd, targets)
    else:
        repair = modernized(tree, odd, targets)
    return apply_edits(text, repair.replacements) if repair else None


def subnet(member: str) -> str:
    return f'{{ "Dhcp4": {{ "subnet4": [ {{ "id": 1, "subnet": "10.0.0.0/8", {member} }} ] }} }}'


@pytest.mark.parametrize(
    ("old", "new", "version"),
    [
        ('"client-class": "a"', '"client-classes": [ "a" ]', "3.0.4"),
        ('"require-client-classes": []', '"evaluate-additional-classes": []', "3.0.4"),
        ('"relay": { "ip-address": "::1" }', '"relay": { "ip-addresses": [ "::1" ] }', "3.0.4"),
        (
            '"ddns-use-conflict-resolution": true',
            '"ddns-conflict-resolution-mode": "check-with-dhcid"',
            "3.0.4",
        ),
        (
            '"reservation-mode": "out-of-pool"',
            '"reservations-global": false, "reservations-in-subnet": true, '
            '"reservations-out-of-pool": true',
            "2.6.0",
        ),
        ('"client-classes": [ "a" ]', '"client-class": "a"', "2.6.3"),
        ('"evaluate-additional-classes": []', '"require-client-classes": []', "2.2.0"),
        (
            '"ddns-conflict-resolution-mode": "no-check-with-dhcid"',
            '"ddns-use-conflict-resolution": false',
            "2.2.0",
        ),
    ],
)
def test_rewritten(old: str, new: str, version: str) -> None:
    assert repaired(subnet(old), version) == subnet(new)


@pytest.mark.parametrize(
    ("member", "version"),
    [
        ('"client-class": ""', "3.0.4"),
        ('"client-class": "a", "client-classes": []', "3.0.4"),
        ('"reservation-mode": "some"', "3.0.4"),
        ('"client-classes": [ "a", "b" ]', "2.6.3"),
        ('"ddns-conflict-resolution-mode": "check-exists-with-dhcid"', "2.2.0"),
        ('"allocator": "random"', "2.2.0"),
    ],
)
def test_left_to_a_person(member: str, version: str) -> None:
    assert repaired(subnet(member), version) is None


def socket(item: str) -> str:
    return f'{{ "Dhcp6": {{ "control-sockets": [ {{ {item} }} ] }} }}'


def test_a_socket_of_the_old_kind_only() -> None:
    unix = '"socket-type": "unix", "socket-name": "s"'
    assert repaired(socket(unix), "2.6.3") == f'{{ "Dhcp6": {{ "control-socket": {{ {unix} }} }} }}'
    assert repaired(socket('"socket-type": "http"'), "2.6.3") is None
    assert repaired(socket(f'{unix}, "socket-port": 1'), "2.6.3") is None


def test_out_of_its_map() -> None:
    text = '{ "Dhcp4": { "dhcp-ddns": { "enable-updates": true, "generated-prefix": "h" } } }'
    moved = '{ "Dhcp4": { "ddns-generated-prefix": "h", "dhcp-ddns": { "enable-updates": true } } }'
    assert repaired(text, "3.0.4") == moved


def test_what_counted_for_nothing_goes() -> None:
    head = '{ "Dhcp4": { "ddns-generated-prefix": "g", "dhcp-ddns": { "enable-updates": true'
    assert repaired(head + ', "generated-prefix": "h" } } }', "3.0.4") == head + " } } }"


@pytest.mark.parametrize(
    ("member", "first", "other", "is_repaired"),
    [
        # old in the first version, and its successor unknown to the other one
        ('"client-class": "a"', "3.0.4", "2.6.3", False),
        ('"client-class": "a"', "3.0.4", "3.1.0", True),
        ('"ddns-use-conflict-resolution": true', "3.0.4", "2.2.0", False),
        ('"ddns-use-conflict-resolution": true', "3.0.4", "2.6.3", True),
        ('"relay": { "ip-address": "::1" }', "3.0.4", "2.2.0", True),
        # too new for the first version
        ('"client-classes": [ "a" ]', "2.6.3", "3.0.4", True),
    ],
)
def test_only_what_every_target_knows(
    member: str, first: str, other: str, is_repaired: bool
) -> None:
    assert (repaired(subnet(member), first, other) is not None) is is_repaired


def test_out_of_its_map_only_where_every_target_knows_it_there() -> None:
    text = '{ "Dhcp4": { "dhcp-ddns": { "enable-updates": true, "generated-prefix": "h" } } }'
    assert repaired(text, "3.0.4", "1.6.3") is None
    assert repaired(text, "3.0.4", "2.2.0")
