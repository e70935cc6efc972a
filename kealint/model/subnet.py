"""Views of shared networks and subnets."""

from __future__ import annotations

from kealint.lean import TYPE_CHECKING, cast
from kealint.model.address import Address, Prefix, parse_address, parse_prefix
from kealint.model.option import OptionHolder
from kealint.model.pool import PdPool, Pool
from kealint.model.reservation import Hosts, Reservation, hosts_of
from kealint.model.view import Value, View, lazy
from kealint.syntax.nodes import Array, Scalar

if TYPE_CHECKING:
    from kealint.model.config import DhcpConfig


class Network(OptionHolder):
    """What a shared network and a subnet have in common."""

    @property
    def config(self) -> DhcpConfig:
        """The configuration it belongs to."""
        view = self.parent
        while view is not None and view.parent is not None:
            view = view.parent
        return cast("DhcpConfig", view)

    @lazy
    def family(self) -> int:
        """4 or 6."""
        return self.config.family

    @lazy
    def relay(self) -> View | None:
        """`relay`."""
        return self.view("relay", View)

    @lazy
    def written_relays(self) -> list[Value[str]]:
        """The relay addresses written for it (ARM "Specifying a Relay"), in either keyword."""
        relay = self.relay
        if relay is None:
            return []
        single = relay.text("ip-address")
        return ([single] if single else []) + relay.texts("ip-addresses")

    @lazy
    def relays(self) -> list[Value[Address]]:
        """Those that can be read and are of the service's family."""
        return [
            Value(parsed, written.node)
            for written in self.written_relays
            if (parsed := parse_address(written.value)) and parsed.family == self.family
        ]

    @property
    def relay_list(self) -> Array | None:
        """The list `relay.ip-addresses`."""
        return self.relay.list_node("ip-addresses") if self.relay else None

    @lazy
    def interface(self) -> Value[str] | None:
        """`interface`."""
        return self.text("interface")


class SharedNetwork(Network):
    """Subnets that share a link (ARM "Shared Networks")."""

    scope = "shared-network"

    @lazy
    def name(self) -> Value[str] | None:
        """`name`."""
        return self.text("name")

    @lazy
    def subnets(self) -> list[Subnet]:
        """The subnets inside it."""
        return self.views(self.config.subnet_keyword, Subnet)

    def __str__(self) -> str:
        return str(self.name) if self.name else "without a name"


class Subnet(Network):
    """A subnet, in a shared network or at the top."""

    @property
    def scope(self) -> str:  # type: ignore[override]
        """`subnet4` or `subnet6`."""
        return self.config.subnet_keyword

    @property
    def shared_network(self) -> SharedNetwork | None:
        """The shared network it stands in."""
        return self.parent if isinstance(self.parent, SharedNetwork) else None

    @lazy
    def id(self) -> Value[int] | None:
        """`id`."""
        return self.integer("id")

    @property
    def has_automatic_id(self) -> bool:
        """Whether it leaves the number to Kea, which was possible until 2.6.0: with no id, or 0."""
        return self.id.value == 0 if self.id else self.member("id") is None

    @lazy
    def written(self) -> Value[str] | None:
        """`subnet` as written."""
        return self.text("subnet")

    @lazy
    def prefix(self) -> Value[Prefix] | None:
        """`subnet`, where it can be read and is of the service's family."""
        node = self.node.get("subnet")
        if type(node) is not Scalar or type(node.value) is not str:
            return None
        parsed = parse_prefix(node.value)
        return Value(parsed, node) if parsed and parsed.family == self.family else None

    @lazy
    def pools(self) -> list[Pool]:
        """`pools`."""
        return self.views("pools", Pool)

    @lazy
    def pd_pools(self) -> list[PdPool]:
        """`pd-pools`."""
        return self.views("pd-pools", PdPool)

    @lazy
    def reservations(self) -> list[Reservation]:
        """`reservations`."""
        return self.views("reservations", Reservation)

    @lazy
    def hosts(self) -> Hosts:
        """A glance at the reservations."""
        return hosts_of(self)

    def __str__(self) -> str:
        return str(self.written) if self.written else "without a prefix"
