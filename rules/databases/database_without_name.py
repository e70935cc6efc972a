"""A database server is to be used, and the name of the database is not told.

```log
Unable to open database: must specify a name for the database
```

```kea bad 2.2
{ "Dhcp4": {
    "lease-database": { "type": "mysql", "host": "127.0.0.1" }  # <-- a mysql database without "name"
} }
```

```kea good
{ "Dhcp4": {
    "hooks-libraries": [ { "library": "libdhcp_mysql.so" } ],
    "lease-database": { "type": "mysql", "name": "kea" }
} }
```
"""

from kealint.model import Database
from kealint.model.absence import may_hold
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule
from kealint.schema.tables import schema


@rule(on=Database, fails=EVER)
def check(database: Database, ctx: Context) -> Iterator[Finding]:
    kind, name = database.type, database.text("name")
    if kind is None or kind.value not in ("mysql", "postgresql") or (name and name.value):
        return
    scope = schema("Dhcp4", ctx.kea).scope(database.scope)
    if name or not may_hold(ctx.tree, scope, database.node, "name"):
        yield finding(
            name or kind,
            f'a {kind} database without "name"',
            help='write "name": what the server calls the database',
        )
