"""Where a server listens, besides the interfaces on which DHCP clients and relays are heard."""

from __future__ import annotations

from collections.abc import Iterator

from kealint.diagnostic import Verdict
from kealint.lean import TYPE_CHECKING, NamedTuple
from kealint.model.address import Address, parse_address
from kealint.model.config import AgentConfig, Config, D2Config, DhcpConfig
from kealint.model.high_availability import Relationship
from kealint.model.url import misread_url, place_of_url
from kealint.model.view import Value, View
from kealint.schema.version import KeaVersion

if TYPE_CHECKING:
    from kealint.host import Host

CONTROL_SOCKET, RELATIONSHIP = "a control socket", "a relationship"
HTTP_PORT, D2_PORT, LOOPBACK = 8000, 53001, "127.0.0.1"
"""What counts where nothing is told (ARM "Management API", "DHCP-DDNS")."""

_HTTP_SOCKETS = KeaVersion(2, 7, 2)
_DEDICATED_BY_DEFAULT = KeaVersion(2, 3, 7)
_FAILS_WITHOUT_LISTENER = KeaVersion(2, 5, 7)
"""Before, Kea logged an error and went on."""


class Listener(NamedTuple):
    """A port that a server opens."""

    place: Value[str] | Value[int] | View
    """Where the address stands, or else the port, or what both would stand in."""
    address: Address
    port: int
    """0 for any."""
    protocol: str
    """`tcp` or `udp`."""
    refusal: Verdict
    """What Kea does where it cannot open it."""
    owner: str = ""
    """Whose it is, in words, where it is for HTTP."""

    def is_here(self, host: Host) -> bool | None:
        """Whether a machine has the address; None where that is not known."""
        if self.address.number == 0 or host.binds_any_address:
            return True
        if self.address.family == 4 and self.address.number >> 24 == 127:
            return True
        if host.interfaces is None or any(one.addresses is None for one in host.interfaces):
            return None
        return self.address in {
            parse_address(text) for one in host.interfaces for text in one.addresses or ()
        }

    def is_taken(self, host: Host) -> bool:
        """Whether a program is known to have the port already."""
        return any(
            (taken.protocol, taken.number) == (self.protocol, self.port)
            and (other := parse_address(taken.address)) is not None
            and other.family == self.address.family
            and (other == self.address or 0 in (other.number, self.address.number))
            for taken in host.ports or ()
        )


def listeners(config: Config, kea: KeaVersion) -> Iterator[Listener]:
    """What such a Kea opens with a configuration that it can read."""
    if isinstance(config, AgentConfig):
        yield from _at(config, "http-host", "http-port", HTTP_PORT, "tcp", Verdict.FAILS)
    elif kea >= _HTTP_SOCKETS:
        for socket in config.control_sockets:
            if socket.is_http:
                for listener in _at(
                    socket, "socket-address", "socket-port", HTTP_PORT, "tcp", Verdict.FAILS
                ):
                    yield listener._replace(owner=CONTROL_SOCKET)
    if isinstance(config, D2Config):
        yield from _at(config, "ip-address", "port", D2_PORT, "udp", Verdict.WARNS)
    elif isinstance(config, DhcpConfig):
        ddns = config.dhcp_ddns
        if ddns and ddns.sends_updates and ddns.text("sender-ip"):
            yield from _at(ddns, "sender-ip", "sender-port", 0, "udp", Verdict.FAILS)
        for relationship in config.relationships if config.is_multi_threaded(kea) else ():
            yield from _dedicated(relationship, kea)


def _at(
    view: View, address: str, port: str, default: int, protocol: str, refusal: Verdict
) -> Iterator[Listener]:
    host, number = view.text(address), view.integer(port)
    parsed = parse_address(host.value if host else LOOPBACK)
    if parsed:
        told = number.value if number else default
        yield Listener(host or number or view, parsed, told, protocol, refusal)


def _dedicated(relationship: Relationship, kea: KeaVersion) -> Iterator[Listener]:
    """The listener of a relationship, at the URL of this server."""
    listens = relationship.has_listener
    if kea < _DEDICATED_BY_DEFAULT:
        threads = relationship.view("multi-threading", View)
        told = ("enable-multi-threading", "http-dedicated-listener")
        listens = listens and threads is not None and all(map(threads.boolean, told))
    own = relationship.this_peer
    if not listens or own is None or own.url is None or misread_url(own.url.value):
        return
    host, port = place_of_url(own.url.value)
    fails = Verdict.FAILS if kea >= _FAILS_WITHOUT_LISTENER else Verdict.WARNS
    if address := parse_address(host):
        yield Listener(own.url, address, port, "tcp", fails, RELATIONSHIP)
