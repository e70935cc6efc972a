"""A relay address stands twice in one list.

Kea refuses the list. One of the two is a copy, or was meant to be another
address.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1, "subnet": "192.0.2.0/24",
    "relay": { "ip-addresses": [ "203.0.113.1", "203.0.113.1" ] }  # <-- is listed twice
} ] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [ {
    "id": 1, "subnet": "192.0.2.0/24",
    "relay": { "ip-addresses": [ "203.0.113.1" ] }
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1, "subnet": "2001:db8:1::/64",
    "relay": { "ip-addresses": [ "2001:db8::1", "2001:DB8:0::1" ] }  # <-- relay 2001:DB8:0::1 is
} ] } }
```

```kea fixed
{ "Dhcp6": { "subnet6": [ {
    "id": 1, "subnet": "2001:db8:1::/64",
    "relay": { "ip-addresses": [ "2001:db8::1" ] }
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1, "subnet": "192.0.2.0/24",
    "relay": { "ip-addresses": [ "203.0.113.1", "203.0.113.2" ] }
} ] } }
```
"""

from kealint.model import Address, Network, Value
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import remove_item


@rule(on=Network, refuses=EVER)
def check(network: Network, ctx: Context) -> Iterator[Finding]:
    if len(network.relays) < 2:
        return
    relays = network.relay_list
    places = {node: place for place, node in enumerate(relays.items if relays else ())}
    seen: dict[tuple[Address, str], Value[Address]] = {}
    for relay in network.relays:
        zone = str(relay).partition("%")[2]
        first = seen.setdefault((relay.value, zone), relay)
        if relays and first is not relay:
            yield finding(
                relay,
                f"relay {relay} is listed twice",
                also={first: "first here"},
                fix=Fix("remove the second", remove_item(ctx.tree, relays, places[relay.node])),
            )
