"""A subnet is written with an address that is not its first.

`192.0.2.77/24` is the network `192.0.2.0/24`, and Kea serves it as that. But it
keeps what is written: logs, commands and lease tools show the odd prefix, and
Kea does not notice when the same network is there a second time.

The fix writes the first address. Kea behaves the same after it.

```kea bad
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.77/24" }  # <-- subnet 192.0.2.77/24 has host bits set
] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" }
] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [
    { "id": 1, "subnet": "2001:db8:1::1/64" }  # <-- its first address is 2001:db8:1::
] } }
```

```kea fixed
{ "Dhcp6": { "subnet6": [
    { "id": 1, "subnet": "2001:db8:1::/64" }
] } }
```

```kea good
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.64/26" }
] } }
```
"""

from collections import Counter

from kealint.model import Address, DhcpConfig
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import replace_value


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    odd = [s.prefix for s in config.subnets if s.prefix and s.prefix.value.has_host_bits]
    if not odd:
        return
    written = Counter(s.prefix.value.canonical for s in config.subnets if s.prefix)
    for prefix in odd:
        canonical = prefix.value.canonical
        if written[canonical] > 1:
            continue  # duplicate-subnet says so, and mending one would make Kea refuse both
        yield finding(
            prefix,
            f"subnet {prefix} has host bits set, its first address is "
            f"{Address(canonical.family, canonical.number)}",
            help=f"write {canonical}, or correct the prefix length",
            fix=Fix(f"write {canonical}", replace_value(ctx.tree, prefix.node, str(canonical))),
        )
