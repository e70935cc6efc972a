"""There is more than one relationship of high availability.

Since 2.5.5 a server can stand by for several others, each relationship being one of
`hot-standby`. Before, and with another mode, it can be in one.

```log
HA_CONFIGURATION_FAILED ... multiple HA relationships are only supported for 'hot-standby' mode
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
            "mode": "load-balancing",  # <-- one of several relationships has to be hot-standby
            "peers": [
                { "name": "c", "url": "http://192.0.2.1:8001/", "role": "primary" },
                { "name": "d", "url": "http://192.0.2.3:8000/", "role": "secondary" }
            ]
        }
    ] } }
] } }
```

```kea bad 2.2
{ "Dhcp4": { "hooks-libraries": [
    { "library": "/usr/lib/x86_64-linux-gnu/kea/hooks/libdhcp_lease_cmds.so" },
    { "library": "/usr/lib/x86_64-linux-gnu/kea/hooks/libdhcp_ha.so", "parameters": { "high-availability": [
        {
            "this-server-name": "a",
            "mode": "hot-standby",
            "peers": [
                { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
                { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
            ]
        },
        {  # <-- takes one only
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

from kealint.model import DhcpConfig
from kealint.rule import EVER, Context, Finding, Iterator, KeaVersion, finding, rule

SEVERAL = KeaVersion(2, 5, 5)


@rule(on=DhcpConfig, fails=EVER, depends=True)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    relationships = config.relationships
    for relationship in relationships[1:] if ctx.kea < SEVERAL else ():
        yield finding(
            relationship,
            f"a second high availability relationship, of which Kea before {SEVERAL} takes one only",
            help="keep one",
        )
    for relationship in relationships if ctx.kea >= SEVERAL else ():
        mode = relationship.mode
        if len(relationships) > 1 and mode and mode.value in ("load-balancing", "passive-backup"):
            yield finding(
                mode,
                f"one of several relationships has to be hot-standby, this is {mode}",
                help="make it hot-standby, or keep one relationship only",
            )
