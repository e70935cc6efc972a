"""Kea uses several threads, and high availability only one.

All packets then wait while the one thread of libdhcp_ha talks to the partner. Both
are on by default (since 2.3.5 and 2.3.7); leave `enable-multi-threading` out, or
switch both off.

```log
HA_CONFIG_DHCP_MT_DISABLED_AND_KEA_MT_ENABLED ... HA multi-threading is disabled while Kea multi-threading is enabled...
```

```kea bad
{ "Dhcp4": { "multi-threading": { "enable-multi-threading": true }, "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "multi-threading": { "enable-multi-threading": false },  # <-- while Kea has several
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

from kealint.model import DhcpConfig, View
from kealint.rule import Context, Finding, Iterator, finding, rule, since


@rule(on=DhcpConfig, warns=since("1.9.7"))
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    for relationship in config.relationships if config.is_multi_threaded(ctx.kea) else ():
        threads = relationship.view("multi-threading", View)
        enabled = threads.boolean("enable-multi-threading") if threads else None
        if enabled and not enabled.value:
            yield finding(
                enabled,
                '"enable-multi-threading" is false for high availability, while Kea has several '
                "threads",
                help="switch it on for both, or off for both",
            )
