"""A hook library is not given the parameters that it cannot do without.

Kea's own test passes the file, and the server does not start. Where no parameter is
required, `"parameters": { }` may be; the fix writes that, and is safe.

```log
... The 'name' parameter is mandatory
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_run_script.so" }  # <-- libdhcp_run_script needs the parameter "name"
] } }
```

```kea bad
{ "Dhcp6": { "hooks-libraries": [
    { "library": "libdhcp_ha.so" }  # <-- libdhcp_ha needs the parameter "high-availability"
] } }
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_ping_check.so" }  # <-- libdhcp_ping_check needs parameters, be they empty
] } }
```

```kea fixed
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_ping_check.so", "parameters": {} }
] } }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_flex_option.so", "parameters": { "options": [
        { "name": "boot-file-name", "supersede": "'pxelinux.0'" }
    ] } }
] } }
```
"""

from kealint.model import HookLibrary
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.hooks import parameters_of, wants_parameters
from kealint.schema.phrases import listed
from kealint.syntax.edit import insert_member


@rule(on=HookLibrary, fails=EVER, depends=True)
def check(hook: HookLibrary, ctx: Context) -> Iterator[Finding]:
    library, members = hook.library, {member.key for member in hook.node.members}
    # A misspelt keyword is told of as that.
    if not library or members != {"library"} or not ctx.tree.is_whole(hook.node):
        return
    parameters = parameters_of(hook.name, ctx.kea)
    needed = sorted(parameters.required) if parameters else []
    if needed:
        plural = "s" * (len(needed) > 1)
        yield finding(library, f"{hook.name} needs the parameter{plural} {listed(needed)}")
    elif wants_parameters(hook.name, ctx.kea):
        empty = insert_member(ctx.tree, hook.node, "parameters", {})
        yield finding(
            library,
            f"{hook.name} needs parameters, be they empty",
            fix=Fix("give it none", empty),
        )
