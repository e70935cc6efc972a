"""Our NamedTuple is what `typing` has, as far as anyone here can tell."""

from __future__ import annotations

import copy
import pickle
import typing

import pytest

from kealint import lean


class Plain(lean.NamedTuple):
    x: int
    y: str = "a"


class Reference(typing.NamedTuple):
    x: int
    y: str = "a"


class Empty(lean.NamedTuple):
    pass


class Below(Plain):
    """Inherits the fields."""

    def sum(self) -> str:
        return f"{self.x}{self.y}"


def test_is_a_tuple_with_names() -> None:
    one = Plain(1)
    assert one == (1, "a") == Plain(x=1, y="a")
    assert (one.x, one.y, len(one), hash(one)) == (1, "a", 2, hash((1, "a")))
    assert repr(one) == repr(Reference(1)).replace("Reference", "Plain")
    assert one._asdict() == Reference(1)._asdict()
    assert one._replace(y="b") == (1, "b")
    assert Plain._make([3, "c"]) == (3, "c")
    assert Plain._fields == Reference._fields == ("x", "y")
    assert Plain._field_defaults == Reference._field_defaults
    match one:
        case Plain(x, y):
            assert (x, y) == (1, "a")
    assert not Empty()


def test_is_as_closed() -> None:
    for kind in (Plain, Reference):
        with pytest.raises(AttributeError):
            kind(1).x = 2  # type: ignore[misc]
        with pytest.raises(AttributeError):
            kind(1).z = 2  # type: ignore[union-attr]
        made: typing.Any = kind
        for arguments, names in (((), {}), ((1, 2, 3), {}), ((1,), {"x": 2}), ((), {"z": 1})):
            with pytest.raises(TypeError):
                made(*arguments, **names)
    with pytest.raises(TypeError, match="z"):
        Plain(1)._replace(z=2)  # type: ignore[call-arg]


def test_survives_copies() -> None:
    one = Plain(1)
    for other in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
        assert other == one
        assert type(other) is Plain


def test_can_be_inherited_from() -> None:
    assert Below(1).sum() == "1a"
    assert Below(1)._replace(x=2).sum() == "2a"


def test_has_a_constructor_of_its_own_once_that_is_worth_it() -> None:
    class Fresh(lean.NamedTuple):
        x: int
        y: str = "a"

    made = [Fresh(1), Fresh(x=1), Fresh(1, "a"), Fresh(y="a", x=1)]
    assert "__new__" not in vars(Fresh)
    made += [Fresh(1) for _ in range(50)]
    assert "__new__" in vars(Fresh)
    made += [Fresh(1), Fresh(x=1), Fresh(1, "a"), Fresh(y="a", x=1)]
    assert set(made) == {(1, "a")}
    assert {type(one) for one in made} == {Fresh}


def test_other_names_do_no_harm() -> None:
    t = lean.TypeVar("t")

    class Box(lean.Generic[t]):
        __slots__ = ("value",)

    assert str(Box[int] | None).endswith("Box | None")
    assert lean.cast("str", 1) == 1  # type: ignore[comparison-overlap]
