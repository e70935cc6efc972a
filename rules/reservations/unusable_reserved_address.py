"""An address is reserved that no host can have.

Kea does not load a file that reserves 0.0.0.0 or 255.255.255.255, or an IPv6
multicast address or prefix.

The first and the last address of an IPv4 subnet are the network's own and the one for
broadcasts. Kea takes a reservation of these and gives them out, but hosts and routers
do not take them for a host's.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [
        { "hw-address": "02:00:00:00:00:05",
          "ip-address": "0.0.0.0" }  # <-- reserved address 0.0.0.0 is no host's
    ]
} ] } }
```

```kea bad
{ "Dhcp6": { "reservations": [
    { "duid": "01:02:03:04",
      "ip-addresses": [ "ff02::1" ] }  # <-- reserved address ff02::1 is multicast
] } }
```

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [
        { "hw-address": "02:00:00:00:00:05",
          "ip-address": "192.0.2.0" },  # <-- 192.0.2.0 is the first of its subnet 192.0.2.0/24
        { "hw-address": "02:00:00:00:00:06",
          "ip-address": "192.0.2.255" }  # <-- is the broadcast address of its subnet 192.0.2.0/24
    ]
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [ { "hw-address": "02:00:00:00:00:05", "hostname": "printer" } ]
} ] } }
```
"""

from kealint.model import DhcpConfig, Subnet
from kealint.model.reservation import may_be_reserved
from kealint.rule import ACCEPTS, EVER, Finding, Iterator, finding, rule

HELP = "reserve a unicast address, or none: then the pools give one"


@rule(on=DhcpConfig, refuses=EVER, depends=True)
def check(config: DhcpConfig) -> Iterator[Finding]:
    why = "is no host's" if config.family == 4 else "is multicast"
    for host in config.odd_hosts:
        for noun, values in (("address", host.addresses), ("prefix", host.prefixes)):
            for value in values:
                if not may_be_reserved(config.family, value.value.number):
                    yield finding(value, f"reserved {noun} {value} {why}", help=HELP)
    if config.family == 4:
        for subnet in config.subnets:
            yield from ends(subnet)


def ends(subnet: Subnet) -> Iterator[Finding]:
    """Reservations of the first and the last address of an IPv4 subnet."""
    if not subnet.prefix or subnet.prefix.value.length > 30:
        return
    span = subnet.prefix.value.range
    why = {span.first: "the first", span.last: "the broadcast address"}
    packed = {number.to_bytes(4, "big") for number in why if may_be_reserved(4, number)}
    if packed.isdisjoint(subnet.hosts.addresses):
        return
    for host in subnet.reservations:
        for value in host.addresses:
            number = value.value.number
            if number in why and may_be_reserved(4, number):
                yield finding(
                    value,
                    f"reserved address {value} is {why[number]} of its subnet {subnet.prefix}",
                    also={subnet.prefix: "the subnet it stands in"},
                    help=HELP,
                    kea=ACCEPTS,
                )
