"""Views of what libdhcp_ha is told: relationships, and the servers in them (ARM "HA")."""

from __future__ import annotations

from kealint.model.view import Value, View, lazy

TLS_FILES = ("trust-anchor", "cert-file", "key-file")
"""The files that TLS wants, all of them or none."""

ROLES = {
    "load-balancing": ("primary", "secondary"),
    "hot-standby": ("primary", "standby"),
    "passive-backup": ("primary",),
}
"""The roles that a mode cannot do without, once each; any number of `backup` may stand beside."""


class Peer(View):
    """A server of a relationship."""

    scope = "peer"

    @lazy
    def name(self) -> Value[str] | None:
        """`name`."""
        return self.text("name")

    @lazy
    def url(self) -> Value[str] | None:
        """`url`, at which it takes commands."""
        return self.text("url")

    @lazy
    def role(self) -> Value[str] | None:
        """`role`."""
        return self.text("role")


class Relationship(View):
    """An entry of `high-availability`: servers that stand in for each other."""

    scope = "high-availability"

    @lazy
    def this_server(self) -> Value[str] | None:
        """`this-server-name`: which of the servers the configuration is for."""
        return self.text("this-server-name")

    @lazy
    def mode(self) -> Value[str] | None:
        """`mode`."""
        return self.text("mode")

    @lazy
    def peers(self) -> list[Peer]:
        """`peers`, this server among them."""
        return self.views("peers", Peer)

    @lazy
    def this_peer(self) -> Peer | None:
        """The server that the configuration is for, among the peers."""
        own = self.this_server.value.strip() if self.this_server else None
        return next((peer for peer in self.peers if peer.name and peer.name.value == own), None)

    @lazy
    def states(self) -> list[View]:
        """`state-machine.states`."""
        machine = self.view("state-machine", View)
        return machine.views("states", View) if machine else []

    @property
    def has_listener(self) -> bool:
        """Whether it opens a listener of its own: the default (since 2.3.7)."""
        threads = self.view("multi-threading", View)
        told = [
            threads.boolean(keyword)
            for keyword in ("enable-multi-threading", "http-dedicated-listener")
            if threads
        ]
        return all(value is None or value.value for value in told)

    def tls_file(self, peer: Peer, keyword: str) -> Value[str] | None:
        """A file of TLS as it counts for a peer: its own, or the relationship's."""
        return peer.text(keyword) if peer.member(keyword) else self.text(keyword)
