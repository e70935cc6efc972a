"""A pool has fewer addresses than it should.

What is enough, the option `least` says.

```kea bad 2.2
{ "Dhcp4": { "subnet4": [ {
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.2.1/32" } ]  # <-- 1 address
} ] } }
```

```kea fixed 2.2
{ "Dhcp4": { "subnet4": [ {
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.2.0/24" } ]
} ] } }
```

```kea good --relay 192.0.2.1
{ "Dhcp4": { } }
```

A block that is no example:

```console
$ ipcalc 192.0.2.1/32
```
"""

from typing import NamedTuple

from kealint.model import Pool
from kealint.rule import INFO, Context, Finding, Fix, Iterator, finding, rule, until
from kealint.syntax.edit import replace_value


class Options(NamedTuple):
    least: int = 2
    also_for_classes: bool = False


@rule(on=Pool, warns=until("2.3.0"), severity=INFO, default=False)
def check(pool: Pool, ctx: Context) -> Iterator[Finding]:
    if pool.range and pool.range.value.size < ctx.options.least and pool.subnet.prefix:
        new = replace_value(ctx.tree, pool.range.node, str(pool.subnet.prefix))
        yield finding(
            pool.range,
            f"a pool of {pool.range.value.size}",
            fix=Fix("take all of the subnet", new, safe=False),
        )
