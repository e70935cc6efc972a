"""Hosts or the configuration are to be kept in memfile, which can keep leases only.

Reservations are written in the configuration, or are in `mysql` or `postgresql`.

```log
Unable to open database: The type of host backend: 'memfile' is not supported
```

```kea bad
{ "Dhcp4": { "hosts-database": { "type": "memfile" } } }  # <-- the database for hosts is memfile
```

```kea bad
{ "Dhcp6": { "config-control": {
    "config-databases": [ { "type": "memfile" } ]  # <-- for configuration is memfile
} } }
```

```kea good
{ "Dhcp4": { "lease-database": { "type": "memfile" } } }
```
"""

from kealint.model import Database
from kealint.model.database import LEASES
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=Database, fails=EVER)
def check(database: Database) -> Iterator[Finding]:
    if database.type and database.is_memfile and database.holds != LEASES:
        yield finding(
            database.type,
            f"the database for {database.holds} is memfile, which can hold leases only",
            help="use mysql or postgresql, or leave it out and write all into the configuration",
        )
