"""Views of whole configurations, one type a daemon family."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kealint.model.client_class import ClientClass
from kealint.model.logger import Logger
from kealint.model.option import OptionData, OptionDef, OptionHolder
from kealint.model.reservation import Hosts, Reservation, hosts_of
from kealint.model.selection import Selection
from kealint.model.subnet import SharedNetwork, Subnet
from kealint.model.subnet_ids import SubnetIds, subnet_ids
from kealint.model.view import Value, View, lazy
from kealint.syntax.nodes import Member, Object
from kealint.syntax.tree import Tree

SERVICES = ("Dhcp4", "Dhcp6", "DhcpDdns", "Control-agent", "Netconf")
"""The keyword that the file of each daemon holds."""


class Config(View):
    """The map of one daemon: `node` is the value of `Dhcp4` and so on."""

    def __init__(self, tree: Tree, root: Object, member: Member, node: Object) -> None:
        super().__init__(node, None)
        self.tree = tree
        self.root = root
        """The outermost map of the file."""
        self.keyword = member
        """The member of the outermost map that holds the configuration."""
        self.service = member.key
        self.scope = member.key

    @lazy
    def loggers(self) -> list[Logger]:
        """`loggers`."""
        return self.views("loggers", Logger)

    @lazy
    def hooks(self) -> frozenset[str]:
        """The hook libraries loaded, without folder, `libdhcp_` and `.so`: `lease_cmds`."""
        libraries = (hook.text("library") for hook in self.views("hooks-libraries", View))
        return frozenset(
            library.value.rpartition("/")[2].removeprefix("libdhcp_").removesuffix(".so")
            for library in libraries
            if library
        )

    def walk(self, wanted: Collection[type] = (View,)) -> Iterator[View]:
        """Every view of the configuration, those that hold others first.

        Views of which no kind is `wanted` may be left out.
        """
        yield self
        yield from self.loggers


class DhcpConfig(Config, OptionHolder):
    """The configuration of a DHCP server, `Dhcp4` or `Dhcp6`."""

    @property
    def family(self) -> int:
        """4 or 6."""
        return 4 if self.service == "Dhcp4" else 6

    @property
    def subnet_keyword(self) -> str:
        """`subnet4` or `subnet6`."""
        return f"subnet{self.family}"

    @lazy
    def interfaces(self) -> list[Value[str]]:
        """`interfaces-config.interfaces`."""
        interfaces = self.view("interfaces-config", View)
        return interfaces.texts("interfaces") if interfaces else []

    @lazy
    def socket_type(self) -> Value[str] | None:
        """`interfaces-config.dhcp-socket-type`: `raw` (the default) or `udp`; DHCPv4 only."""
        interfaces = self.view("interfaces-config", View)
        return interfaces.text("dhcp-socket-type") if interfaces else None

    @lazy
    def shared_networks(self) -> list[SharedNetwork]:
        """`shared-networks`."""
        return self.views("shared-networks", SharedNetwork)

    @lazy
    def top_subnets(self) -> list[Subnet]:
        """The subnets that are in no shared network."""
        return self.views(self.subnet_keyword, Subnet)

    @lazy
    def subnets(self) -> list[Subnet]:
        """All subnets in the order of the file, those in shared networks included."""
        found = [*self.top_subnets]
        for network in self.shared_networks:
            found += network.subnets
        found.sort(key=lambda subnet: subnet.node.start)
        return found

    @lazy
    def subnet_ids(self) -> SubnetIds:
        """The ids that subnets have by themselves, and those to write."""
        return subnet_ids(self)

    @lazy
    def selection(self) -> Selection:
        """Which subnets a relay selects."""
        return Selection(self)

    @property
    def has_subnets_elsewhere(self) -> bool:
        """Whether it takes subnets from a configuration backend too."""
        backend = self.view("config-control", View)
        return bool(backend and backend.member("config-databases")) or "cb_cmds" in self.hooks

    @property
    def awaits_commands(self) -> bool:
        """Whether it only opens a control socket, and interfaces and subnets come by command."""
        there = {member.key for member in self.node.members}
        return not there.isdisjoint(("control-socket", "control-sockets")) and there.isdisjoint(
            ("interfaces-config", "shared-networks", self.subnet_keyword)
        )

    @lazy
    def reservations(self) -> list[Reservation]:
        """The global reservations."""
        return self.views("reservations", Reservation)

    @lazy
    def hosts(self) -> Hosts:
        """A glance at the global reservations."""
        return hosts_of(self)

    @lazy
    def places(self) -> list[DhcpConfig | Subnet]:
        """Where reservations may stand: the configuration itself, and each subnet."""
        return [self, *self.subnets]

    @lazy
    def odd_hosts(self) -> list[Reservation]:
        """All reservations that are not of the usual kind (see `Hosts.odd`)."""
        return [host for place in self.places for host in place.hosts.odd]

    @lazy
    def client_classes(self) -> list[ClientClass]:
        """`client-classes`."""
        return self.views("client-classes", ClientClass)

    @property
    def is_stateless(self) -> bool:
        """Whether it is DHCPv6 and has options for hosts that ask for no address."""
        return self.family == 6 and any(
            view.node.get("option-data")
            for view in (self, *self.client_classes, *self.shared_networks, *self.subnets)
        )

    @lazy
    def option_defs(self) -> list[OptionDef]:
        """The global `option-def`."""
        return self.views("option-def", OptionDef)

    def walk(self, wanted: Collection[type] = (View,)) -> Iterator[View]:
        yield from super().walk(wanted)
        if _asks(wanted, OptionDef):
            yield from self.option_defs
            for client_class in self.client_classes:
                yield from client_class.option_defs
        yield from self.client_classes
        yield from self.shared_networks
        hosts: list[Reservation] = []
        # A large file has a hundred thousand reservations and options: no views for nobody.
        with_options = _asks(wanted, OptionData)
        with_hosts = with_options or _asks(wanted, Reservation)
        for subnet in self.subnets:
            yield subnet
            yield from subnet.pools
            yield from subnet.pd_pools
            if with_hosts:
                hosts += subnet.reservations
        if with_hosts:
            hosts += self.reservations
            yield from hosts
        if with_options:
            for holder in (self, *self.client_classes, *self.shared_networks, *self.subnets):
                yield from holder.options
            for subnet in self.subnets:
                for pool in (*subnet.pools, *subnet.pd_pools):
                    yield from pool.options
            for host in hosts:
                yield from host.options


def _asks(wanted: Collection[type], kind: type) -> bool:
    """Whether views of a kind are among those wanted."""
    return any(issubclass(kind, one) for one in wanted)


def configs(tree: Tree) -> list[Config]:
    """A view of each daemon's map in the file: one, in a file that Kea takes."""
    root = tree.root
    if type(root) is not Object:
        return []
    found: list[Config] = []
    for member in root.members:
        if member.key in SERVICES and type(member.value) is Object:
            kind = DhcpConfig if member.key in ("Dhcp4", "Dhcp6") else Config
            found.append(kind(tree, root, member, member.value))
    return found
