"""The server is told no interface to listen on.

Kea listens only on the interfaces it is told; `"*"` means all. Without
`interfaces-config`, or with no interface in it, the server starts, logs one
warning (`DHCPSRV_NO_SOCKETS_OPEN`) and serves nobody.

A `Dhcp4` that takes its requests from a `Dhcp6` (`dhcp4o6-port`) needs none, nor
does a file that only opens a control socket, through which the rest will come.

```kea bad
{ "Dhcp4": {  # <-- no interface to listen on
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```

```kea bad
{ "Dhcp6": {
    "interfaces-config": { "interfaces": [ ] },  # <-- no interface to listen on
    "subnet6": [ { "id": 1, "subnet": "2001:db8:1::/64" } ]
} }
```

```kea good
{ "Dhcp4": {
    "interfaces-config": { "interfaces": [ "*" ] },
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```
"""

from kealint.model import DhcpConfig
from kealint.model.oddity import Place
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.syntax.nodes import Array, Member, Object


@rule(on=DhcpConfig, warns=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    port = config.integer("dhcp4o6-port")
    member = lacking(config)
    if member is not None and not (port and port.value) and not config.awaits_commands:
        yield finding(
            Place.of_key(member),
            f"no interface to listen on, so {config.service} serves nobody",
            help='name them in "interfaces-config": { "interfaces": [ ... ] }, or "*" for all',
        )


def lacking(config: DhcpConfig) -> Member | None:
    """The member in which an interface should be named and none is, where that can be told."""
    member = config.keyword
    for key, kind in (("interfaces-config", Object), ("interfaces", Array)):
        if type(member.value) is not Object or not config.tree.is_whole(member.value):
            return None
        inner = member.value.member(key)
        if inner is None:
            return member
        if type(inner.value) is not kind:
            return None
        member = inner
    empty = type(member.value) is Array and not member.value.items
    return member if empty and config.tree.is_whole(member.value) else None
