"""Which subnets a request may come to, by the address of the relay agent that it came through.

Kea takes the first subnet, in the order of ids, whose relay list holds that
address (giaddr, link-address), else the first whose prefix holds it. A subnet
without a list of its own has that of its shared network; one with a class guard
is passed over for clients outside the class; the rest of a shared network comes
along (ARM "How the DHCPv4 Server Selects a Subnet for the Client").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kealint.lean import TYPE_CHECKING, NamedTuple
from kealint.model.address import BITS, Address, parse_address
from kealint.model.subnet import Network, Subnet
from kealint.model.view import Value, lazy

if TYPE_CHECKING:
    from kealint.model.config import DhcpConfig


class Listed(NamedTuple):
    """A relay address in a list, and a subnet that the list counts for."""

    relay: Value[Address]
    subnet: Subnet


class Stray(NamedTuple):
    """A relay address that lies in another subnet than those it is written for."""

    relay: Value[Address]
    holder: Subnet


class Selection:
    """The subnets of a configuration, to be looked up by relay address."""

    def __init__(self, config: DhcpConfig) -> None:
        self._config = config

    @lazy
    def listed(self) -> dict[Address, list[Listed]]:
        """The relay lists, by address, in the order of subnet ids."""
        found: dict[Address, list[Listed]] = {}
        having = [one for one in self._config.subnets if one.relays or home(one).relays]
        having.sort(key=self._id)
        for subnet, relays in relay_lists(having):
            for relay in relays:
                if is_ever_sent(relay.value):
                    found.setdefault(relay.value, []).append(Listed(relay, subnet))
        return found

    @lazy
    def _by_prefix(self) -> dict[tuple[int, int], Subnet]:
        """By prefix length and the bits it decides. Of two with one prefix the first serves."""
        found: dict[tuple[int, int], Subnet] = {}
        for subnet in sorted(self._config.subnets, key=self._id):
            if subnet.prefix:
                family, number, length = subnet.prefix.value
                found.setdefault((length, number >> (BITS[family] - length)), subnet)
        return found

    @lazy
    def _lengths(self) -> list[int]:
        return sorted({length for length, _ in self._by_prefix}, reverse=True)

    def _id(self, subnet: Subnet) -> int:
        written = subnet.id.value if subnet.id else 0
        return self._config.subnet_ids.automatic.get(subnet, written)

    def holding(self, address: Address) -> list[Subnet]:
        """The subnets whose prefix holds an address of the service's family, the longest first."""
        bits = BITS[address.family]
        found = (self._by_prefix.get((n, address.number >> (bits - n))) for n in self._lengths)
        return [subnet for subnet in found if subnet]

    def reached(self, relay: Address) -> list[Subnet]:
        """The subnets that requests through a relay come to, in Kea's order.

        The last of them is the first without a class guard.
        """
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
        yield from sorted(self.holding(relay), key=self._id)

    def strays(self, address: Address) -> Iterator[Stray]:
        """The lists in which an address is far from home, where no class guard may mean it so."""
        holding = self.holding(address)
        if not holding or is_guarded(holding[0]):
            return
        homes = set(map(home, holding))
        for relay, subnet in self.listed[address]:
            own = subnet.prefix and subnet.prefix.value.holds(address)
            if not own and home(subnet) not in homes and not is_guarded(subnet):
                yield Stray(relay, holding[0])


def relay_lists(subnets: Iterable[Subnet]) -> Iterator[tuple[Subnet, list[Value[Address]]]]:
    """The relay lists that count for these subnets, each with its subnet.

    Of a shared network's members that its list counts for: the first, and where
    a class guard keeps clients out of that, the first without one.
    """
    is_open: dict[Network, bool] = {}
    for subnet in subnets:
        holder = subnet if subnet.relays else home(subnet)
        if holder not in is_open or not (is_open[holder] or is_guarded(subnet)):
            is_open[holder] = not is_guarded(subnet)
            yield subnet, holder.relays


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
    """Whether it names an interface, of the server or a relay, that its clients are at."""
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
    """Whether it names a class that clients have to be in."""
    single = network.text("client-class")
    return bool((single and single.value) or network.texts("client-classes"))


def is_guarded(subnet: Subnet) -> bool:
    """Whether only clients of some class are let into it, or into its shared network."""
    network = subnet.shared_network
    return guarded(subnet) or (network is not None and guarded(network))
