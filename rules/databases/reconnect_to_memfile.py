"""Kea is to connect again to a file.

memfile has no connection that could be lost. Since 3.0.4 Kea does not start where
`max-reconnect-tries` or `reconnect-wait-time` is above 0; before, they have no effect.

The fix leaves it out, and is safe.

```log
Unable to open database: 'max-reconnect-tries' values greater than zero are not supported by memfile
```

```kea bad
{ "Dhcp4": { "lease-database": {
    "type": "memfile",
    "max-reconnect-tries": 3  # <-- "max-reconnect-tries" is 3, memfile takes only 0
} } }
```

```kea fixed
{ "Dhcp4": { "lease-database": {
    "type": "memfile"
} } }
```

```kea good
{ "Dhcp6": { "lease-database": { "type": "memfile", "max-reconnect-tries": 0 } } }
```
"""

from kealint.model import Database
from kealint.model.database import LEASES
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule, since
from kealint.syntax.edit import remove_member

KEYWORDS = ("max-reconnect-tries", "reconnect-wait-time")


@rule(on=Database, fails=since("3.0.4"))
def check(database: Database, ctx: Context) -> Iterator[Finding]:
    for keyword in KEYWORDS if database.is_memfile and database.holds == LEASES else ():
        value, member = database.integer(keyword), database.member(keyword)
        if value and member and 0 < value.value < 2**32:
            yield finding(
                value,
                f'"{keyword}" is {value}, memfile takes only 0',
                fix=Fix("leave it out", remove_member(ctx.tree, database.node, member)),
            )
