"""A keyword is newer than the Kea that is to read the file.

Kea refuses keywords that it does not know yet. Some of them took the place of
older ones, which newer versions still take; where the older one can say the
same, and every target version knows it, the fix writes that, and is safe.

```kea bad 2.2
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "severity": "INFO",
    "output-options": [ { "output": "stdout" } ]  # <-- only Kea 2.5.1 and later know
} ] } }
```

```kea fixed 2.2
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "severity": "INFO",
    "output_options": [ { "output": "stdout" } ]
} ] } }
```

```kea bad 2.6
{ "Dhcp6": {
    "client-classes": [ { "name": "a", "only-in-additional-list": true } ],  # <-- only Kea 2.7.4
    "subnet6": [ {
        "id": 1,
        "subnet": "2001:db8:1::/64",
        "client-classes": [ "a" ]  # <-- only Kea 2.7.5 and later know "client-classes"
    } ]
} }
```

```kea fixed 2.6
{ "Dhcp6": {
    "client-classes": [ { "name": "a", "only-if-required": true } ],
    "subnet6": [ {
        "id": 1,
        "subnet": "2001:db8:1::/64",
        "client-class": "a"
    } ]
} }
```

```kea bad 3.0
{ "Dhcp4": {
    "adaptive-lease-time-threshold": 0.8  # <-- only Kea 3.1.1 and later
} }
```

```kea bad 3.0
{ "Dhcp6": {
    "allow-address-registration": false  # <-- only Kea 3.1.4 and later
} }
```

```kea good 2.6
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "severity": "INFO",
    "output-options": [ { "output": "stdout" } ]
} ] } }
```
"""

from kealint.model.oddity import NewKeyword
from kealint.model.succession import antedated
from kealint.rule import REFUSES, Context, Finding, Iterator, finding, rule, until
from kealint.schema.changes import predecessors
from kealint.schema.phrases import quoted


@rule(on=NewKeyword, refuses=until("3.1.4"), depends=True)
def check(new: NewKeyword, ctx: Context) -> Iterator[Finding]:
    since, stable = new.life.since, new.life.stable
    gap = new.life.absent
    old = next((old for old in predecessors(new.key) if new.scope.fact(old)), None)
    yield finding(
        new,
        f"only Kea {since} and later know {new.name} {new.where}",
        help=f"write {quoted(old)} instead"
        if old
        else f"leave it out until all servers have Kea {stable or since}",
        note=f"Kea {gap[0]} to {gap[-1]} do not have it"
        if str(ctx.kea) in gap
        else f"the first stable release with it is {stable}"
        if stable != since
        else None,
        kea=REFUSES,
        fix=antedated(ctx.tree, new, ctx.targets),
    )
