"""A class that is looked at late sets lifetimes, which come too late.

Kea decides how long a lease lives when it chooses the address. A class with
`only-in-additional-list` (or `only-if-required`, its older name) is looked at after that,
for its options alone: lifetimes in it count for nothing. Since 2.7.5 Kea says so in a warning.

```log
DHCPSRV_CLASS_WITH_ADDITIONAL_AND_LIFETIMES
```

Let the class be looked at at once, or set the lifetimes in another class.

```kea bad
{ "Dhcp4": { "client-classes": [ {
    "name": "guests",
    "test": "member('ALL')",
    "only-in-additional-list": true,
    "valid-lifetime": 600  # <-- valid-lifetime of class guests comes too late
} ] } }
```

```kea bad 2.6
{ "Dhcp6": { "client-classes": [ {
    "name": "guests",
    "test": "member('ALL')",
    "only-if-required": true,
    "preferred-lifetime": 300  # <-- preferred-lifetime of class guests comes too late
} ] } }
```

```kea good
{ "Dhcp4": { "client-classes": [
    { "name": "guests", "test": "member('ALL')", "valid-lifetime": 600 },
    { "name": "extras", "test": "member('ALL')", "only-in-additional-list": true }
] } }
```
"""

from kealint.model import ClientClass
from kealint.rule import Finding, Iterator, finding, rule, since

LIFETIMES = frozenset(
    f"{least_or_most}{kind}-lifetime"
    for least_or_most in ("", "min-", "max-")
    for kind in ("valid", "preferred")
) | {"offer-lifetime"}


@rule(on=ClientClass, warns=since("2.7.5"))
def check(client_class: ClientClass) -> Iterator[Finding]:
    late = client_class.late
    if not late or not client_class.name:
        return
    written = [member for member in client_class.node.members if member.key in LIFETIMES]
    if written:
        yield finding(
            written[0],
            f"{written[0].key} of class {client_class.name} comes too late",
            also={late: "what puts the class off"},
            help="set it in a class that is looked at at once",
        )
