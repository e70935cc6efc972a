"""Which subnet was meant for a relay that selects none: one that differs by a slip of the pen.

Slips are octets in another order (`198.100.51.0/24` for `198.51.100.0/24`), two
digits in another order, or one digit wrong, missing or too many. An address
written in a relay list may be mistyped as well as a prefix.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import ne

from kealint.lean import NamedTuple
from kealint.model.address import BITS, Address, Prefix, format_address
from kealint.model.selection import relay_lists
from kealint.model.subnet import Subnet
from kealint.model.view import Value


class Resemblance(NamedTuple):
    """What looks like the address meant, and in what way."""

    subnet: Subnet
    written: Value[Prefix] | Value[Address]
    """The subnet's prefix, or an address in the relay list that counts for it."""
    how: str
    """Reads after what was written: `has the same octets in another order`."""
    doubt: tuple[int, int]
    """Less where it is likelier: by the kind of slip, then by the bits compared."""


class _Candidate(NamedTuple):
    subnet: Subnet
    written: Value[Prefix] | Value[Address]
    text: str
    """The address of the network."""


class LookAlikes:
    """Subnets, to be looked up by an address that none of them holds."""

    def __init__(self, subnets: Sequence[Subnet]) -> None:
        self._by_key: dict[tuple[int, object], dict[str, _Candidate]] = {}
        """By prefix length and what a slip leaves; of candidates with the same text the first."""
        for subnet, relays in relay_lists(subnets):
            for relay in relays:
                self._add(subnet, relay, BITS[subnet.family])
        for subnet in subnets:
            if subnet.prefix:
                self._add(subnet, subnet.prefix, subnet.prefix.value.length)
        self._lengths = sorted({length for length, _ in self._by_key})

    def _add(self, subnet: Subnet, written: Value[Prefix] | Value[Address], length: int) -> None:
        text = _network(written.value, length)
        for key in _keys(text):
            self._by_key.setdefault((length, key), {}).setdefault(
                text, _Candidate(subnet, written, text)
            )

    def of(self, address: Address) -> Resemblance | None:
        """The likeliest slip, if any, behind an address of the subnets' family."""
        found: list[Resemblance] = []
        for length in self._lengths:
            text = _network(address, length)
            for key in _keys(text):
                for candidate in self._by_key.get((length, key), {}).values():
                    if slip := _slip(candidate.text, text):
                        rank, how = slip
                        subnet, written, _ = candidate
                        found.append(Resemblance(subnet, written, how, (rank, -length)))
        return min(found, key=lambda one: (one.doubt, one.written.start), default=None)


def _network(written: Address | Prefix, length: int) -> str:
    rest = BITS[written.family] - length
    return format_address(written.family, written.number >> rest << rest)


def _keys(text: str) -> Iterator[object]:
    """What texts that differ by one slip have in common."""
    yield tuple(sorted(_parts(text)))
    yield text
    for at in range(len(text)):
        yield text[:at] + text[at + 1 :]


def _parts(text: str) -> list[str]:
    return text.split(":" if ":" in text else ".")


def _slip(written: str, meant: str) -> tuple[int, str] | None:
    """`(rank, how)` of two texts with a key in common; rank 0 is the likeliest."""
    if sorted(_parts(written)) == sorted(_parts(meant)):
        return 0, f"has the same {'groups' if ':' in meant else 'octets'} in another order"
    if sorted(written) == sorted(meant):
        return 1, "has a digit in another place"
    if len(written) != len(meant) or sum(map(ne, written, meant)) == 1:
        return 2, "differs in one digit"
    return None
