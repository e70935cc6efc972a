"""Reservations stand in a subnet for which Kea looks for none.

With `reservations-in-subnet` false, in effect for the subnet or set there, Kea
does not look at the reservations of a subnet: their hosts get addresses of the
pools, as any other, and their reserved addresses may go to others. So it is with
`reservation-mode` `global` or `disabled`, the form until 2.6.0. Kea loads the
file and says nothing.

There is no fix: the reservations may be left from before, or the setting be wrong.

```kea bad
{ "Dhcp4": {
    "reservations-in-subnet": false,  # <-- reservations of subnet 192.0.2.0/24 are not looked at
    "reservations-global": true,
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "reservations": [ { "hw-address": "02:00:00:00:00:05", "ip-address": "192.0.2.5" } ]
    } ]
} }
```

```kea bad 2.2
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservation-mode": "global",  # <-- reservations of subnet 2001:db8:1::/64 are not looked at
    "reservations": [ { "duid": "01:02:03:04", "ip-addresses": [ "2001:db8:1::5" ] } ]
} ] } }
```

```kea good
{ "Dhcp4": {
    "reservations-in-subnet": false,
    "reservations-global": true,
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "reservations-in-subnet": true,
        "reservations": [ { "hw-address": "02:00:00:00:00:05", "ip-address": "192.0.2.5" } ]
    } ]
} }
```
"""

from kealint.model import DhcpConfig, Subnet
from kealint.model.lookup import IN_SUBNET, lookup
from kealint.model.oddity import Place
from kealint.rule import Finding, Iterator, finding, rule
from kealint.syntax.nodes import Member

SHOWN = 3
"""So many subnets of one setting get a label."""


@rule(on=DhcpConfig)
def check(config: DhcpConfig) -> Iterator[Finding]:
    unused: dict[int, tuple[Member, list[Subnet]]] = {}
    for subnet in config.subnets:
        hosts = subnet.list_node("reservations")
        if hosts is None or not hosts.items:
            continue
        asked = lookup(subnet, IN_SUBNET)
        if asked.value is False and asked.member:
            unused.setdefault(asked.member.start, (asked.member, []))[1].append(subnet)
    for member, subnets in unused.values():
        first = subnets[0]
        others = len(subnets) - 1
        more = f" and {others} other{'s' * (others > 1)}" if others else ""
        yield finding(
            member,
            f"the reservations of subnet {first}{more} are not looked at",
            also=[
                (Place.of_key(written), "these")
                for subnet in subnets[:SHOWN]
                if (written := subnet.member("reservations"))
            ],
            help=f'set "{IN_SUBNET}" to true there, or take the reservations out',
        )
