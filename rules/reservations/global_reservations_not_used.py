"""There are global reservations, and Kea looks at them for no subnet.

Kea looks at the reservations outside of the subnets only for the clients of
subnets for which `reservations-global` is true, and its default is false. Else
hosts with a global reservation get what any other gets. Kea loads the file and
says nothing.

`reservation-mode` `global` says the same until 2.6.0. With
`early-global-reservations-lookup` global reservations are looked at in any case,
for client classes.

The fix sets `reservations-global` for all subnets. It is not safe, since hosts
then get what was reserved.

```kea bad
{ "Dhcp4": {
    "reservations": [  # <-- global reservations are looked at for no subnet
        { "hw-address": "02:00:00:00:00:05", "hostname": "printer" }
    ],
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```

```kea fixed
{ "Dhcp4": {
    "reservations-global": true,
    "reservations": [
        { "hw-address": "02:00:00:00:00:05", "hostname": "printer" }
    ],
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```

```kea bad 2.2
{ "Dhcp6": {
    "reservation-mode": "all",
    "reservations": [ { "duid": "01:02:03:04", "hostname": "a" } ],  # <-- are looked at for no subnet
    "subnet6": [ { "id": 1, "subnet": "2001:db8:1::/64" } ]
} }
```

```kea good
{ "Dhcp4": {
    "reservations": [ { "hw-address": "02:00:00:00:00:05", "hostname": "printer" } ],
    "subnet4": [
        { "id": 1, "subnet": "192.0.2.0/24", "reservations-global": true },
        { "id": 2, "subnet": "198.51.100.0/24" }
    ]
} }
```
"""

from kealint.model import DhcpConfig
from kealint.model.absence import is_obscured
from kealint.model.inherit import telling
from kealint.model.lookup import GLOBAL, MODE, lookup
from kealint.model.oddity import Place
from kealint.model.subnet_ids import is_whole
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule, since
from kealint.schema.tables import schema
from kealint.syntax.edit import insert_member

EARLY = "early-global-reservations-lookup"
FLAGS = since("1.9.2")
COMMANDS = {"subnet_cmds", "radius"}
"""Hook libraries that bring subnets, or settle for a subnet what is looked at."""


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    written = config.member("reservations")
    if written is None or not config.hosts.identifiers or not config.subnets:
        return
    early = config.boolean(EARLY)
    if config.has_subnets_elsewhere or config.hooks & COMMANDS or (early and early.value):
        return
    asked = [lookup(subnet, GLOBAL) for subnet in telling(config.subnets, (GLOBAL, MODE))]
    if any(one.value is not False for one in asked) or not is_whole(config) or hidden(config, ctx):
        return
    flags = all(kea in FLAGS for kea in ctx.targets)
    yield finding(
        Place.of_key(written),
        "global reservations are looked at for no subnet",
        also=[(asked[0].member, "this says so")] if asked[0].member else (),
        help=f'set "{GLOBAL}" to true, for all subnets or for those that they are meant for'
        if ctx.kea in FLAGS
        else f'set "{MODE}" to "global" for the subnets that they are meant for',
        fix=Fix(
            f"set {GLOBAL} to true",
            insert_member(ctx.tree, config.node, GLOBAL, True, before="reservations"),
            safe=False,
        )
        if flags and not any(one.member for one in asked)
        else None,
    )


def hidden(config: DhcpConfig, ctx: Context) -> bool:
    """Whether there is something that may have been meant for the keyword."""
    tables = schema(config.service, ctx.kea)
    return any(
        is_obscured(ctx.tree, tables.scope(view.scope), view.node, GLOBAL, MODE)
        for view in (*config.shared_networks, *config.subnets)
    ) or is_obscured(ctx.tree, tables.scope(config.scope), config.node, GLOBAL, MODE, EARLY)
