"""A server listens at one address for two relationships.

Each relationship opens a listener of its own, at the URL of this server. At the
start the second one finds the port taken. Give it another port.

```log
Error initializing hooks: CmdHttpListener::run failed...
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [
        {
            "this-server-name": "a",
            "mode": "hot-standby",
            "peers": [
                { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
                { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
            ]
        },
        {
            "this-server-name": "c",
            "mode": "hot-standby",
            "peers": [
                { "name": "c", "url": "http://192.0.2.1:8000/", "role": "primary" },  # <-- is taken
                { "name": "d", "url": "http://192.0.2.3:8000/", "role": "standby" }
            ]
        }
    ] } }
] } }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [
        {
            "this-server-name": "a",
            "mode": "hot-standby",
            "peers": [
                { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
                { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
            ]
        },
        {
            "this-server-name": "c",
            "mode": "hot-standby",
            "peers": [
                { "name": "c", "url": "http://192.0.2.1:8001/", "role": "primary" },
                { "name": "d", "url": "http://192.0.2.3:8000/", "role": "standby" }
            ]
        }
    ] } }
] } }
```
"""

from kealint.model import DhcpConfig, Value
from kealint.rule import Context, Finding, Iterator, finding, rule, since
from kealint.schema.phrases import quoted


@rule(on=DhcpConfig, fails=since("2.5.5"))
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    first: dict[str, Value[str]] = {}
    for relationship in config.relationships if config.is_multi_threaded(ctx.kea) else ():
        own = relationship.this_peer
        if own is None or own.url is None or not relationship.has_listener:
            continue
        other = first.setdefault(own.url.value.rstrip("/"), own.url)
        if other is not own.url:
            yield finding(
                own.url,
                f"the listener at {quoted(own.url.value)} is taken by another relationship",
                also={other: "the relationship that has it"},
            )
