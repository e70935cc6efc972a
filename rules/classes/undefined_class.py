"""A class is named that nothing defines.

Kea does not look whether the classes exist that a network, subnet, pool, option or
reservation names. A client is never in a class that is not there: what it guards is
closed for everybody, and options that it tags go to nobody. A class in a reservation
that nothing defines and nothing asks for has no effect.

Classes that only a reservation assigns need no definition, and those of Kea itself
(`KNOWN`, `VENDOR_CLASS_...`, `HA_...`) have none. Where classes may come from elsewhere (a
database of hosts or of the configuration, a hook library that is not known to
assign none), only what looks like a typing error is reported.

```kea bad
{ "Dhcp4": {
    "client-classes": [ { "name": "phones", "test": "option[60].text == 'phone'" } ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "pools": [ {
            "pool": "192.0.2.10 - 192.0.2.99",
            "client-classes": [ "phone" ]  # <-- class "phone" is not defined
        } ],
        "reservations": [ {
            "hw-address": "02:00:00:00:00:05",
            "client-classes": [ "phnoes" ]  # <-- neither defined nor asked for
        } ]
    } ]
} }
```

```kea fixed
{ "Dhcp4": {
    "client-classes": [ { "name": "phones", "test": "option[60].text == 'phone'" } ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "pools": [ {
            "pool": "192.0.2.10 - 192.0.2.99",
            "client-classes": [ "phones" ]
        } ],
        "reservations": [ {
            "hw-address": "02:00:00:00:00:05",
            "client-classes": [ "phones" ]
        } ]
    } ]
} }
```

```kea bad 2.6
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "client-class": "guests",  # <-- class "guests" is not defined
    "require-client-classes": [ "printers" ]  # <-- class "printers" is not defined
} ] } }
```

```kea good
{ "Dhcp4": {
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "pools": [
            { "pool": "192.0.2.10 - 192.0.2.99", "client-classes": [ "KNOWN" ] },
            { "pool": "192.0.2.100 - 192.0.2.199", "client-classes": [ "lab" ] }
        ],
        "reservations": [
            { "hw-address": "02:00:00:00:00:05", "client-classes": [ "lab" ] }
        ]
    } ]
} }
```
"""

from kealint.model import ClassUse, DhcpConfig, Purpose
from kealint.model.client_class import SPAWNED, SPECIAL, is_built_in
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.schema.spelling import did_you_mean, nearest
from kealint.syntax.edit import replace_value


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    if not ctx.tree.is_whole(config.node):
        return
    assigned = {use.name.value for use in config.class_uses if use.purpose is Purpose.ASSIGN}
    asked = {use.name.value for use in config.class_uses if use.purpose is not Purpose.ASSIGN}
    asked.update(member.name.value for one in config.expressions for member in one.members)
    for use in config.class_uses:
        name = use.name.value
        if name in config.classes or is_built_in(name, ctx.kea) or name in SPECIAL or not name:
            continue
        if use.purpose is Purpose.ASSIGN:
            if name not in asked:
                yield from undefined(config, ctx, use, "is neither defined nor asked for")
        elif name.startswith(SPAWNED):
            continue  # what a template spawns is only known when the packet is there
        elif use.purpose is Purpose.EVALUATE or name not in assigned:
            yield from undefined(config, ctx, use, "is not defined")


def undefined(config: DhcpConfig, ctx: Context, use: ClassUse, what: str) -> Iterator[Finding]:
    near = nearest(use.name.value, config.classes)
    if config.has_classes_elsewhere and not near.certain:
        return
    meant = "" if near.words else did_you_mean(use.name.value, config.classes)
    yield finding(
        use,
        f"class {quoted(use.name.value)} {what}{meant}",
        help="define it in client-classes, or take it out",
        fix=Fix(
            f"write {quoted(near.word)}",
            replace_value(ctx.tree, use.name.node, near.word),
            safe=False,
        )
        if near.word
        else None,
    )
