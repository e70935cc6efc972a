"""The machine does not have a hook library.

Kea refuses a file with a library that it does not find, or that is no library. Packages of Kea
bring the libraries in several parts, and some libraries come with newer releases only. A name
without a folder is looked for in Kea's own; before 2.4.2 and 2.6.3 it was up to the system's
loader, so that nothing is said of it.

This rule looks at the machine, with `--host`.

```log
hooks libraries failed to validate - library or libraries in error are: ...libdhcp_own.so
```

```kea bad --host debian
{ "Dhcp4": { "hooks-libraries": [
    { "library": "/usr/lib/x86_64-linux-gnu/kea/hooks/libdhcp_lease_cmds.so" },
    { "library": "/usr/lib/x86_64-linux-gnu/kea/hooks/libdhcp_own.so" },  # <-- is not here
    { "library": "libdhcp_site.so" }  # <-- "libdhcp_site.so" is not in /usr/lib/x86_64-linux-gnu/kea
] } }
```

```kea good --host debian
{ "Dhcp4": { "hooks-libraries": [
    { "library": "/usr/lib/x86_64-linux-gnu/kea/hooks/libdhcp_lease_cmds.so" },
    { "library": "libdhcp_stat_cmds.so" }
] } }
```
"""

from kealint.model import HookLibrary
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule
from kealint.schema.folders import LIBRARIES
from kealint.schema.phrases import quoted


@rule(on=HookLibrary, refuses=EVER)
def check(hook: HookLibrary, ctx: Context) -> Iterator[Finding]:
    host, library = ctx.host, hook.library
    if host is None or library is None or not library.value:
        return
    path, where, only = library.value.strip(), "here", LIBRARIES.is_only(ctx.kea)
    if "/" not in path:
        if len(host.hook_folders) != 1 or not only:
            return
        where = f"in {host.hook_folders[0]}"
        path = f"{host.hook_folders[0]}/{path}"
    elif only and not LIBRARIES.may_be(path.rpartition("/")[0]):
        return  # path-outside-folder
    found = host.at(path)
    if found is None:
        return
    if found.is_missing:
        yield finding(library, f"the library {quoted(library.value)} is not {where}")
    elif found.is_folder:
        yield finding(library, f"{quoted(library.value)} is a folder, and no library")
