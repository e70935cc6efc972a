"""What does not fit between a configuration and the relay agents of the user's network."""

from __future__ import annotations

from collections.abc import Iterable

from kealint.lean import NamedTuple
from kealint.model.address import Address, parse_address
from kealint.model.config import DhcpConfig
from kealint.model.look_alike import LookAlikes, Resemblance
from kealint.model.selection import home, unreached
from kealint.model.subnet import Network, Subnet


class Mismatch(NamedTuple):
    """Relays and subnets that miss each other."""

    lost: dict[Address, Resemblance | None]
    """The relays that select no subnet, and what may have been meant for each."""
    unreached: list[Subnet]
    """The subnets that no client comes to, without those that may have been meant for a lost relay
    and their shared networks."""


def mismatch(config: DhcpConfig, written: Iterable[str]) -> Mismatch | None:
    """What does not fit; None where no address told is of the service's family."""
    parsed = map(parse_address, written)
    relays = {address for address in parsed if address and address.family == config.family}
    if not relays:
        return None
    idle = unreached(config, relays)
    lost = [relay for relay in sorted(relays) if not config.selection.reached(relay)]
    alike = LookAlikes(idle if lost else ())
    found = {relay: alike.of(relay) for relay in lost}
    # One slip for each network: a second one in it would have to explain something else.
    slips: dict[Network, Resemblance] = {}
    for one in sorted(filter(None, found.values()), key=lambda one: one.doubt):
        slips.setdefault(home(one.subnet), one)
    meant = {
        relay: one if one and slips[home(one.subnet)].written.node is one.written.node else None
        for relay, one in found.items()
    }
    return Mismatch(meant, [subnet for subnet in idle if home(subnet) not in slips])
