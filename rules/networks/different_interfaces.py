"""A shared network spans two interfaces.

The subnets of a shared network are on one link, so the server reaches all of them by one
interface. Where `interface` is written in several of them, or in one of them and in the
network, Kea refuses to start unless it is the same; empty ones do not count.

```log
has specified interface eth1, but earlier subnet in the same shared-network or the shared-network itself used eth0
```

```kea bad
{ "Dhcp4": { "shared-networks": [ {
    "name": "floor-1",
    "interface": "eth0",
    "subnet4": [
        { "id": 1, "subnet": "192.0.2.0/24" },
        { "id": 2, "subnet": "198.51.100.0/24", "interface": "eth1" }  # <-- is on eth1
    ]
} ] } }
```

```kea bad
{ "Dhcp6": { "shared-networks": [ {
    "name": "floor-1",
    "subnet6": [
        { "id": 1, "subnet": "2001:db8:1::/64", "interface": "eth0" },
        { "id": 2, "subnet": "2001:db8:2::/64" },
        { "id": 3, "subnet": "2001:db8:3::/64", "interface": "eth1" }  # <-- is on eth1
    ]
} ] } }
```

```kea good
{ "Dhcp4": { "shared-networks": [ {
    "name": "floor-1",
    "subnet4": [
        { "id": 1, "subnet": "192.0.2.0/24", "interface": "eth0" },
        { "id": 2, "subnet": "198.51.100.0/24", "interface": "" },
        { "id": 3, "subnet": "203.0.113.0/24", "interface": "eth0" }
    ]
} ] } }
```
"""

from kealint.model import SharedNetwork, Value
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=SharedNetwork, refuses=EVER)
def check(network: SharedNetwork) -> Iterator[Finding]:
    first: Value[str] | None = None
    for place in (network, *network.subnets):
        interface = place.interface
        if interface is None or not interface.value:
            continue
        first = first or interface
        if interface.value != first.value:
            yield finding(
                interface,
                f"subnet {place} is on {interface}, "
                f"and its shared network {network} is on {first} already",
                also={first: "the interface of the shared network"},
                help="put subnets of another link into a shared network of their own",
            )
