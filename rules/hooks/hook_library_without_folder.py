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
from kealint.rule import EVER, Context, Finding, Iterator, KeaVersion, finding, rule
from kealint.schema.hooks import library_life
from kealint.schema.phrases import quoted

FIRST_OF_LINE = (KeaVersion(2, 4, 2), KeaVersion(2, 6, 3))
EVER_SINCE = KeaVersion(2, 7, 6)


@rule(on=HookLibrary, refuses=EVER)
def check(hook: HookLibrary, ctx: Context) -> Iterator[Finding]:
    library, kea = hook.library, ctx.kea
    if library is None or not library.value.strip() or "/" in library.value:
        return
    life = library_life(hook.name)
    if life and not life.holds(kea):
        return  # it is in no folder
    if kea < EVER_SINCE and not any(
        first <= kea and first[:2] == kea[:2] for first in FIRST_OF_LINE
    ):
        yield finding(
            library,
            f"{quoted(library.value)} has no folder, and Kea {kea} does not look in its own",
            help="write the whole path, such as /usr/lib/x86_64-linux-gnu/kea/hooks/"
            + library.value,
        )
