"""No interface can have this name.

Kea looks for the interfaces of `interfaces-config`, subnets and shared networks among those of the
machine, and refuses names that it does not find. Which ones there are only the machine can
tell; but none has a name of more than 15 bytes, or one with a blank, a slash or a colon in it.
An alias such as `eth0:1` is no interface, but an address of one: write `eth0`, or
`eth0/192.0.2.1` in `interfaces-config`. In a subnet `*` is no name; leave `interface` out.

```log
Specified network interface name ... for subnet ... is not present in the system
```

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "interface": "eth0:1"  # <-- interface "eth0:1" has ':' in it
} ] } }
```

```kea bad
{ "Dhcp6": {
    "shared-networks": [ {
        "name": "floor",
        "interface": "*",  # <-- interface "*" is none
        "subnet6": [ { "id": 1, "subnet": "2001:db8:1::/64" } ]
    } ]
} }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "interface": "enp0s31f6.4000"
} ] } }
```
"""

from kealint.model import DhcpConfig
from kealint.model.interface import ALL, parse_interface
from kealint.model.oddity import size_in_bytes
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted

MOST_BYTES = 15
"""`IFNAMSIZ` of Linux and BSD, without the byte that ends it."""


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    for written in config.interfaces:
        name = parse_interface(written.value).name
        fault = why_not(name) if name != ALL else None
        if fault:
            yield finding(written, f"interface {quoted(name)} {fault}")
    for network in (*config.shared_networks, *config.subnets):
        fault = why_not(network.interface.value) if network.interface else None
        if network.interface and fault:
            yield finding(network.interface, f"interface {quoted(network.interface.value)} {fault}")


def why_not(name: str) -> str | None:
    if name in (ALL, ".", ".."):
        return "is none"
    strange = next((char for char in name if char in "/: \t\n\v\f\r"), None)
    if strange:
        return "has a blank in it" if strange.isspace() else f"has '{strange}' in it"
    size = size_in_bytes(name)
    return f"has {size} bytes, {MOST_BYTES} at most fit" if size > MOST_BYTES else None
