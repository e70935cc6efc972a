"""A pool ends before it begins.

Kea does not load the file.

The fix exchanges the two addresses. It is not safe: often a digit is missing
from the last address instead.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.2.99 - 192.0.2.10" } ]  # <-- ends before it begins
} ] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.2.10 - 192.0.2.99" } ]
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pools": [ { "pool": "2001:db8:1::9-2001:db8:1::1" } ]  # <-- 2001:db8:1::9-2001:db8:1::1 ends
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.2.10 - 192.0.2.10" } ]
} ] } }
```
"""

from kealint.model import DhcpConfig
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import replace_value


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    for subnet in config.subnets:
        for pool in subnet.pools:
            if pool.range or not (bounds := pool.bounds):
                continue
            first, last = (part.strip() for part in str(bounds).split("-"))
            yield finding(
                bounds,
                f"pool {bounds} ends before it begins",
                help="write the lower address first",
                fix=Fix(
                    "exchange the two addresses",
                    replace_value(ctx.tree, bounds.node, f"{last} - {first}"),
                    safe=False,
                ),
            )
