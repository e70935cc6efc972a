"""Classes that depend on each other."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from kealint.model.class_cycles import cycles

NAMES = "abcdef"
GRAPHS = st.fixed_dictionaries(
    {name: st.lists(st.sampled_from([*NAMES, "elsewhere"]), max_size=3) for name in NAMES}
)


def reached(asked: dict[str, list[str]], start: str) -> set[str]:
    found: set[str] = set()
    new = set(asked[start])
    while new:
        found |= new
        new = {other for name in new for other in asked.get(name, ())} - found
    return found


def mutual(asked: dict[str, list[str]]) -> Iterator[list[str]]:
    reach = {name: reached(asked, name) for name in asked}
    for name in asked:
        circle = [other for other in asked if other in reach[name] and name in reach[other]]
        if len(circle) > 1 and circle[0] == name:
            yield circle


@given(GRAPHS)
def test_each_depends_on_each(asked: dict[str, list[str]]) -> None:
    assert sorted(cycles(asked)) == sorted(mutual(asked))


def test_a_chain_has_no_bound() -> None:
    size = 50_000
    asked = {str(number): [str((number + 1) % size)] for number in range(size)}
    assert [len(circle) for circle in cycles(asked)] == [size]
