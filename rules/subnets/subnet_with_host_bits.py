"""A subnet is written with an address that is not its first.

`192.0.2.77/24` is the network `192.0.2.0/24`, and Kea serves it as that. But it
keeps what is written: logs, commands and lease tools show the odd prefix, and
Kea does not notice when the same network is there a second time.

The fix writes the first address. Kea behaves the same after it. It is safe for a host
address such as `192.0.2.7/24`, but not where the slip may be in the prefix length:
`10.0.7.0/16` begins a `/24`, and with pools in 10.0.7.0/24 alone it is hardly meant for
all of 10.0.0.0/16.

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

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "10.0.7.0/16",  # <-- subnet 10.0.7.0/16 has host bits set
    "pools": [ { "pool": "10.0.7.10 - 10.0.7.99" } ]
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.64/26" }
] } }
```
"""

from collections import Counter

from kealint.model import Address, DhcpConfig
from kealint.model.likely_prefix import given_out, likely_prefixes
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import replace_value


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    odd = [(s, s.prefix) for s in config.subnets if s.prefix and s.prefix.value.has_host_bits]
    if not odd:
        return
    written = Counter(s.prefix.value.canonical for s in config.subnets if s.prefix)
    for subnet, prefix in odd:
        canonical = prefix.value.canonical
        if written[canonical] > 1:
            continue  # duplicate-subnet says so, and mending one would make Kea refuse both
        likely = likely_prefixes(subnet)
        instead = "or correct the prefix length"
        if likely and given_out(subnet):
            instead = f"or /{likely[0].length}? all it gives out is in {likely[0]}"
        yield finding(
            prefix,
            f"subnet {prefix} has host bits set, its first address is "
            f"{Address(canonical.family, canonical.number)}",
            help=f"write {canonical}, {instead}",
            fix=Fix(
                f"write {canonical}",
                replace_value(ctx.tree, prefix.node, str(canonical)),
                safe=not likely and canonical.length > 0,
            ),
        )
