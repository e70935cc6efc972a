"""A relay list holds an address that no relay agent sends.

Kea compares the list with `giaddr` (DHCPv4) or with the first link-address that
is not link-local (DHCPv6). So a broadcast, multicast or loopback address never
fits, and in DHCPv6 neither does a link-local one: that is the source of the
relay's packets, which Kea does not look at. 0.0.0.0 and :: stand for no relay
and are left alone.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1, "subnet": "192.0.2.0/24",
    "relay": { "ip-addresses": [ "255.255.255.255" ] }  # <-- is never the giaddr
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1, "subnet": "2001:db8:1::/64",
    "relay": { "ip-addresses": [ "fe80::1" ] }  # <-- fe80::1 is never the link-address
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1, "subnet": "192.0.2.0/24",
    "relay": { "ip-addresses": [ "203.0.113.1" ] }
} ] } }
```
"""

from kealint.model import Network
from kealint.model.selection import is_ever_sent
from kealint.rule import Finding, Iterator, finding, rule


@rule(on=Network)
def check(network: Network) -> Iterator[Finding]:
    field = "giaddr" if network.family == 4 else "link-address"
    for relay in network.relays:
        if relay.value.number and not is_ever_sent(relay.value):
            yield finding(
                relay,
                f"{relay} is never the {field} by which Kea knows a relay",
                help=f"write the address that the relay sends as {field}, or drop this one",
            )
