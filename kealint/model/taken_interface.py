"""The interfaces of a machine that a DHCP server is told to listen on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kealint.host import Interface as Here
from kealint.lean import NamedTuple
from kealint.model.address import Address, parse_address
from kealint.model.config import DhcpConfig
from kealint.model.interface import ALL, parse_interface
from kealint.model.view import Value

_LINK_LOCAL = 0xFE80 >> 6
"""The first ten bits of such an address (RFC 4291 section 2.5.6)."""


class TakenInterface(NamedTuple):
    """An interface, and the entry of `interfaces` that takes it."""

    written: Value[str]
    here: Here
    is_by_name: bool
    """The entry names it; else it is `*`."""
    address: Address | None
    """The address behind the slash."""

    def addresses(self, family: int) -> list[Address] | None:
        """Those on which Kea listens: IPv4 ones, link-local IPv6 ones, or the one told.

        None where they are not known.
        """
        if family == 4 and self.address:
            return [self.address]
        if self.here.addresses is None:
            return None
        parsed = (parse_address(text) for text in self.here.addresses)
        found = [
            one
            for one in parsed
            if one and one.family == family and (family == 4 or one.number >> 118 == _LINK_LOCAL)
        ]
        return [*found, self.address] if self.address else found

    @property
    def fault(self) -> str | None:
        """What keeps Kea from opening it, in words that go on after its name."""
        if self.here.is_up is False:
            return "is down"
        if self.here.is_running is False:
            return "has no carrier"
        return None


def taken_interfaces(config: DhcpConfig, here: Sequence[Here]) -> Iterator[TakenInterface]:
    """Of these interfaces of a machine those that the configuration takes.

    Kea leaves the loopback out of `*`.
    """
    by_name = {one.name: one for one in here}
    for written in config.interfaces:
        name, address = parse_interface(written.value)
        if name == ALL and address is None:
            for one in here:
                if not one.is_loopback:
                    yield TakenInterface(written, one, False, None)
        elif name in by_name:
            parsed = parse_address(address) if address else None
            yield TakenInterface(written, by_name[name], True, parsed)
