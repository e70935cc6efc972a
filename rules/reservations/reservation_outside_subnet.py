"""A reserved address is outside the subnet of its reservation.

Kea does not load the file, and says neither where the reservation is nor where
the subnet. Reserved prefixes and global reservations may be anywhere.

Most often the subnet was renumbered, or the sample reservations are still there.
There is no fix: only you can tell which of the two is right.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "198.51.100.0/24",
    "reservations": [ {
        "hw-address": "02:00:00:00:00:05",
        "ip-address": "192.0.2.5"  # <-- 192.0.2.5 is outside subnet 198.51.100.0/24
    } ]
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservations": [ {
        "duid": "01:02:03:04",
        "ip-addresses": [ "2001:db8:1::5", "2001:db8:2::5" ],  # <-- 2001:db8:2::5 is outside
        "prefixes": [ "2001:db8:8::/56" ]
    } ]
} ] } }
```

```kea good
{ "Dhcp4": {
    "reservations": [ { "hw-address": "02:00:00:00:00:05", "ip-address": "203.0.113.5" } ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "reservations": [ { "hw-address": "02:00:00:00:00:05", "ip-address": "192.0.2.5" } ]
    } ]
} }
```
"""

from kealint.model import DhcpConfig
from kealint.model.reservation import may_be_reserved
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    for subnet in config.subnets:
        reserved = subnet.hosts.addresses
        if not reserved or not subnet.prefix:
            continue
        prefix = subnet.prefix.value
        lowest, highest = (int.from_bytes(pick(reserved), "big") for pick in (min, max))
        if prefix.first <= lowest and highest <= prefix.last:
            continue
        for host in subnet.reservations:
            for address in host.addresses:
                if not prefix.holds(address.value) and may_be_reserved(*address.value):
                    yield finding(
                        address,
                        f"reserved address {address} is outside subnet {subnet.prefix}",
                        also={subnet.prefix: "the subnet it stands in"},
                        help="correct the address, or move the reservation to its subnet",
                    )
