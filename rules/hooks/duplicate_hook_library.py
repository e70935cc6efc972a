"""A hook library is loaded twice.

Kea takes it, and calls the library twice for each packet or command. Only what the
second entry says has an effect in most of them.

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_stat_cmds.so" },
    { "library": "libdhcp_lease_cmds.so" }  # <-- libdhcp_lease_cmds is loaded twice
] } }
```

```kea fixed
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_stat_cmds.so" }
] } }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_stat_cmds.so" }
] } }
```
"""

from kealint.model import Config, HookLibrary
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import remove_item
from kealint.syntax.nodes import Array


@rule(on=Config)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    first: dict[str, HookLibrary] = {}
    array = config.node.get("hooks-libraries")
    for hook in config.hook_libraries:
        if hook.library is None or not hook.name:
            continue
        other = first.setdefault(hook.name, hook)
        if other is hook or other.library is None:
            continue
        plain = hook.parameters is None and type(array) is Array
        yield finding(
            hook.library,
            f"{hook.name} is loaded twice",
            also={other.library: "the first time"},
            fix=Fix(
                "leave the second out",
                remove_item(ctx.tree, array, array.items.index(hook.node)),
                safe=False,
            )
            if plain and type(array) is Array
            else None,
        )
