"""The machine has no interface of that name.

Kea refuses a file that names an interface which it does not find on the machine, be it in
`interfaces`, or as the `interface` of a subnet or a shared network. Often it is the name that the
interface had on another machine, or before an upgrade (`eth0` for `enp1s0`). Names of addresses,
such as `eth0:1`, and alternative names are none of interfaces.

This rule looks at the machine, with `--host`.

```log
Failed to select interface: interface 'eth2' doesn't exist in the system
```

```kea bad --host debian
{ "Dhcp4": {
    "interfaces-config": { "interfaces": [ "eth0", "eth2" ] },  # <-- there is no interface "eth2"
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "interface": "eht1"  # <-- did you mean "eth1"?
    } ]
} }
```

```kea bad --host debian
{ "Dhcp6": {
    "interfaces-config": { "interfaces": [ "wan0/2001:db8::1" ] },  # <-- no interface "wan0"
    "shared-networks": [ {
        "name": "floor",
        "interface": "wan0"  # <-- there is no interface "wan0"
    } ]
} }
```

```kea good --host debian
{ "Dhcp4": {
    "interfaces-config": { "interfaces": [ "eth0", "eth1/198.51.100.1" ] },
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24", "interface": "eth0" } ]
} }
```
"""

from kealint.model import DhcpConfig, Value
from kealint.model.interface import ALL, parse_interface, why_no_name
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.schema.spelling import did_you_mean


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    if ctx.host is None or ctx.host.interfaces is None:
        return
    here = [one.name for one in ctx.host.interfaces]
    for written, name in named(config):
        if name and name not in here and why_no_name(name) is None:
            yield finding(
                written,
                f"there is no interface {quoted(name)} here{did_you_mean(name, here)}",
                help=f"the machine has {', '.join(here)}",
            )


def named(config: DhcpConfig) -> Iterator[tuple[Value[str], str]]:
    """Where interfaces are named, and which."""
    for written in config.interfaces:
        name = parse_interface(written.value).name
        if name != ALL:
            yield written, name
    for network in (*config.shared_networks, *config.subnets):
        if network.interface:
            yield network.interface, network.interface.value
