"""Views of host reservations."""

from __future__ import annotations

from kealint.lean import TYPE_CHECKING, NamedTuple
from kealint.model.address import Address, Prefix, pack, parse_address, parse_exact_prefix
from kealint.model.identifier import IDENTIFIERS, parse_identifier
from kealint.model.option import OptionHolder
from kealint.model.view import Value, lazy
from kealint.syntax.nodes import Array, Member, Node, Object, Scalar

if TYPE_CHECKING:
    from kealint.model.config import DhcpConfig
    from kealint.model.subnet import Subnet


BROADCAST = b"\xff\xff\xff\xff"
NO_HOST = (bytes(4), BROADCAST)
"""0.0.0.0 and 255.255.255.255, which Kea reserves for nobody."""
MULTICAST = 0xFF
"""The first byte of an IPv6 multicast address; Kea reserves none of these."""


class Reservation(OptionHolder):
    """A host: in a subnet, or global where its parent is the configuration."""

    scope = "reservation"
    parent: DhcpConfig | Subnet

    @property
    def family(self) -> int:
        """4 or 6."""
        return self.parent.family

    @lazy
    def identifiers(self) -> list[Member]:
        """The members that say by what the host is known, in the order written."""
        types = IDENTIFIERS[self.family]
        return [member for member in self.node.members if member.key in types]

    @lazy
    def identifier(self) -> Value[str] | None:
        """What the host is known by, where that is one thing."""
        return self.text(self.identifiers[0].key) if len(self.identifiers) == 1 else None

    @lazy
    def written_addresses(self) -> list[Value[str]]:
        """`ip-address` of a DHCPv4 host, `ip-addresses` of a DHCPv6 host."""
        if self.family == 6:
            return self.texts("ip-addresses")
        written = self.text("ip-address")
        return [written] if written else []

    @lazy
    def addresses(self) -> list[Value[Address]]:
        """Those that can be read and are of the service's family."""
        return [
            Value(parsed, written.node)
            for written in self.written_addresses
            if (parsed := parse_address(written.value)) and parsed.family == self.family
        ]

    @lazy
    def written_prefixes(self) -> list[Value[str]]:
        """`prefixes` of a DHCPv6 host."""
        return self.texts("prefixes")

    @lazy
    def prefixes(self) -> list[Value[Prefix]]:
        """Those that can be read."""
        return [
            Value(parsed, written.node)
            for written in self.written_prefixes
            if (parsed := parse_exact_prefix(written.value)) and parsed.family == 6
        ]

    @lazy
    def hostname(self) -> Value[str] | None:
        """`hostname`."""
        return self.text("hostname")

    def __str__(self) -> str:
        names = (self.hostname, self.identifier, *self.written_addresses)
        return next((str(name) for name in names if name and name.value), "without a name")


_TELLING = {"ip-address", "ip-addresses", "next-server", "prefixes", "excluded-prefixes"}
"""What counts in a glance, besides identifiers."""


class Hosts(NamedTuple):
    """A glance at the reservations of one place (a subnet, or the global ones).

    There may be a hundred thousand, and nearly always nothing is amiss: these plain values tell
    so at once, without views. What they leave in doubt is to be looked at view by view.
    """

    identifiers: list[bytes]
    """Of each host with one that can be read, whatever its type."""
    addresses: list[bytes]
    """Each reserved address that can be read and is of the service's family."""
    odd: list[Reservation]
    """The hosts without just one readable identifier of 3 to 20 bytes, those with an address that
    cannot be read, may not be reserved or stands twice, those whose `next-server` cannot be used,
    and those with prefixes."""
    kinds: dict[str, Member]
    """The types of identifier, each with where it stands first."""


def hosts_of(place: DhcpConfig | Subnet) -> Hosts:
    """The glance at the reservations of one place."""
    hosts = Hosts([], [], [], {})
    array = place.list_node("reservations")
    if array is None:
        return hosts
    identifiers, addresses, odd, kinds = hosts
    family = place.family
    types = IDENTIFIERS[family]
    telling = types | _TELLING
    for item in array.items:
        if type(item) is not Object:
            continue
        known_by: Node | None = None
        usual = True
        for member in item.members:
            key = member.key
            if key not in telling:
                continue
            if key in types:
                if known_by is not None:
                    usual = False
                known_by = member.value
                if key not in kinds:
                    kinds[key] = member
            elif key == "ip-address" and family == 4:
                node = member.value
                packed = pack(node.value, 4) if type(node) is Scalar else None
                if packed is not None:
                    addresses.append(packed)
                if packed is None or packed in NO_HOST:
                    usual = False
            elif key == "ip-addresses" and family == 6:
                listed = _listed(member.value)
                addresses += filter(None, listed)
                if not all(map(_is_unicast, listed)) or len(set(listed)) < len(listed):
                    usual = False
            elif key == "next-server":
                node = member.value
                packed = pack(node.value, 4) if type(node) is Scalar else None
                if packed is None or packed == BROADCAST:
                    usual = False
            elif key == "prefixes" or key == "excluded-prefixes":
                usual = False
        octets = parse_identifier(known_by.value) if type(known_by) is Scalar else None
        if octets is not None:
            identifiers.append(octets)
        if not usual or octets is None or not 3 <= len(octets) <= 20:
            odd.append(Reservation(item, place))
    return hosts


def _listed(node: Node) -> list[bytes | None]:
    items = node.items if type(node) is Array else [node]
    return [pack(item.value, 6) if type(item) is Scalar else None for item in items]


def _is_unicast(packed: bytes | None) -> bool:
    return packed is not None and packed[0] != MULTICAST


def may_be_reserved(family: int, number: int) -> bool:
    """Whether Kea takes that address for a host: not 0.0.0.0, 255.255.255.255, IPv6 multicast."""
    if family == 4:
        return number.to_bytes(4, "big") not in NO_HOST
    return number >> 120 != MULTICAST
