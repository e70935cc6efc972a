"""High availability without the library that takes the partner's leases.

Servers tell each other of leases by commands of libdhcp_lease_cmds. Kea starts
without it, but each update and each synchronization fails, and after a failover
clients lose their addresses.

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {  # <-- libdhcp_lease_cmds
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
        ]
    } ] } }
] } }
```

```kea fixed
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
        ]
    } ] } }
] } }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
        ]
    } ] } }
] } }
```
"""

from kealint.model import DhcpConfig
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import insert_item
from kealint.syntax.nodes import Array


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    libraries, array = config.hook_libraries, config.node.get("hooks-libraries")
    ha = next((hook for hook in libraries if hook.name == "libdhcp_ha"), None)
    if ha is None or ha.library is None or "lease_cmds" in config.hooks:
        return
    if type(array) is not Array or not ctx.tree.is_whole(array):
        return
    beside = ha.library.value.replace("libdhcp_ha", "libdhcp_lease_cmds")
    yield finding(
        ha.library,
        "libdhcp_ha without libdhcp_lease_cmds cannot take its partner's leases",
        fix=Fix(
            "load libdhcp_lease_cmds",
            insert_item(ctx.tree, array, {"library": beside}, index=array.items.index(ha.node)),
            safe=False,
        ),
    )
