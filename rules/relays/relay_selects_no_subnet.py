"""A relay of the network selects no subnet of the file.

The relays are those told by `relays:` in `.kealint.yaml` or by `--relay`: the
addresses that relay agents put into `giaddr` (DHCPv4) or the link-address
(DHCPv6). A request from a relay that neither stands in a `relay` list nor lies
in a subnet's prefix gets no address. The file passes every test, the server
runs, and at its usual level the log holds one line for each request at most.

Where a subnet that no other relay selects looks like the one meant, the finding
is placed there and says in what way: octets in another order, a digit in
another place, one digit off. A relay list may hold the slip as well.

Where several files are checked together, a relay may be another server's: then
it is a warning, unless a subnet looks like the one meant. A settings file in the
folder of a server can name the relays of that server.

```kea bad --relay 192.0.2.1 --relay 198.51.100.1
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" },
    { "id": 2,
      "subnet": "198.100.51.0/24" }  # <-- relay 198.51.100.1 selects no subnet; 198.100.51.0/24
] } }
```

```kea bad --relay 2001:db8:1::1 --relay 2001:db8:12::1
{ "Dhcp6": { "subnet6": [
    { "id": 1, "subnet": "2001:db8:1::/64" },
    { "id": 2, "subnet": "2001:db8:21::/64" }  # <-- 2001:db8:21::/64 has a digit in another place
] } }
```

```kea bad --relay 203.0.113.1
{ "Dhcp4": {
    "subnet4": [ {  # <-- relay 203.0.113.1 selects no subnet
      "id": 1, "subnet": "192.0.2.0/24"
    } ]
} }
```

```kea good --relay 192.0.2.1 --relay 203.0.113.1
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" },
    { "id": 2, "subnet": "198.51.100.0/24", "relay": { "ip-addresses": [ "203.0.113.1" ] } }
] } }
```
"""

from kealint.model import DhcpConfig, parse_address
from kealint.model.look_alike import Resemblance
from kealint.model.mismatch import mismatch
from kealint.model.subnet_ids import is_whole
from kealint.rule import ERROR, WARNING, Context, Finding, Iterator, Relay, finding, rule

SHOWN = 3
"""So many relays of one subnet are named."""


@rule(on=DhcpConfig, severity=ERROR)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    found = mismatch(config, (relay.address for relay in ctx.relays))
    if not found or not config.subnets or config.has_subnets_elsewhere or not is_whole(config):
        return
    if not all(subnet.prefix for subnet in config.subnets):
        return  # one of them may be the one meant; unreadable prefixes have a rule of their own
    together: dict[int, tuple[Resemblance, list[Relay]]] = {}
    for relay in ctx.relays:
        address = parse_address(relay.address)
        if address is None or address not in found.lost:
            continue
        alike = found.lost[address]
        if alike:
            together.setdefault(alike.written.start, (alike, []))[1].append(relay)
        else:
            yield finding(
                config.member(config.subnet_keyword) or config.keyword,
                f"{named([relay])} selects no subnet; its clients get no address"
                + (" unless another server has one" if ctx.one_of_several else ""),
                help="add the subnet of the relay's link, or the relay to a subnet's relay list",
                severity=WARNING if ctx.one_of_several else ERROR,
            )
    for alike, relays in together.values():
        selects = "selects" if len(relays) == 1 else "select"
        yield finding(
            alike.written,
            f"{named(relays)} {selects} no subnet; {alike.written} {alike.how}",
            help="correct the address, here and wherever the subnet's addresses are used",
            note="Kea gives no address to clients behind such a relay",
        )


def named(relays: list[Relay]) -> str:
    """`relay 192.0.2.1 (floor 2)`, or several."""
    names = [f"{one.address} ({one.name})" if one.name else one.address for one in relays]
    if len(names) == 1:
        return f"relay {names[0]}"
    last = f"{len(names) - SHOWN} more" if len(names) > SHOWN + 1 else names[-1]
    shown = names[:SHOWN] if len(names) > SHOWN + 1 else names[:-1]
    return f"relays {', '.join(shown)} and {last}"
