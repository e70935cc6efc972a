"""A hook library takes no parameter of that name there.

Most libraries pass over parameters that they do not know, without a word: the
setting has no effect. Some do not load then, and the server does not start.

The fix writes the parameter that is most like it. It is safe where the two differ in
letter case, in `_` for `-`, or in one typing error, the server does not start with
it as it is, and nothing else comes near.

```log
... PerfMonMgr::configure failed - spurious 'alarm-report' parameter
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_perfmon.so",
    "parameters": {
        "enable-monitoring": true,
        "alarm-report": 60  # <-- unknown parameter "alarm-report"
    }
} ] } }
```

```kea bad
{ "Dhcp6": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "heartbeat-dealy": 5000,  # <-- unknown parameter "heartbeat-dealy"
        "peers": [
            { "name": "a", "url": "http://[2001:db8::1]:8000/", "role": "primary" },
            { "name": "b", "url": "http://[2001:db8::2]:8000/", "role": "standby" }
        ]
    } ] } }
] } }
```

```kea fixed
{ "Dhcp6": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "heartbeat-delay": 5000,
        "peers": [
            { "name": "a", "url": "http://[2001:db8::1]:8000/", "role": "primary" },
            { "name": "b", "url": "http://[2001:db8::2]:8000/", "role": "standby" }
        ]
    } ] } }
] } }
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "auto-failover": false,  # <-- "auto-failover" does not belong in high-availability
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
        ]
    } ] } }
] } }
```

```kea bad 2.2
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "/usr/lib/x86_64-linux-gnu/kea/hooks/libdhcp_lease_cmds.so",
    "parameters": { "binding-variables": [ ] }  # <-- only Kea 2.7.7 and later know
} ] } }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_lease_cmds.so",
    "parameters": { "binding-variables": [ ] }
} ] } }
```
"""

from kealint.model.oddity import UnknownParameter
from kealint.rule import ACCEPTS, EVER, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import listed, quoted
from kealint.syntax.edit import rename_key


@rule(on=UnknownParameter, fails=EVER)
def check(unknown: UnknownParameter) -> Iterator[Finding]:
    near, life = unknown.near, unknown.life
    word = None if life or unknown.homes else near.word
    helps = None
    if life:
        message = f"only Kea {life} know{'s' * (life.since is None)} {unknown.name} {unknown.where}"
    elif unknown.homes:
        message = f"{unknown.name} does not belong {unknown.where}"
        helps = f"write it where it is known: in {', '.join(home.name for home in unknown.homes)}"
    else:
        message = f"unknown parameter {unknown.name} {unknown.where}"
        if near.words:
            helps = f"write {listed(near.words, 'or')}, if that is what it means"
    yield finding(
        unknown,
        message,
        help=helps,
        note="Kea passes over it" if unknown.kea == ACCEPTS else None,
        fix=Fix(
            f"rename it to {quoted(word)}",
            rename_key(unknown.member, word),
            safe=near.certain and unknown.kea > ACCEPTS,
        )
        if word and not unknown.obj.member(word)
        else None,
        kea=unknown.kea,
    )
