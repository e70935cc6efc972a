"""Notations that people write and Kea does not read, as netaddr reads them.

netaddr takes longer to load than most files take to check: it is imported when
something has to be mended, not before.
"""

from __future__ import annotations

from kealint.model.address import Prefix, unblank


def network_of(text: str) -> Prefix | None:
    """The prefix of a network written with a netmask (or a wildcard): `192.0.2.0/255.255.255.0`."""
    from netaddr import AddrFormatError, IPNetwork

    try:
        network = IPNetwork(unblank(text), version=4)
    except (AddrFormatError, ValueError):
        return None
    return Prefix(4, int(network.ip), network.prefixlen)


def mac_of(text: str) -> str | None:
    """A MAC address in Kea's notation, from any usual one: with dashes, with dots, in halves."""
    from netaddr import EUI, AddrFormatError, mac_unix_expanded

    try:
        return str(EUI(text, version=48, dialect=mac_unix_expanded))
    except (AddrFormatError, ValueError):
        return None
