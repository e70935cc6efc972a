"""Members of maps by their key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from kealint.syntax.nodes import MANY, Member, Object, Scalar


class Watched(list[Any]):
    """A list that counts how often it is gone through."""

    passes = 0

    def __iter__(self) -> Iterator[Any]:
        self.passes += 1
        return super().__iter__()

    def __reversed__(self) -> Iterator[Any]:
        self.passes += 1
        return super().__reversed__()


def object_of(keys: list[str]) -> Object:
    return Object(0, 0, [Member(key, at, Scalar(at, at, at)) for at, key in enumerate(keys)])


@pytest.mark.parametrize("more", [0, MANY])
def test_of_several_members_the_first(more: int) -> None:
    obj = object_of(["a", "b", *map(str, range(more)), "b"])
    member, value = obj.member("b"), obj.get("b")
    assert member is obj.members[1]
    assert value is obj.members[1].value
    assert obj.member("c") is None
    assert obj.get("c") is None


def test_a_large_map_is_gone_through_once() -> None:
    obj = object_of([str(number) for number in range(MANY + 1)])
    obj.members = watched = Watched(obj.members)
    assert [obj.member(str(number)) for number in range(MANY + 2)] == [
        *list.__iter__(watched),
        None,
    ]
    assert watched.passes == 1
