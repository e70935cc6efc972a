"""No release of Kea has a hook library of that name.

Kea refuses a file with a library that is not there. A library of your own may
have any name; this rule speaks only of names that look like one of Kea's.

The fix writes the name that is most like it, and is safe where nothing else comes
near.

```log
hooks libraries failed to validate - library or libraries in error are: ...libdhcp_lease_cmd.so
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmd.so" }  # <-- there is no hook library libdhcp_lease_cmd
] } }
```

```kea fixed
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" }
] } }
```

```kea bad
{ "Dhcp6": { "hooks-libraries": [
    { "library": "libdhcp_lease-cmds.so" }  # <-- there is no hook library libdhcp_lease-cmds
] } }
```

```kea fixed
{ "Dhcp6": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" }
] } }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [ { "library": "libdhcp_lease_cmds.so" } ] } }
```
"""

from kealint.model import HookLibrary
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.hooks import libraries
from kealint.schema.spelling import nearest
from kealint.syntax.edit import replace_value


@rule(on=HookLibrary, refuses=EVER)
def check(hook: HookLibrary, ctx: Context) -> Iterator[Finding]:
    library, known = hook.library, libraries()
    if library is None or hook.name in known:
        return
    near = nearest(hook.name, known)
    if near.word and near.certain:
        path = library.value.replace(hook.name, near.word)
        yield finding(
            library,
            f"there is no hook library {hook.name}",
            fix=Fix(f"load {near.word}", replace_value(ctx.tree, library.node, path)),
        )
