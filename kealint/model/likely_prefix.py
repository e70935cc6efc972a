"""Which networks a prefix may be meant for, where its length is too short for its address."""

from __future__ import annotations

from kealint.lean import TYPE_CHECKING
from kealint.model.address import BITS, Prefix

if TYPE_CHECKING:
    from kealint.model.subnet import Subnet

_USUAL = {4: (8, 16, 24), 6: (32, 48, 56, 64)}
"""Where people cut networks."""
_LONGEST = {4: 28, 6: 112}
"""Addresses with fewer zeros at the end are those of hosts."""


def likely_prefixes(subnet: Subnet) -> list[Prefix]:
    """What may be meant instead of a subnet with host bits set, the likeliest first.

    `10.0.7.0/16` may be meant for `10.0.7.0/24`: its address begins that network. So may
    `10.0.7.1/16`, which lies in it. All that the subnet gives out has to fit.
    """
    written = subnet.prefix
    if written is None or not written.value.has_host_bits:
        return []
    family, number, length = written.value
    zeros = (number & -number).bit_length() - 1
    exact = range(max(BITS[family] - zeros, length + 1), _LONGEST[family] + 1)
    usual = [bits for bits in _USUAL[family] if bits > length]
    lengths = [*(bits for bits in usual if bits in exact), *exact, *reversed(usual)]
    prefixes = (Prefix(family, number, bits) for bits in dict.fromkeys(lengths))
    first, last = given_out(subnet) or (number, number)
    return [one.canonical for one in prefixes if one.first <= first and last <= one.last]


def given_out(subnet: Subnet) -> tuple[int, int] | None:
    """The lowest and the highest address in its pools and reservations; None without any."""
    ranges = [pool.range.value for pool in subnet.pools if pool.range]
    hosts = [int.from_bytes(packed, "big") for packed in subnet.hosts.addresses]
    ends = [*hosts, *(one.first for one in ranges), *(one.last for one in ranges)]
    return (min(ends), max(ends)) if ends else None
