"""A hook library is named without the folder, which that Kea needs.

Since 2.4.2, 2.6.3 and 2.7.6 Kea looks for a bare name in its own folder. Before,
it looks where the system keeps its libraries, and refuses the file.

```log
hooks libraries failed to validate - library or libraries in error are: libdhcp_lease_cmds.so
```

```kea bad 2.2
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" }  # <-- "libdhcp_lease_cmds.so" has no folder
] } }
```

```kea good 2.6
{ "Dhcp4": { "hooks-libraries": [ { "library": "libdhcp_lease_cmds.so" } ] } }
```

```kea good 2.2
{ "Dhcp4": { "hooks-libraries": [
    { "library": "/usr/lib/x86_64-linux-gnu/kea/hooks/libdhcp_lease_cmds.so" }
] } }
```
"""

from kealint.model import HookLibrary
from kealint.rule import Context, Finding, Iterator, finding, rule, since, until
from kealint.schema.hooks import library_life
from kealint.schema.phrases import quoted

ELSEWHERE = until("2.4.2") | since("2.5.0").until("2.6.3") | since("2.7.0").until("2.7.6")
"""The versions that do not look in their own folder."""


@rule(on=HookLibrary, refuses=ELSEWHERE)
def check(hook: HookLibrary, ctx: Context) -> Iterator[Finding]:
    library, kea = hook.library, ctx.kea
    if library is None or not library.value.strip() or "/" in library.value:
        return
    life = library_life(hook.name)
    if life and not life.holds(kea):
        return  # it is in no folder
    if kea in ELSEWHERE:
        yield finding(
            library,
            f"{quoted(library.value)} has no folder, and Kea {kea} does not look in its own",
            help="write the whole path, such as /usr/lib/x86_64-linux-gnu/kea/hooks/"
            + library.value,
        )
