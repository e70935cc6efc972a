"""A reservation says twice for which host it is.

Kea takes one identifier for a reservation, and does not load a file where one has
two. (ISC dhcpd had no such limit.) For a host with two network cards write two
reservations; both may have the same address if `ip-reservations-unique` is false.

An identifier that is empty says nothing; the fix takes it out where another one
is left. Which of two filled ones to keep only you can tell.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [ {
        "hw-address": "02:00:00:00:00:05",
        "client-id": "01:02:00:00:00:00:05",  # <-- has client-id besides hw-address
        "ip-address": "192.0.2.5"
    } ]
} ] } }
```

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [ {
        "circuit-id": "'eth0/1'",
        "hw-address": "",  # <-- has hw-address besides circuit-id
        "ip-address": "192.0.2.5"
    } ]
} ] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [ {
        "circuit-id": "'eth0/1'",
        "ip-address": "192.0.2.5"
    } ]
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservations": [ {
        "duid": "00:03:00:01:02:00:00:00:00:05",
        "hw-address": "02:00:00:00:00:05",  # <-- has hw-address besides duid
        "ip-addresses": [ "2001:db8:1::5" ]
    } ]
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [
        { "hw-address": "02:00:00:00:00:05", "hostname": "printer" },
        { "client-id": "01:02:00:00:00:00:05", "hostname": "printer" }
    ]
} ] } }
```
"""

from kealint.model import DhcpConfig
from kealint.rule import ACCEPTS, EVER, REFUSES, Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import Editor
from kealint.syntax.nodes import Member, Scalar


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    for host in config.odd_hosts:
        members = {member.key: member for member in host.identifiers}
        if len(members) < 2:
            continue
        first, second, *_ = members.values()
        empty = [member for member in members.values() if is_empty(member)]
        fix = None
        if len(empty) == len(members) - 1:
            editor = Editor(ctx.tree)
            for member in empty:
                editor.remove_member(host.node, member)
            fix = Fix("take out the empty identifier", editor.replacements())
        # Kea reads them in alphabetical order, and an empty one makes room for the next.
        *earlier, last = (members[key] for key in sorted(members))
        taken = all(map(is_empty, earlier)) and not is_empty(last)
        yield finding(
            second,
            f"reservation {host} has {second.key} besides {first.key}",
            also={first: "an identifier already"},
            help="keep one identifier, or write a reservation for each",
            fix=fix,
            kea=ACCEPTS if taken else REFUSES,
        )


def is_empty(member: Member) -> bool:
    return type(member.value) is Scalar and member.value.value == ""
