"""The timers of a subnet are not in the order renew, rebind, end of the lease.

A client renews with its server at `renew-timer` (T1), asks any server at
`rebind-timer` (T2), and loses its address at the end of `valid-lifetime`
(RFC 2131, 4.4.5; RFC 8415, 21.4). What counts are the values in effect for a
subnet or shared network, its own or inherited.

Kea before 2.3.5 refuses a T1 above T2, later ones warn; they do not send it,
nor one that equals T2. DHCPv4 leaves out a timer that is not below the lifetime
and says nothing: the clients fall back on times of their own. DHCPv6 sends such
a T2 as it is.

```kea bad 2.2
{ "Dhcp4": {
    "renew-timer": 2000,  # <-- renew-timer 2000 is greater than rebind-timer 1800
    "rebind-timer": 1800,
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```

```kea bad
{ "Dhcp4": {
    "rebind-timer": 1800,
    "subnet4": [ {
      "id": 1, "subnet": "192.0.2.0/24",
      "renew-timer": 2000  # <-- renew-timer 2000 is greater than rebind-timer 1800
    } ]
} }
```

```kea bad
{ "Dhcp6": {
    "renew-timer": 1000,
    "rebind-timer": 4000,  # <-- rebind-timer 4000 is not less than valid-lifetime 3600
    "subnet6": [ { "id": 1, "subnet": "2001:db8:1::/64" } ],
    "preferred-lifetime": 3000,
    "valid-lifetime": 3600
} }
```

```kea bad
{ "Dhcp4": {
    "renew-timer": 8000,  # <-- renew-timer 8000 and rebind-timer 9000 are not less
    "rebind-timer": 9000,
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```

```kea good
{ "Dhcp4": {
    "renew-timer": 900,
    "rebind-timer": 1800,
    "valid-lifetime": 3600,
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```
"""

from kealint.diagnostic import Verdict
from kealint.model import DhcpConfig
from kealint.model.absence import told
from kealint.model.inherit import Effective, innermost, telling
from kealint.rule import (
    ACCEPTS,
    REFUSES,
    WARNS,
    Context,
    Finding,
    Iterator,
    finding,
    rule,
    since,
    until,
)
from kealint.schema.tables import schema

NAMES = ("renew-timer", "rebind-timer", "valid-lifetime")


@rule(on=DhcpConfig, refuses=until("2.3.5"), warns=since("2.3.5"), depends=True)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    tables = schema(config.service, ctx.kea)
    crossed = REFUSES if ctx.kea in until("2.3.5") else WARNS
    seen = set()
    for network in telling((*config.shared_networks, *config.subnets), NAMES):
        renew, rebind, valid = (told(ctx.tree, network, name, tables) for name in NAMES)
        nodes = renew.node, rebind.node, valid.node
        if nodes not in seen:
            seen.add(nodes)
            yield from compare(renew, rebind, valid, crossed)


def compare(
    renew: Effective, rebind: Effective, valid: Effective, crossed: Verdict
) -> Iterator[Finding]:
    """What is wrong with the order of three timers; crossed is what Kea does with T1 above T2."""
    timers = [timer for timer in (renew, rebind) if timer.number]  # 0 stands for none
    if renew.number and rebind.number is not None and renew.number >= rebind.number:
        timers.remove(renew)
        if renew.number > rebind.number:
            yield report([renew], "is greater than", rebind, crossed)
        else:
            yield report([renew], "is not less than", rebind, ACCEPTS)
    late = [timer for timer in timers if valid.number and (timer.number or 0) >= valid.number]
    if late:
        relation = "is not less than" if len(late) == 1 else "are not less than"
        yield report(late, relation, valid, ACCEPTS)


def report(timers: list[Effective], relation: str, limit: Effective, kea: Verdict) -> Finding:
    """One finding, at the innermost of the values that it speaks of."""
    where, others = innermost((*timers, limit))
    return finding(
        where,
        f"{' and '.join(map(str, timers))} {relation} {limit}",
        also=others,
        help="keep renew-timer < rebind-timer < valid-lifetime; "
        "half and seven eighths of the lifetime are usual",
        kea=kea,
    )
