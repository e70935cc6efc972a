"""A timeout is set that the kind of database does not have.

`read-timeout` and `write-timeout` are for `mysql`, `tcp-user-timeout` for
`postgresql`. The value 0 is taken for all, and means none.

The fix leaves the timeout out, and is safe.

```log
read-timeout value is only supported by the mysql backend
```

```kea bad
{ "Dhcp4": { "lease-database": {
    "type": "memfile",
    "read-timeout": 5  # <-- "read-timeout" is for mysql, not for memfile
} } }
```

```kea fixed
{ "Dhcp4": { "lease-database": {
    "type": "memfile"
} } }
```

```kea bad
{ "Dhcp6": {
    "hooks-libraries": [ { "library": "libdhcp_mysql.so" } ],
    "hosts-databases": [ {
        "type": "mysql",
        "name": "kea",
        "tcp-user-timeout": 30  # <-- "tcp-user-timeout" is for postgresql, not for mysql
    } ]
} }
```

```kea fixed
{ "Dhcp6": {
    "hooks-libraries": [ { "library": "libdhcp_mysql.so" } ],
    "hosts-databases": [ {
        "type": "mysql",
        "name": "kea"
    } ]
} }
```

```kea good
{ "Dhcp4": { "lease-database": { "type": "memfile", "read-timeout": 0 } } }
```
"""

from kealint.model import Database
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule, since
from kealint.syntax.edit import remove_member

KINDS = {"read-timeout": "mysql", "write-timeout": "mysql", "tcp-user-timeout": "postgresql"}
KNOWN = ("memfile", "mysql", "postgresql")


@rule(on=Database, refuses=since("2.2.1"))
def check(database: Database, ctx: Context) -> Iterator[Finding]:
    if database.type is None or database.type.value not in KNOWN:
        return
    for keyword, kind in KINDS.items():
        timeout, member = database.integer(keyword), database.member(keyword)
        if timeout and member and 0 < timeout.value < 2**32 and database.type.value != kind:
            yield finding(
                timeout,
                f'"{keyword}" is for {kind}, not for {database.type}',
                fix=Fix("leave it out", remove_member(ctx.tree, database.node, member)),
            )
