"""A database with the configuration is given twice.

```log
database with access parameters: host=localhost name=kea type=mysql already exists
```

```kea bad
{ "Dhcp4": {
    "hooks-libraries": [ { "library": "libdhcp_mysql.so" } ],
    "config-control": { "config-databases": [
        { "type": "mysql", "name": "kea", "host": "localhost" },
        { "type": "mysql", "host": "localhost", "name": "kea" }  # <-- the mysql database "kea" is listed
    ] }
} }
```

```kea good
{ "Dhcp4": {
    "hooks-libraries": [ { "library": "libdhcp_mysql.so" } ],
    "config-control": { "config-databases": [ { "type": "mysql", "name": "kea" } ] }
} }
```
"""

from kealint.model import Database, DhcpConfig
from kealint.model.database import CONFIG
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.nodes import Scalar


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    first: dict[object, Database] = {}
    for database in config.databases:
        if database.holds != CONFIG:
            continue
        values = frozenset(
            (member.key, member.value.value)
            for member in database.node.members
            if type(member.value) is Scalar and member.value.value != ""
        )
        other = first.setdefault(values, database)
        if other is not database:
            yield finding(
                database,
                f"the {database.type} database {quoted(name.value)} is listed twice"
                if (name := database.text("name"))
                else f"a {database.type} database is listed twice",
                also={other: "the first time"},
                help="leave one of them out",
            )
