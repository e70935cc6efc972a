"""Leases are kept in memory only.

With `persist` off nothing is written to disk: after a restart the server has
forgotten who has which address, and gives it to others. That is for tests.

```log
DHCPSRV_MEMFILE_NO_STORAGE running in non-persistent mode, leases will be lost after restart
```

```kea bad
{ "Dhcp4": { "lease-database": {
    "type": "memfile",
    "persist": false  # <-- leases are forgotten at each restart
} } }
```

```kea fixed
{ "Dhcp4": { "lease-database": {
    "type": "memfile"
} } }
```

```kea good
{ "Dhcp4": { "lease-database": { "type": "memfile", "persist": true } } }
```
"""

from kealint.model import Database
from kealint.model.database import LEASES
from kealint.rule import ACCEPTS, Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import remove_member


@rule(on=Database)
def check(database: Database, ctx: Context) -> Iterator[Finding]:
    persist, member = database.boolean("persist"), database.member("persist")
    if not database.is_memfile or database.holds != LEASES:
        return
    if persist and member and not persist.value:
        yield finding(
            persist,
            '"persist" is false, so leases are forgotten at each restart',
            fix=Fix("leave it out", remove_member(ctx.tree, database.node, member), safe=False),
            kea=ACCEPTS,
        )
