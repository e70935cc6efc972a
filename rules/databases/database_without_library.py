"""A database is to be used, and the hook library for it is not loaded.

Since 2.7.4 Kea needs `libdhcp_mysql.so` or `libdhcp_pgsql.so` for all that is in a
database. Before, it needs a library only to read its configuration from one:
`libdhcp_mysql_cb.so`, and `libdhcp_pgsql_cb.so` since 2.1.1. Kea's own test passes
the file, and the server does not start.

The fix adds the library, and is safe. No one file with such a database serves both
versions before 2.7.4 and later ones: the library that the later ones need, the others
refuse.

```log
Unable to open database: The Kea server has not been compiled with support for lease database type: mysql...
```

```kea bad
{ "Dhcp4": {
    "lease-database": { "type": "mysql", "name": "kea" }  # <-- libdhcp_mysql is not loaded
} }
```

```kea fixed
{ "Dhcp4": {
    "hooks-libraries": [ { "library": "libdhcp_mysql.so" } ],
    "lease-database": { "type": "mysql", "name": "kea" }
} }
```

```kea bad
{ "Dhcp6": {
    "hooks-libraries": [ { "library": "libdhcp_lease_cmds.so" } ],
    "hosts-database": { "type": "postgresql", "name": "kea" }  # <-- libdhcp_pgsql is
} }
```

```kea fixed
{ "Dhcp6": {
    "hooks-libraries": [ { "library": "libdhcp_lease_cmds.so" }, { "library": "libdhcp_pgsql.so" } ],
    "hosts-database": { "type": "postgresql", "name": "kea" }
} }
```

```kea bad 2.6
{ "Dhcp4": {
    "lease-database": { "type": "mysql", "name": "kea" },
    "config-control": {
        "config-databases": [ { "type": "mysql", "name": "kea" } ]  # <-- libdhcp_mysql_cb
    }
} }
```

```kea fixed 2.6
{ "Dhcp4": {
    "hooks-libraries": [ { "library": "libdhcp_mysql_cb.so" } ],
    "lease-database": { "type": "mysql", "name": "kea" },
    "config-control": {
        "config-databases": [ { "type": "mysql", "name": "kea" } ]
    }
} }
```

```kea good 2.6
{ "Dhcp4": { "lease-database": { "type": "mysql", "name": "kea" } } }
```
"""

from kealint.model import Database, DhcpConfig, Value
from kealint.model.database import CONFIG
from kealint.model.succession import kept_apart
from kealint.rule import EVER, Context, Finding, Fix, Iterator, KeaVersion, finding, rule
from kealint.schema.folders import LIBRARIES
from kealint.schema.hooks import services_of
from kealint.syntax.edit import insert_item, insert_member
from kealint.syntax.nodes import Array
from kealint.syntax.tree import Repair

STEMS = {"mysql": "libdhcp_mysql", "postgresql": "libdhcp_pgsql"}
LIBRARY_FOR_ALL = KeaVersion(2, 7, 4)


@rule(on=DhcpConfig, fails=EVER, depends=True)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    loaded = {hook.name for hook in config.hook_libraries}
    wanting: dict[str, list[Value[str]]] = {}
    for database in config.databases:
        library = needed(database, ctx.kea)
        # Of another release's library its own rule tells.
        stem = library.removesuffix("_cb") if library else None
        if library and stem and not {stem, f"{stem}_cb"} & loaded and database.type:
            wanting.setdefault(library, []).append(database.type)
    for library, types in wanting.items():
        first, *others = sorted(types, key=lambda kind: kind.start)
        known = [kea for kea in ctx.targets if services_of(library, kea)]
        yield finding(
            first,
            f"a {first} database is used, and {library} is not loaded",
            also=[(other, "used here too") for other in others],
            help=f'add {library}.so, with its folder, to "hooks-libraries"'
            if len(known) == len(ctx.targets)
            else kept_apart(ctx.targets),
            fix=added(config, library, ctx),
        )


def needed(database: Database, kea: KeaVersion) -> str | None:
    """The library for a database, None where that Kea does without."""
    stem = STEMS.get(database.type.value) if database.type else None
    if stem is None or kea >= LIBRARY_FOR_ALL:
        return stem
    library = f"{stem}_cb" if database.holds == CONFIG else ""
    return library if services_of(library, kea) else None


def added(config: DhcpConfig, library: str, ctx: Context) -> Repair | None:
    if not all(services_of(library, kea) and LIBRARIES.is_only(kea) for kea in ctx.targets):
        return None  # a bare name would not be found
    item = {"library": f"{library}.so"}
    libraries = config.node.get("hooks-libraries")
    if libraries is None:
        edits = insert_member(ctx.tree, config.node, "hooks-libraries", [item], first=True)
    elif type(libraries) is Array and ctx.tree.is_whole(libraries):
        edits = insert_item(ctx.tree, libraries, item)
    else:
        return None
    return Fix(f"load {library}", edits)
