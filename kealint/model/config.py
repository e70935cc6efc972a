"""Views of whole configurations, one type a daemon family."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kealint.model.class_use import ClassUse, class_uses
from kealint.model.client_class import ClientClass
from kealint.model.control_socket import ControlSocket, HttpClient, clients_of
from kealint.model.database import Database, databases_of
from kealint.model.ddns import DdnsDomain, DhcpDdns, TsigKey
from kealint.model.expression import Expression, expressions_of
from kealint.model.high_availability import Relationship
from kealint.model.hook_library import HookLibrary
from kealint.model.logger import Logger
from kealint.model.option import OptionData, OptionDef, OptionHolder, WrittenOptions
from kealint.model.reservation import Hosts, Reservation, hosts_of
from kealint.model.selection import Selection
from kealint.model.subnet import SharedNetwork, Subnet
from kealint.model.subnet_ids import SubnetIds, subnet_ids
from kealint.model.view import Value, View, lazy
from kealint.schema.version import KeaVersion
from kealint.syntax.nodes import Member, Object
from kealint.syntax.tree import Tree

SERVICES = ("Dhcp4", "Dhcp6", "DhcpDdns", "Control-agent", "Netconf")
"""The keyword that the file of each daemon holds."""

_NO_CLASSES = frozenset(
    (
        *("bootp", "ddns_tuning", "flex_id", "flex_option", "ha", "lease_cmds", "lease_query"),
        *("legal_log", "limits", "mysql", "perfmon", "pgsql", "ping_check", "run_script"),
        *("stat_cmds", "subnet_cmds"),
    )
)
"""Hook libraries that put packets into no class but those whose names tell it."""


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
        return frozenset(hook.name.removeprefix("libdhcp_") for hook in self.hook_libraries)

    @lazy
    def hook_libraries(self) -> list[HookLibrary]:
        """`hooks-libraries`."""
        return self.views("hooks-libraries", HookLibrary)

    @lazy
    def control_sockets(self) -> list[ControlSocket]:
        """`control-socket` or `control-sockets`; of the agent: those of the servers."""
        one = self.view("control-socket", ControlSocket)
        servers = self.view("control-sockets", View)
        if servers is None:
            return [one] if one else self.views("control-sockets", ControlSocket)
        found = (servers.view(key, ControlSocket) for key in ("dhcp4", "dhcp6", "d2"))
        return [socket for socket in found if socket]

    @lazy
    def http_clients(self) -> list[HttpClient]:
        """Who may send commands by HTTP."""
        sockets = [socket for socket in self.control_sockets if not socket.is_unix]
        return [client for view in (self, *sockets) for client in clients_of(view)]

    def walk(self, wanted: Collection[type] = (View,)) -> Iterator[View]:
        """Every view of the configuration, those that hold others first.

        Views of which no kind is `wanted` may be left out.
        """
        yield self
        yield from self.loggers
        yield from self.hook_libraries
        yield from self.control_sockets
        yield from self.http_clients


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

    @property
    def requires_all_sockets(self) -> bool:
        """Whether it gives up at once where it cannot listen on one of its interfaces."""
        interfaces = self.view("interfaces-config", View)
        if interfaces is None:
            return False
        required = interfaces.boolean("service-sockets-require-all")
        retries = interfaces.integer("service-sockets-max-retries")
        return bool(required and required.value) and not (retries and retries.value)

    @lazy
    def databases(self) -> list[Database]:
        """The databases of leases, of hosts and of the configuration."""
        return databases_of(self)

    @lazy
    def relationships(self) -> list[Relationship]:
        """The relationships of high availability, `high-availability` of libdhcp_ha."""
        return [
            relationship
            for hook in self.hook_libraries
            if hook.name == "libdhcp_ha" and hook.parameters
            for relationship in hook.parameters.views("high-availability", Relationship)
        ]

    def is_multi_threaded(self, kea: KeaVersion) -> bool:
        """Whether the server uses several threads: as it is told, or by default since 2.3.5."""
        threads = self.view("multi-threading", View)
        told = threads.boolean("enable-multi-threading") if threads else None
        return told.value if told else kea >= KeaVersion(2, 3, 5)

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

    @lazy
    def classes(self) -> dict[str, ClientClass]:
        """The client classes by name; of several that have one the first."""
        found: dict[str, ClientClass] = {}
        for client_class in self.client_classes:
            if client_class.name:
                found.setdefault(client_class.name.value, client_class)
        return found

    @property
    def has_classes_elsewhere(self) -> bool:
        """Whether classes may come from where the file does not tell: databases, hook libraries."""
        backend = self.view("config-control", View)
        return (
            bool(backend and backend.member("config-databases"))
            or bool({"hosts-database", "hosts-databases"} & {one.key for one in self.node.members})
            or not self.hooks <= _NO_CLASSES
        )

    @lazy
    def classes_of_known(self) -> frozenset[str]:
        """The classes that depend on whether the host has a reservation."""
        found = {"KNOWN", "UNKNOWN"}
        for expression in self.expressions:
            client_class = self.classes.get(expression.class_name)
            if client_class and any(one.name.value in found for one in expression.members):
                found.add(expression.class_name)
        return frozenset(found)

    @lazy
    def class_circles(self) -> dict[str, tuple[str, ...]]:
        """The classes whose tests depend on each other: by each, all of its circle."""
        from kealint.model.class_cycles import circles_of

        return circles_of(self)

    @lazy
    def class_uses(self) -> list[ClassUse]:
        """Where client classes are named outside of expressions."""
        return class_uses(self)

    @lazy
    def expressions(self) -> list[Expression]:
        """The tests of client classes, and what hook libraries compute."""
        return list(expressions_of(self))

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

    @lazy
    def dhcp_ddns(self) -> DhcpDdns | None:
        """`dhcp-ddns`."""
        return self.view("dhcp-ddns", DhcpDdns)

    @lazy
    def ddns_places(self) -> list[View]:
        """Where DDNS parameters may stand (in pools since 2.7.6), except for `dhcp-ddns`."""
        pools = (pool for subnet in self.subnets for pool in (*subnet.pools, *subnet.pd_pools))
        return [self, *self.shared_networks, *self.subnets, *pools]

    @property
    def option_holders(self) -> Iterator[OptionHolder]:
        """Where options can stand, but for reservations, of which there may be too many."""
        yield self
        yield from self.client_classes
        yield from self.shared_networks
        for subnet in self.subnets:
            yield subnet
            yield from subnet.pools
            yield from subnet.pd_pools

    @lazy
    def written_options(self) -> WrittenOptions:
        """What options are written, but for those of reservations."""
        return WrittenOptions(self.option_holders)

    def walk(self, wanted: Collection[type] = (View,)) -> Iterator[View]:
        yield from super().walk(wanted)
        yield from self.databases
        for relationship in self.relationships:
            yield relationship
            yield from relationship.peers
        if _asks(wanted, OptionDef):
            yield from self.option_defs
            for client_class in self.client_classes:
                yield from client_class.option_defs
        yield from self.client_classes
        yield from self.expressions
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


class D2Config(Config):
    """The configuration of the DDNS server, `DhcpDdns`."""

    @lazy
    def keys(self) -> list[TsigKey]:
        """`tsig-keys`."""
        return self.views("tsig-keys", TsigKey)

    @lazy
    def forward_domains(self) -> list[DdnsDomain]:
        """`forward-ddns.ddns-domains`: names to addresses."""
        return self._domains("forward-ddns")

    @lazy
    def reverse_domains(self) -> list[DdnsDomain]:
        """`reverse-ddns.ddns-domains`: addresses to names."""
        return self._domains("reverse-ddns")

    def _domains(self, keyword: str) -> list[DdnsDomain]:
        holder = self.view(keyword, View)
        return holder.views("ddns-domains", DdnsDomain) if holder else []

    def walk(self, wanted: Collection[type] = (View,)) -> Iterator[View]:
        yield from super().walk(wanted)
        yield from self.keys


class AgentConfig(Config):
    """The configuration of the control agent, `Control-agent` (until Kea 3.1.8)."""


def _asks(wanted: Collection[type], kind: type) -> bool:
    """Whether views of a kind are among those wanted."""
    return any(issubclass(kind, one) for one in wanted)


KINDS: dict[str, type[Config]] = {
    "Dhcp4": DhcpConfig,
    "Dhcp6": DhcpConfig,
    "DhcpDdns": D2Config,
    "Control-agent": AgentConfig,
}
"""The views of services that have one of their own."""


def configs(tree: Tree) -> list[Config]:
    """A view of each daemon's map in the file: one, in a file that Kea takes."""
    root = tree.root
    if type(root) is not Object:
        return []
    found: list[Config] = []
    for member in root.members:
        if member.key in SERVICES and type(member.value) is Object:
            kind = KINDS.get(member.key, Config)
            found.append(kind(tree, root, member, member.value))
    return found
