"""A reservation gives its host nothing.

Before 2.3.5, Kea does not load a file with a reservation that holds an identifier
and nothing for the host: no address, prefix, hostname, option, boot parameter or
client class. Empty lists and texts are nothing, and so are a list of classes without a
name in it and 0.0.0.0 for `next-server`.

Later versions take it: the host is then known (class `KNOWN`), and no more.

```kea bad 2.2
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [
        { "hw-address": "02:00:00:00:00:05" },  # <-- 02:00:00:00:00:05 gives its host nothing
        { "hw-address": "02:00:00:00:00:06", "hostname": "" },  # <-- gives its host nothing
        { "hw-address": "02:00:00:00:00:07", "client-classes": [ "" ] }  # <-- gives its host nothing
    ]
} ] } }
```

```kea bad 2.2
{ "Dhcp6": { "reservations": [
    { "duid": "01:02:03:04", "prefixes": [ ] }  # <-- reservation 01:02:03:04 gives its host nothing
] } }
```

```kea good 2.2
{ "Dhcp4": { "reservations": [
    { "hw-address": "02:00:00:00:00:05", "client-classes": [ "printers" ] }
] } }
```

```kea good
{ "Dhcp4": { "reservations": [
    { "hw-address": "02:00:00:00:00:05" }
] } }
```
"""

from kealint.model import DhcpConfig, Reservation
from kealint.model.identifier import IDENTIFIERS
from kealint.rule import Context, Finding, Iterator, finding, rule, until
from kealint.syntax.nodes import Array, Member, Node, Object, Scalar

REFUSED = until("2.3.5")
NO_GIFTS = {*IDENTIFIERS[4], *IDENTIFIERS[6], "user-context", "comment"}


@rule(on=DhcpConfig, refuses=REFUSED)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    if ctx.kea not in REFUSED:
        return
    for place in config.places:
        array = place.list_node("reservations")
        for node in array.items if array else ():
            # There may be a hundred thousand hosts: a view only for one that gets nothing.
            if type(node) is not Object or any(map(is_gift, node.members)):
                continue
            host = Reservation(node, place)
            if host.identifier and ctx.tree.is_whole(node):
                yield finding(
                    host.identifier,
                    f"reservation {host} gives its host nothing",
                    help="give it an address, a hostname, options or classes, or take it out",
                )


def is_gift(member: Member) -> bool:
    """Whether there is something for the host in it, or nobody knows."""
    value = member.value
    if member.key in NO_GIFTS:
        return False
    if type(value) is Array:
        if member.key == "client-classes":
            return not all(map(is_blank, value.items))
        return bool(value.items)
    if type(value) is not Scalar or member.key == "ip-address":
        return True
    return value.value not in (("", "0.0.0.0") if member.key == "next-server" else ("",))


def is_blank(node: Node) -> bool:
    """Whether it is a text with nothing in it."""
    return type(node) is Scalar and type(node.value) is str and not node.value.strip(" \t\n")
