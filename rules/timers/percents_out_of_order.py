"""Times are calculated with a `t1-percent` not below `t2-percent`.

With `calculate-tee-times`, Kea takes T1 and T2 as shares of the lifetime. It
refuses a `t1-percent` that is not less than `t2-percent`. What counts are the
values in effect for a shared network or subnet, own or inherited, and Kea's
defaults: half of the lifetime, and seven eighths (DHCPv4) or four fifths (DHCPv6)
of it. The times are calculated unless told otherwise in `Dhcp6`, and only where
told so in `Dhcp4`; without, Kea does not look at the shares.

```kea bad
{ "Dhcp4": {
    "calculate-tee-times": true,
    "t1-percent": 0.8,  # <-- t1-percent 0.8 is not less than t2-percent 0.5
    "t2-percent": 0.5,
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1, "subnet": "2001:db8:1::/64",
    "t1-percent": 0.8  # <-- t1-percent 0.8 is not less than t2-percent 0.8, Kea's default
} ] } }
```

```kea good
{ "Dhcp4": {
    "calculate-tee-times": true,
    "t1-percent": 0.5,
    "t2-percent": 0.8,
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```

```kea good
{ "Dhcp4": {
    "t1-percent": 0.8,
    "t2-percent": 0.5,
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```
"""

from kealint.model import DhcpConfig
from kealint.model.absence import told
from kealint.model.inherit import Effective, innermost, telling
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule
from kealint.schema.tables import schema

NAMES = ("calculate-tee-times", "t1-percent", "t2-percent")


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    tables = schema(config.service, ctx.kea)
    seen = set()
    for network in telling((*config.shared_networks, *config.subnets), NAMES):
        calculated, t1, t2 = (told(ctx.tree, network, name, tables) for name in NAMES)
        if calculated.value is not True or not (is_share(t1) and is_share(t2)):
            continue
        nodes = t1.node, t2.node
        if nodes in seen or t1.value < t2.value:  # type: ignore[operator]
            continue
        seen.add(nodes)
        where, others = innermost((t1, t2))
        yield finding(where, f"{t1} is not less than {t2}", also=others)


def is_share(percent: Effective) -> bool:
    """Whether it is a number that Kea takes by itself; others are reported as that."""
    return type(percent.value) is float and 0 < percent.value < 1
