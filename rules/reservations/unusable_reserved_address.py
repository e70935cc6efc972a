"""An address is reserved that no host can have.

Kea does not load a file that reserves 0.0.0.0 or 255.255.255.255, or an IPv6
multicast address or prefix.

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

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [ { "hw-address": "02:00:00:00:00:05", "hostname": "printer" } ]
} ] } }
```
"""

from kealint.model import DhcpConfig
from kealint.model.reservation import may_be_reserved
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    why = "is no host's" if config.family == 4 else "is multicast"
    for host in config.odd_hosts:
        for noun, values in (("address", host.addresses), ("prefix", host.prefixes)):
            for value in values:
                if not may_be_reserved(config.family, value.value.number):
                    yield finding(
                        value,
                        f"reserved {noun} {value} {why}",
                        help="reserve a unicast address, or none: then the pools give one",
                    )
