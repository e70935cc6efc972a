"""A list is empty that has to hold something.

Most lists may be empty. For these few, `[]` is a syntax error in Kea: `loggers`,
`output-options`, `host-reservation-identifiers`, `mac-sources`, `dns-servers` of a
DDNS domain, and `client-classes` before 3.1.9 (and in 3.0.0 to 3.0.3).

The fix leaves out a list that is not required, and is safe.

```kea bad
{ "Dhcp4": {
    "valid-lifetime": 4000,
    "loggers": [],  # <-- "loggers" is empty
    "host-reservation-identifiers": []  # <-- "host-reservation-identifiers" is empty
} }
```

```kea fixed
{ "Dhcp4": {
    "valid-lifetime": 4000
} }
```

```kea bad 2.6
{ "Dhcp6": {
    "mac-sources": [],  # <-- "mac-sources" is empty
    "client-classes": [],  # <-- "client-classes" is empty
    "option-data": []
} }
```

```kea fixed 2.6
{ "Dhcp6": {
    "option-data": []
} }
```

```kea good
{ "Dhcp4": { "subnet4": [], "option-data": [], "reservations": [] } }
```
"""

from kealint.model.oddity import EmptyList
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import remove_member


@rule(on=EmptyList, refuses=EVER)
def check(empty: EmptyList, ctx: Context) -> Iterator[Finding]:
    can_go = not empty.fact.required and len(empty.obj.members) > 1
    yield finding(
        empty,
        f"{empty.name} is empty",
        fix=Fix("leave it out", remove_member(ctx.tree, empty.obj, empty.member))
        if can_go
        else None,
        kea=empty.kea,
    )
