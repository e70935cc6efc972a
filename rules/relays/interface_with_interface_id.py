"""A subnet names both an interface of the server and one of a relay agent.

In `Dhcp6`, `interface` is for clients on a link of the server, `interface-id` for
those behind a relay agent that puts this identifier into its messages. Kea refuses
a subnet or shared network that has both. One of the two may be empty, and one may
stand in the shared network and the other in a subnet of it.

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1, "subnet": "2001:db8:1::/64",
    "interface": "lo",
    "interface-id": "port-1"  # <-- interface-id "port-1" cannot stand beside interface "lo"
} ] } }
```

```kea bad
{ "Dhcp6": { "shared-networks": [ {
    "name": "floor-1",
    "interface-id": "port-1",  # <-- interface-id "port-1" cannot stand beside interface "lo"
    "interface": "lo"
} ] } }
```

```kea good
{ "Dhcp6": { "shared-networks": [ {
    "name": "floor-1",
    "interface": "lo",
    "subnet6": [ { "id": 1, "subnet": "2001:db8:1::/64", "interface-id": "port-1" } ]
} ] } }
```
"""

from kealint.model import Network
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=Network, refuses=EVER)
def check(network: Network) -> Iterator[Finding]:
    own, relay = network.interface, network.text("interface-id")
    if network.family == 6 and own and own.value and relay and relay.value:
        yield finding(
            relay,
            f"interface-id {quoted(relay.value)} cannot stand beside interface {quoted(own.value)}",
            also={own: "the interface of the server"},
            help="keep the interface for clients on the server's link, "
            "the interface-id for those behind a relay agent",
        )
