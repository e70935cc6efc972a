"""A subnet or pool is guarded by a class that is only known afterwards.

Kea chooses the subnet first, and looks for a reservation in it then: whether a host is
`KNOWN` comes too late to choose a subnet by (save for those of a shared network, and with
`early-global-reservations-lookup`). Pools are chosen after that, so they may be guarded so.

A class with `only-in-additional-list` (`only-if-required`, its older name) is looked at
when subnet and pool have been chosen, so it guards neither. In both cases the
client is never in the class when it counts, and finds the door closed. Kea
says nothing.

```kea bad
{ "Dhcp4": {
    "client-classes": [
        { "name": "staff", "test": "member('KNOWN')" },
        { "name": "late", "test": "option[60].exists", "only-in-additional-list": true }
    ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "client-classes": [ "staff" ],  # <-- class staff depends on reservations
        "evaluate-additional-classes": [ "late" ],
        "pools": [ {
            "pool": "192.0.2.10 - 192.0.2.99",
            "client-classes": [ "late" ]  # <-- class late is only looked at
        } ]
    } ]
} }
```

```kea bad 2.6
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "client-class": "UNKNOWN"  # <-- class UNKNOWN depends on reservations
} ] } }
```

```kea good
{ "Dhcp4": {
    "client-classes": [ { "name": "staff", "test": "member('KNOWN')" } ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "pools": [
            { "pool": "192.0.2.10 - 192.0.2.99", "client-classes": [ "staff" ] },
            { "pool": "192.0.2.100 - 192.0.2.199", "client-classes": [ "UNKNOWN" ] }
        ]
    } ]
} }
```
"""

from kealint.model import DhcpConfig, Purpose
from kealint.rule import Finding, Iterator, finding, rule


@rule(on=DhcpConfig)
def check(config: DhcpConfig) -> Iterator[Finding]:
    guards = [use for use in config.class_uses if use.purpose is Purpose.GUARD]
    if not guards:
        return
    early = config.boolean("early-global-reservations-lookup")
    top = {subnet.node for subnet in config.top_subnets if not (early and early.value)}
    top |= {network.node for network in config.shared_networks if not (early and early.value)}
    for use in guards:
        name = use.name.value
        client_class = config.classes.get(name)
        if client_class and (late := client_class.late):
            yield finding(
                use,
                f"class {name} is only looked at when the {use.scope} is chosen",
                also={late: "this puts it off"},
                help="let the class be looked at at once",
            )
        elif use.holder in top and name in config.classes_of_known:
            yield finding(
                use,
                f"class {name} depends on reservations, which are looked for in the chosen subnet",
                help="guard the pools in it, or use early-global-reservations-lookup",
            )
