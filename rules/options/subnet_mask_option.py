"""The subnet mask is set as an option.

Kea makes option 1 of the subnet's prefix, and sends that whatever `option-data` says,
`always-send` or not. Where the two disagree, what was wanted does not happen: to give
clients another mask, change the prefix.

The fix takes the option out.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "option-data": [
        { "name": "subnet-mask", "data": "255.255.0.0" },  # <-- subnet-mask 255.255.0.0 is not sent
        { "name": "routers", "data": "192.0.2.1" }
    ]
} ] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "option-data": [
        { "name": "routers", "data": "192.0.2.1" }
    ]
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "option-data": [ { "name": "routers", "data": "192.0.2.1" } ]
} ] } }
```

There is no such option in DHCPv6.
"""

from kealint.model import DhcpConfig, Subnet
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import remove_item


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    if config.family != 4:
        return
    for holder, option in config.written_options.first(1, "subnet-mask").items():
        array = holder.list_node("option-data")
        if array is None:
            continue
        prefix = holder.prefix if isinstance(holder, Subnet) else None
        yield finding(
            option.data or option,
            f"subnet-mask {option.data or ''} is not sent: Kea takes the mask of the subnet",
            also={prefix: "its prefix"} if prefix else (),
            help="leave it out, and change the prefix if it is wrong",
            fix=Fix(
                "take the option out",
                remove_item(ctx.tree, array, array.items.index(option.node)),
                safe=False,
            ),
        )
