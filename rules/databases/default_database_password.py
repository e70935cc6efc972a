"""The password of a database is one out of a manual.

Since 2.7.6 Kea does not connect with `1234`, `keatest` or `*****`, which its manual
and its examples have had.

```kea bad
{ "Dhcp4": {
    "hooks-libraries": [ { "library": "libdhcp_mysql.so" } ],
    "lease-database": {
        "type": "mysql",
        "name": "kea",
        "password": "1234"  # <-- the password is one out of a manual
    }
} }
```

```kea good
{ "Dhcp4": {
    "hooks-libraries": [ { "library": "libdhcp_mysql.so" } ],
    "lease-database": { "type": "mysql", "name": "kea", "password": "i6Yn8vMbSr" }
} }
```
"""

from kealint.model import Database
from kealint.model.database import WELL_KNOWN_PASSWORDS
from kealint.rule import Finding, Iterator, finding, rule, since


@rule(on=Database, fails=since("2.7.6"))
def check(database: Database) -> Iterator[Finding]:
    password = database.text("password")
    server = database.type and not database.is_memfile
    if server and password and password.value in WELL_KNOWN_PASSWORDS:
        yield finding(
            password,
            "the password is one out of a manual",
            help="choose one that nobody can guess",
        )
