"""The ids that Kea gives by itself are those that `config-get` of Kea 2.2.0 showed."""

import pytest

from kealint.model import DhcpConfig, configs
from kealint.model.subnet_ids import HIGHEST
from kealint.syntax import parse
from kealint.text import Source


def config(text: str) -> DhcpConfig:
    (found,) = configs(parse(Source("test", text)))
    assert isinstance(found, DhcpConfig)
    return found


def subnet(third: int, number: int | None = None) -> str:
    given = "" if number is None else f'"id": {number}, '
    return f'{{ {given}"subnet": "10.0.{third}.0/24" }}'


def listed(*subnets: str) -> str:
    return f'"subnet4": [ {", ".join(subnets)} ]'


def network(name: str, *subnets: str) -> str:
    return f'{{ "name": "{name}", {listed(*subnets)} }}'


def numbered(*parts: str) -> dict[int, int]:
    """By the third octet of the subnet: the number that Kea gives."""
    ids = config(f'{{ "Dhcp4": {{ {", ".join(parts)} }} }}').subnet_ids
    return {int(str(view).split(".")[2]): number for view, number in ids.automatic.items()}


NETWORKS = f'"shared-networks": [ {network("b", subnet(3), subnet(4))}, {network("a", subnet(5))} ]'


@pytest.mark.parametrize(
    ("parts", "ids"),
    [
        ([listed(subnet(3), subnet(2), subnet(1))], {3: 1, 2: 2, 1: 3}),
        ([listed(subnet(1), subnet(2, 7), subnet(3))], {1: 1, 3: 2}),
        ([listed(subnet(1, 0), subnet(2), subnet(3, 0), subnet(4, 9))], {1: 1, 2: 2, 3: 3}),
        ([listed(subnet(1), subnet(2)), NETWORKS], {3: 1, 4: 2, 5: 3, 1: 4, 2: 5}),
        ([NETWORKS, listed(subnet(1), subnet(2))], {3: 1, 4: 2, 5: 3, 1: 4, 2: 5}),
    ],
    ids=["as-written", "written-ids-do-not-count", "zero", "networks-first", "wherever-they-stand"],
)
def test_counts_as_kea_counts(parts: list[str], ids: dict[int, int]) -> None:
    assert numbered(*parts) == ids


def test_knows_where_the_count_meets_a_written_id() -> None:
    text = f'{{ "Dhcp4": {{ {listed(subnet(1), subnet(2, 1), subnet(3))} }} }}'
    first, second, third = config(text).subnets
    ids = config(text).subnet_ids
    assert {str(one): str(other) for one, other in ids.clashes.items()} == {str(second): str(first)}
    assert {str(view): n for view, n in ids.wanting.items()} == {str(first): 2, str(third): 3}


def test_gives_each_subnet_that_lacks_an_id_another_one() -> None:
    subnets = [subnet(1, 5), subnet(2, 5), subnet(3, -1), subnet(4), subnet(5, 5), subnet(6, 2**32)]
    ids = config(f'{{ "Dhcp4": {{ {listed(*subnets)} }} }}').subnet_ids
    assert [(str(view).split(".")[2], n) for view, n in ids.wanting.items()] == [
        ("4", 1), ("2", 6), ("3", 7), ("5", 8), ("6", 9)
    ]  # fmt: skip


def test_gives_low_ids_where_there_are_no_higher_ones() -> None:
    subnets = [subnet(1, HIGHEST), subnet(2, HIGHEST), subnet(3, 1), subnet(4, 1)]
    ids = config(f'{{ "Dhcp4": {{ {listed(*subnets)} }} }}').subnet_ids
    assert list(ids.wanting.values()) == [2, 3]


def test_says_nothing_where_a_subnet_may_be_missing() -> None:
    whole = config(f'{{ "Dhcp4": {{ {listed(subnet(1), subnet(2))} }} }}')
    damaged = config(f'{{ "Dhcp4": {{ {listed(subnet(1), "oops", subnet(2))} }} }}')
    assert len(whole.subnet_ids.automatic) == 2
    assert not damaged.subnet_ids.automatic
    assert not damaged.subnet_ids.wanting
