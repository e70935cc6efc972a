"""The interface does not have the address behind the slash.

`eth0/192.0.2.1` makes Kea listen on that address of the interface alone. Kea refuses the file
where the interface does not have it, also where another one does.

This rule looks at the machine, with `--host`.

```log
Failed to select interface: interface 'eth0' doesn't have address '192.0.2.77' assigned
```

```kea bad --host debian
{ "Dhcp4": { "interfaces-config": { "interfaces": [
    "eth0/192.0.2.77",  # <-- eth0 does not have the address 192.0.2.77
    "eth1/192.0.2.1"  # <-- eth1 does not have the address 192.0.2.1, which eth0 has
] } } }
```

```kea bad --host debian
{ "Dhcp6": { "interfaces-config": { "interfaces": [
    "eth0/2001:db8:1::77"  # <-- eth0 does not have the address 2001:db8:1::77
] } } }
```

```kea good --host debian
{ "Dhcp6": { "interfaces-config": { "interfaces": [ "eth0/2001:db8:1:0::1" ] } } }
```
"""

from kealint.model import DhcpConfig, parse_address
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    if ctx.host is None or ctx.host.interfaces is None:
        return
    from kealint.model.taken_interface import taken_interfaces

    owners = {
        parse_address(text): one.name for one in ctx.host.interfaces for text in one.addresses or ()
    }
    for taken in taken_interfaces(config, ctx.host.interfaces):
        address, here = taken.address, taken.here
        if address is None or address.family != config.family or here.addresses is None:
            continue  # unreadable-interface
        if address not in map(parse_address, here.addresses):
            owner = owners.get(address)
            elsewhere = f", which {owner} has" if owner else ""
            yield finding(
                taken.written,
                f"{here.name} does not have the address {address}{elsewhere}",
                help=f"it has {', '.join(here.addresses) or 'none'}",
            )
