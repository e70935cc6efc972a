"""A hook library is not part of that Kea release.

Kea refuses a file with a library that is not there. In 2.7.4 the libraries
for databases were made anew: `libdhcp_mysql.so` and `libdhcp_pgsql.so` took the
place of `libdhcp_mysql_cb.so` and `libdhcp_pgsql_cb.so`, and leases and hosts in
a database need them too.

The fix names the library of the other release, and is safe. A library that one of the
target versions has and another has not asks for two files.

```log
hooks libraries failed to validate - library or libraries in error are: ...libdhcp_mysql_cb.so
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_mysql_cb.so"  # <-- libdhcp_mysql_cb is in Kea before 2.7.4
} ] } }
```

```kea fixed
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_mysql.so"
} ] } }
```

```kea bad 2.6
{ "Dhcp6": { "hooks-libraries": [ {
    "library": "libdhcp_pgsql.so"  # <-- libdhcp_pgsql is in Kea 2.7.4 and later
} ] } }
```

```kea fixed 2.6
{ "Dhcp6": { "hooks-libraries": [ {
    "library": "libdhcp_pgsql_cb.so"
} ] } }
```

```kea bad 2.2
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "/usr/lib/x86_64-linux-gnu/kea/hooks/libdhcp_perfmon.so"  # <-- in Kea 2.5.6 and later
} ] } }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [ { "library": "libdhcp_mysql.so" } ] } }
```
"""

from kealint.model import HookLibrary
from kealint.model.succession import kept_apart
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.hooks import library_life
from kealint.syntax.edit import replace_value

COUNTERPARTS = {
    "libdhcp_mysql": "libdhcp_mysql_cb",
    "libdhcp_mysql_cb": "libdhcp_mysql",
    "libdhcp_pgsql": "libdhcp_pgsql_cb",
    "libdhcp_pgsql_cb": "libdhcp_pgsql",
}


@rule(on=HookLibrary, refuses=EVER, depends=True)
def check(hook: HookLibrary, ctx: Context) -> Iterator[Finding]:
    life, library = library_life(hook.name), hook.library
    if library is None or life is None or life.holds(ctx.kea):
        return
    meant = COUNTERPARTS.get(hook.name, "")
    there = library_life(meant)
    path = library.value.replace(hook.name, meant)
    if there and all(there.holds(kea) for kea in ctx.targets):
        helps, fix = None, Fix(f"load {meant}", replace_value(ctx.tree, library.node, path))
    elif any(life.holds(kea) for kea in ctx.targets):
        helps, fix = kept_apart(ctx.targets), None
    else:
        helps, fix = "leave it out", None
    yield finding(library, f"{hook.name} is in Kea {life}", help=helps, fix=fix)
