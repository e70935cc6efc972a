"""Subnet ids: those that Kea gave by itself until 2.6.0, and those to write where one lacks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from kealint.lean import TYPE_CHECKING, NamedTuple
from kealint.syntax.nodes import Object

if TYPE_CHECKING:
    from kealint.model.config import DhcpConfig
    from kealint.model.subnet import Subnet

HIGHEST = 4294967294
"""The highest id; the one above it means "none"."""


class SubnetIds(NamedTuple):
    """What there is to know of a configuration's subnet ids besides those written.

    Nothing where part of the file could not be read.
    """

    automatic: dict[Subnet, int]
    """The id that Kea before 2.6.0 gives to each subnet without one (or with 0).

    It counts 1, 2, 3 ... as it reads: the subnets in shared networks first, then the others,
    wherever they stand in the file. Ids written elsewhere are not skipped, so the count may clash
    with one.
    """
    clashes: dict[Subnet, Subnet]
    """The subnets whose written id another one is given: then those versions refuse the file."""
    wanting: dict[Subnet, int]
    """The id to write into each subnet that has none of its own: the automatic one, so that
    leases keep their subnet; or a free one where there is a clash, where the id written is out
    of range, and where an earlier subnet has it."""


def subnet_ids(config: DhcpConfig) -> SubnetIds:
    """Those of a configuration."""
    if not is_whole(config):
        return SubnetIds({}, {}, {})
    automatic = dict(zip(filter(_is_automatic, reading_order(config)), count(1), strict=False))
    numbered = {number: subnet for subnet, number in automatic.items()}
    first: dict[int, Subnet] = {}
    clashes: dict[Subnet, Subnet] = {}
    homeless: list[Subnet] = []
    for subnet in config.subnets:
        if subnet.id is None or subnet.has_automatic_id:
            continue
        number = subnet.id.value
        if number in numbered:
            clashes[subnet] = numbered[number]
        if not 1 <= number <= HIGHEST or first.setdefault(number, subnet) is not subnet:
            homeless.append(subnet)
    wanting = {} if clashes else dict(automatic)
    if clashes:
        homeless += automatic
    free = _free({*first, *wanting.values()}, len(homeless))
    wanting.update(zip(homeless, free, strict=False))
    return SubnetIds(automatic, clashes, wanting)


def _is_automatic(subnet: Subnet) -> bool:
    return subnet.has_automatic_id


def _free(taken: set[int], wanted: int) -> Iterator[int]:
    """Ids that are free, above those taken if there is room: below may be ids that leases know."""
    highest = max(taken, default=0)
    start = highest + 1 if highest + wanted <= HIGHEST else 1
    return (number for number in count(start) if number not in taken)


def reading_order(config: DhcpConfig) -> list[Subnet]:
    """The subnets in the order in which Kea reads them."""
    inside = [subnet for network in config.shared_networks for subnet in network.subnets]
    return [*inside, *config.top_subnets]


def is_whole(config: DhcpConfig) -> bool:
    """Whether all subnets that were written could be read."""
    keyword, tree = config.subnet_keyword, config.tree
    holders = [config, *config.shared_networks]
    lists = [config.list_node("shared-networks"), *(view.list_node(keyword) for view in holders)]
    nodes = [view.node for view in (*holders, *config.subnets)]
    return all(map(tree.is_whole, nodes)) and all(
        tree.is_whole(array) and all(type(item) is Object for item in array.items)
        for array in lists
        if array is not None
    )
