"""A hook library takes no parameter of that name there.

Most libraries pass over parameters that they do not know, without a word: the
setting has no effect. Some do not load then, and the server does not start.

The fix writes the parameter that is most like it. It is safe where the two differ in
letter case, in `_` for `-`, or in one typing error, the server does not start with
it as it is, and nothing else comes near. A parameter that belongs in a map beside it
is moved there, which is a guess.

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

```kea bad
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_host_cache.so",
    "parameters": { "maximum": 1000 }  # <-- "maximum" does not belong in libdhcp_host_cache
} ] } }
```

```kea fixed
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_host_cache.so",
    "parameters": { "host-cache": { "maximum": 1000 } }
} ] } }
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_flex_option.so",
    "parameters": { "options": [ {
        "code": 67,
        "supercede": "'pxelinux.0'"  # <-- unknown parameter "supercede"
    } ] }
} ] } }
```

```kea fixed
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_flex_option.so",
    "parameters": { "options": [ {
        "code": 67,
        "supersede": "'pxelinux.0'"
    } ] }
} ] } }
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
from kealint.rule import (
    ACCEPTS,
    Context,
    Finding,
    Fix,
    Iterator,
    Replacement,
    finding,
    rule,
    since,
)
from kealint.schema.phrases import listed, quoted
from kealint.syntax.edit import move_member, rename_key
from kealint.syntax.nodes import Object
from kealint.syntax.tree import Repair

IN_MANUAL = ("libdhcp_host_cache", "maximum")
"""Where Kea's manual shows a parameter that the library does not read there."""


@rule(on=UnknownParameter, fails=since("1.7.1"), depends=True)
def check(unknown: UnknownParameter, ctx: Context) -> Iterator[Finding]:
    near, life = unknown.near, unknown.life
    word = None if life or unknown.homes else near.word
    helps, fix = None, None
    if life:
        message = f"only Kea {life} know{'s' * (life.since is None)} {unknown.name} {unknown.where}"
    elif unknown.homes:
        message = f"{unknown.name} does not belong {unknown.where}"
        helps = f"write it where it is known: in {', '.join(home.name for home in unknown.homes)}"
        fix = moved(unknown, ctx)
    else:
        message = f"unknown parameter {unknown.name} {unknown.where}"
        if near.words:
            helps = f"write {listed(near.words, 'or')}, if that is what it means"
        if word and not unknown.obj.member(word):
            fix = Fix(
                f"rename it to {quoted(word)}",
                rename_key(unknown.member, word),
                safe=near.certain and unknown.kea > ACCEPTS,
            )
    shown = (unknown.scope.name, unknown.key) == IN_MANUAL
    ignored = "Kea passes over it" + ", though its manual shows it here" * shown
    yield finding(
        unknown,
        message,
        help=helps,
        note=ignored if unknown.kea == ACCEPTS else None,
        fix=fix,
        kea=unknown.kea,
    )


def moved(unknown: UnknownParameter, ctx: Context) -> Repair | None:
    """Move it into the one map beside it that it is known in, which is made if need be."""
    facts = filter(None, map(unknown.scope.fact, unknown.scope.keywords))
    homes = {home.name for home in unknown.homes}
    maps = [fact.key for fact in facts if fact.type == "map" and fact.scope in homes]
    if len(maps) != 1:
        return None
    title, inner, member = (
        f"move it into {quoted(maps[0])}",
        unknown.obj.get(maps[0]),
        unknown.member,
    )
    if inner is None:
        opening = Replacement(member.start, member.start, f'"{maps[0]}": {{ ')
        return Fix(title, opening, Replacement(member.end, member.end, " }"), safe=False)
    if type(inner) is not Object or inner.member(unknown.key):
        return None
    return Fix(title, move_member(ctx.tree, unknown.obj, member, inner), safe=False)
