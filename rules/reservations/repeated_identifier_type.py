"""A type of identifier is listed twice.

`host-reservation-identifiers` says by what Kea looks for reservations, and in
which order. Kea does not load a file where it names one twice.

The fix takes out the later one.

```kea bad
{ "Dhcp4": {
    "host-reservation-identifiers": [
        "hw-address",
        "client-id",
        "hw-address"  # <-- identifier type hw-address is listed twice
    ]
} }
```

```kea fixed
{ "Dhcp4": {
    "host-reservation-identifiers": [
        "hw-address",
        "client-id"
    ]
} }
```

```kea bad
{ "Dhcp6": {
    "host-reservation-identifiers": [ "duid", "duid" ]  # <-- identifier type duid is listed twice
} }
```

```kea good
{ "Dhcp6": {
    "host-reservation-identifiers": [ "hw-address", "duid" ]
} }
```
"""

from kealint.model import DhcpConfig
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import remove_item
from kealint.syntax.nodes import Scalar


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    array = config.list_node("host-reservation-identifiers")
    if array is None:
        return
    first: dict[object, Scalar] = {}
    for index, item in enumerate(array.items):
        if type(item) is not Scalar or type(item.value) is not str:
            continue
        other = first.setdefault(item.value, item)
        if other is not item:
            yield finding(
                item,
                f"identifier type {item.value} is listed twice",
                also={other: "the first one"},
                help="take one of them out",
                fix=Fix("take out the later one", remove_item(ctx.tree, array, index)),
            )
