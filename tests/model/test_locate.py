"""Where a place is, and what it costs to say so of many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from kealint.model.locate import Location, Locator
from kealint.syntax import parse
from kealint.syntax.nodes import Member, Object
from kealint.text import Source


@pytest.mark.parametrize(
    ("text", "place", "pointer", "path"),
    [
        ('{ "Dhcp4": { "a": 1 } }', "1", "/Dhcp4/a", "Dhcp4 › a"),
        ('{ "Dhcp4": { "a": 1 } }', '"a"', "/Dhcp4/a", "Dhcp4 › a"),
        ('{ "Dhcp4": {} }', "{ ", "", ""),
        ('{ "a/b": { "c~d": 1 } }', "1", "/a~1b/c~0d", "a/b › c~d"),
        ('{ "a": [ 1, [ 2 ] ] }', "2", "/a/1/0", "a[1][0]"),
        ("[ [ 1 ] ]", "1", "", ""),
        (
            '{ "subnet4": [ { "subnet": "192.0.2.0/24", "pools": [ { "pool": "x" } ] } ] }',
            '"x"',
            "/subnet4/0/pools/0/pool",
            "subnet4[0] (192.0.2.0/24) › pools[0] (x) › pool",
        ),
        (
            '{ "a": [ { "pool": "p", "name": "n", "name": "m" } ] }',
            '"p"',
            "/a/0/pool",
            "a[0] (n) › pool",
        ),
        ('{ "a": [ { "name": 5, "pool": "p" } ] }', "5", "/a/0/name", "a[0] (p) › name"),
    ],
)
def test_at(text: str, place: str, pointer: str, path: str) -> None:
    tree = parse(Source("x", text))
    assert Locator(tree).at(text.index(place)) == Location(pointer, path)


def test_a_name_that_goes_on_is_cut() -> None:
    text = f'{{ "a": [ {{ "name": "{"n" * 1000}" }} ] }}'
    assert (
        Locator(parse(Source("x", text))).at(text.index("nn")).path == f"a[0] ({'n' * 40}…) › name"
    )


class Watched(list[Any]):
    """A list that counts how many of its items are looked at one after the other."""

    looks = 0

    def __iter__(self) -> Iterator[Any]:
        for item in super().__iter__():
            Watched.looks += 1
            yield item

    def __reversed__(self) -> Iterator[Any]:
        for item in super().__reversed__():
            Watched.looks += 1
            yield item


def test_many_places_in_one_map_cost_one_look_at_each_member() -> None:
    members = ", ".join(f'"k{number}": {number}' for number in range(1000))
    text = f'{{ "a": [ {{ {members}, "name": "n" }} ] }}'
    tree = parse(Source("x", text))
    (item,) = (node for node in tree.walk() if type(node) is Object and len(node.members) > 1)
    item.members = watched = Watched(item.members)
    Watched.looks = 0
    locator = Locator(tree)
    places = [member.start for member in list.__iter__(watched) if isinstance(member, Member)]
    paths = [locator.at(place).path for place in places]
    assert paths[7] == "a[0] (n) › k7"
    assert Watched.looks <= len(watched)
