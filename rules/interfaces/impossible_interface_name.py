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
from kealint.model.interface import ALL, parse_interface, why_no_name
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    for written in config.interfaces:
        name = parse_interface(written.value).name
        fault = why_no_name(name) if name != ALL else None
        if fault:
            yield finding(written, f"interface {quoted(name)} {fault}")
    for network in (*config.shared_networks, *config.subnets):
        fault = why_no_name(network.interface.value) if network.interface else None
        if network.interface and fault:
            yield finding(network.interface, f"interface {quoted(network.interface.value)} {fault}")
