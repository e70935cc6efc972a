"""A value for a database has a blank in it.

Kea writes the values one after the other, with blanks in between, and cannot take
them apart again. Only `password` may have blanks, if it has no apostrophe.

```log
Cannot parse b.csv', expected format is name=value
```

```kea bad
{ "Dhcp4": { "lease-database": {
    "type": "memfile",
    "name": "/var/lib/kea/leases b.csv"  # <-- "name" of the database has a blank in it
} } }
```

```kea bad
{ "Dhcp6": {
    "hooks-libraries": [ { "library": "libdhcp_mysql.so" } ],
    "lease-database": { "type": "mysql", "name": "kea", "password": "d'or et" }  # <-- has a blank
} }
```

```kea good
{ "Dhcp4": { "lease-database": { "type": "memfile", "name": "/var/lib/kea/leases4.csv" } } }
```
"""

import re

from kealint.model import Database
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted

UNCHECKED = ("type", "on-fail", "comment", "ssl-mode")


@rule(on=Database, fails=EVER)
def check(database: Database) -> Iterator[Finding]:
    for member in database.node.members:
        value = database.text(member.key)
        if value is None or member.key in UNCHECKED or not re.search(r"[ \t]", value.value):
            continue
        if member.key != "password":
            yield finding(
                value,
                f"{quoted(member.key)} of the database has a blank in it: {quoted(value.value)}",
                help="choose one without blanks",
            )
        elif "'" in value.value:
            yield finding(
                value,
                '"password" of the database has a blank and an apostrophe in it',
                help="choose one without apostrophes, or without blanks",
            )
