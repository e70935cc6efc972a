"""The lease file is never cleaned up.

memfile writes each change of a lease at the end of its file. With `lfc-interval` 0
nobody ever takes out what is outdated, and the file grows until the disk is full.
The default is 3600 seconds.

```kea bad
{ "Dhcp6": { "lease-database": {
    "type": "memfile",
    "lfc-interval": 0  # <-- the lease file is never cleaned up
} } }
```

```kea fixed
{ "Dhcp6": { "lease-database": {
    "type": "memfile"
} } }
```

```kea good
{ "Dhcp6": { "lease-database": { "type": "memfile", "lfc-interval": 3600 } } }
```
"""

from kealint.model import Database
from kealint.model.database import LEASES
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import remove_member

KEYWORD = "lfc-interval"


@rule(on=Database)
def check(database: Database, ctx: Context) -> Iterator[Finding]:
    interval, member = database.integer(KEYWORD), database.member(KEYWORD)
    persist = database.boolean("persist")
    if not database.is_memfile or database.holds != LEASES or (persist and not persist.value):
        return
    if interval and member and interval.value == 0:
        yield finding(
            interval,
            f'"{KEYWORD}" is 0, so the lease file is never cleaned up',
            fix=Fix("leave it out", remove_member(ctx.tree, database.node, member), safe=False),
        )
