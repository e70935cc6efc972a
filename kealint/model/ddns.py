"""Views of DDNS: what sends name change requests, and what the DDNS server updates with them."""

from __future__ import annotations

from kealint.model.view import Value, View, lazy

WILDCARD = "*"
"""The name of the entry for all that fits no other domain."""
REVERSE_ZONES = ("in-addr.arpa", "ip6.arpa")
"""What the names made of addresses end in (RFC 1035, section 3.5; RFC 3596, section 2.5)."""


def is_reverse(name: str) -> bool:
    """Whether a domain is one for addresses, with its final dot or without, or is all of them."""
    bare = f".{name.lower().removesuffix('.')}"
    return bare == ".arpa" or bare.endswith(tuple(f".{zone}" for zone in REVERSE_ZONES))


class DhcpDdns(View):
    """How a DHCP server reaches the DDNS server: the map `dhcp-ddns` (ARM "DHCP-DDNS")."""

    scope = "dhcp-ddns"

    @property
    def sends_updates(self) -> bool:
        """Whether there is a sender at all: `enable-updates`."""
        enabled = self.boolean("enable-updates")
        return bool(enabled and enabled.value)


class TsigKey(View):
    """A key that DNS updates are signed with (RFC 8945)."""

    scope = "tsig-key"

    @lazy
    def name(self) -> Value[str] | None:
        """`name`."""
        return self.text("name")

    @lazy
    def algorithm(self) -> Value[str] | None:
        """`algorithm`."""
        return self.text("algorithm")

    @lazy
    def secret(self) -> Value[str] | None:
        """`secret`, in base 64."""
        return self.text("secret")

    @lazy
    def digest_bits(self) -> Value[int] | None:
        """`digest-bits`: how much of the digest is sent; 0 for all of it."""
        return self.integer("digest-bits")


class DnsServer(View):
    """A DNS server that is told of changes in a domain."""

    scope = "dns-server"

    @lazy
    def key_name(self) -> Value[str] | None:
        """`key-name`, where it names a key at all."""
        written = self.text("key-name")
        return written if written and written.value else None


class DdnsDomain(View):
    """A domain in which the DDNS server makes changes."""

    scope = "ddns-domain"

    @lazy
    def name(self) -> Value[str] | None:
        """`name`."""
        return self.text("name")

    @lazy
    def key_name(self) -> Value[str] | None:
        """`key-name`, where it names a key at all."""
        written = self.text("key-name")
        return written if written and written.value else None

    @lazy
    def servers(self) -> list[DnsServer]:
        """`dns-servers`."""
        return self.views("dns-servers", DnsServer)
