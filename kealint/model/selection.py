"""Which subnets a request may come to, by the address of the relay agent that it came through.

Kea takes the first subnet, in the order of ids, whose relay list holds that
address (giaddr, link-address), else the first whose prefix holds it. A subnet
without a list of its own has that of its shared network; one with a class guard
is passed over for clients outside the class; the rest of a shared network comes
along (ARM "How the DHCPv4 Server Selects a Subnet for the Client").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from kealint.model.address import BITS, Address, parse_address
from kealint.model.subnet import Network, SharedNetwork, Subnet
from kealint.model.view import Value

if TYPE_CHECKING:
    from kealint.model.config import DhcpConfig


class Listed(NamedTuple):
    """A relay address in the list that counts for a subnet: its own, or its shared network's."""

    relay: Value[Address]
    subnet: Subnet


class Stray(NamedTuple):
    """A relay address written for one network that lies in a subnet of another."""

    relay: Value[Address]
    subnet: Subnet
    holder: Subnet


class Held:
    """The subnets of one prefix."""

    __slots__ = ("homes", "subnets")

    def __init__(self) -> None:
        self.subnets: list[Subnet] = []
        """Those that clients may come to, in Kea's order: guarded ones, and the first without guard."""
        self.homes: set[Network] = set()
        """The shared network of each, else the subnet itself."""


class Selection:
    """The subnets of a configuration, to be looked up by relay address. See `DhcpConfig.selection`."""

    def __init__(self, config: DhcpConfig) -> None:
        self.listed: dict[Address, list[Listed]] = {}
        """By relay address, in the order of subnet ids."""
        self._by_prefix: dict[tuple[int, int], Held] = {}
        """By prefix length and the bits it decides."""
        self._ids = {subnet: _id(subnet, config) for subnet in config.subnets}
        for subnet in sorted(config.subnets, key=self._ids.__getitem__):
            for relay in relays_of(subnet):
                if is_ever_sent(relay.value):
                    self.listed.setdefault(relay.value, []).append(Listed(relay, subnet))
            if subnet.prefix:
                family, number, length = subnet.prefix.value
                held = self._by_prefix.setdefault(
                    (length, number >> (BITS[family] - length)), Held()
                )
                if not held.subnets or is_guarded(held.subnets[-1]):
                    held.subnets.append(subnet)
                held.homes.add(home(subnet))
        self._lengths = sorted({length for length, _ in self._by_prefix}, reverse=True)

    def holding(self, address: Address) -> Iterator[Held]:
        """The prefixes that hold an address of the service's family, the longest first."""
        bits = BITS[address.family]
        for length in self._lengths:
            held = self._by_prefix.get((length, address.number >> (bits - length)))
            if held:
                yield held

    def strays(self, address: Address) -> Iterator[Stray]:
        """The lists in which an address is far from home, where no class guard may mean it so."""
        holding = list(self.holding(address))
        if not holding or is_guarded(holding[0].subnets[-1]):
            return
        holder = holding[0].subnets[-1]
        for relay, subnet in once(self.listed[address]):
            if not is_guarded(subnet) and not any(home(subnet) in held.homes for held in holding):
                yield Stray(relay, subnet, holder)

    def reached(self, relay: Address) -> list[Subnet]:
        """The subnets that requests through a relay come to: the first one without a class guard,
        and those before it in Kea's order."""
        found: list[Subnet] = []
        if is_ever_sent(relay):
            for subnet in self._in_order(relay):
                found.append(subnet)
                if not is_guarded(subnet):
                    break
        return found

    def _in_order(self, relay: Address) -> Iterator[Subnet]:
        for listed in self.listed.get(relay, ()):
            yield listed.subnet
        held = [subnet for held in self.holding(relay) for subnet in held.subnets]
        yield from sorted(held, key=self._ids.__getitem__)


def once(listed: Iterable[Listed]) -> Iterable[Listed]:
    """One entry for each place: the list of a shared network counts for several subnets."""
    return {one.relay.node: one for one in listed}.values()


def _id(subnet: Subnet, config: DhcpConfig) -> int:
    written = subnet.id.value if subnet.id else 0
    return config.subnet_ids.automatic.get(subnet, written)


def relays_of(subnet: Subnet) -> list[Value[Address]]:
    """The relay list that counts for a subnet."""
    network = subnet.shared_network
    return subnet.relays or (network.relays if network else [])


def is_ever_sent(relay: Address) -> bool:
    """Whether a relay agent may put the address into its messages, and Kea look for it.

    0.0.0.0 and :: stand for no relay, and Kea passes over link-addresses that
    are link-local.
    """
    if relay.family == 4:
        return 0 < relay.number < 0xE000_0000 and relay.number >> 24 != 127
    return relay.number > 1 and relay.number >> 118 != 0x3FA and relay.number >> 120 != 0xFF


def unreached(config: DhcpConfig, relays: Iterable[Address]) -> list[Subnet]:
    """The subnets that no client comes to through these relays, or from a link of the server.

    Clients on a link of the server come to the subnets that name the interface;
    in DHCPv4 also to the subnet of the interface's address, where that is
    written (`eth0/192.0.2.1`).
    """
    starts = [*relays]
    if config.family == 4:
        starts += interface_addresses(config)
    reached = {home(subnet) for start in starts for subnet in config.selection.reached(start)}
    return [
        subnet
        for subnet in config.subnets
        if subnet.prefix and home(subnet) not in reached and not is_direct(subnet)
    ]


_OTHER_WAYS = ("interface", "interface-id", "4o6-interface", "4o6-interface-id", "4o6-subnet")


def is_direct(subnet: Subnet) -> bool:
    """Whether it names an interface, of the server or of a relay, that its clients are attached to."""
    network = subnet.shared_network
    return any(
        (written := view.text(key)) and written.value
        for view in (subnet, network)
        if view
        for key in _OTHER_WAYS
    )


def interface_addresses(config: DhcpConfig) -> list[Address]:
    """The addresses written with the server's interfaces."""
    written = (value.value.partition("/")[2] for value in config.interfaces)
    return [parsed for text in written if (parsed := parse_address(text.strip()))]


def same_network(one: Network, other: Network) -> bool:
    """Whether they are the same, or in one shared network."""
    return home(one) is home(other)


def home(view: Network) -> Network:
    """The shared network a subnet stands in, else itself."""
    return view.shared_network or view if isinstance(view, Subnet) else view


def guarded(network: Network) -> bool:
    """Whether only clients of some class are let into it, or into each of its subnets."""
    single = network.text("client-class")
    if (single and single.value) or network.texts("client-classes"):
        return True
    return isinstance(network, SharedNetwork) and all(map(guarded, network.subnets))


def is_guarded(subnet: Subnet) -> bool:
    """Whether only clients of some class are let into it, or into its shared network."""
    network = subnet.shared_network
    return guarded(subnet) or (network is not None and guarded(network))
