"""A hardware address has a byte too few or too many.

Those of Ethernet and wireless networks have 6 bytes, EUI-64 has 8, and InfiniBand 20.
Kea takes any number from 1 to 20, and a reservation with another one is for a host that
never comes: most often a pair of digits was lost or put in twice.

```kea bad
{ "Dhcp4": { "reservations": [
    { "hw-address": "02:00:00:00:05",  # <-- hw-address of 5 bytes is no usual one
      "hostname": "a" },
    { "hw-address": "01:02:00:00:00:00:05",  # <-- hw-address of 7 bytes is no usual one
      "hostname": "b" }
] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservations": [
        { "hw-address": "020000005",  # <-- hw-address of 5 bytes is no usual one
          "hostname": "a" }
    ]
} ] } }
```

```kea good
{ "Dhcp4": { "reservations": [
    { "hw-address": "02:00:00:00:00:05", "hostname": "a" },
    { "hw-address": "02:00:00:ff:fe:00:00:05", "hostname": "b" },
    { "client-id": "01:02:00:00:00:00:05", "hostname": "c" }
] } }
```
"""

from kealint.model import DhcpConfig
from kealint.model.identifier import parse_identifier
from kealint.rule import Finding, Iterator, finding, rule
from kealint.syntax.nodes import Object, Scalar

USUAL = {6, 8, 20}


@rule(on=DhcpConfig)
def check(config: DhcpConfig) -> Iterator[Finding]:
    for place in config.places:
        array = place.list_node("reservations")
        # There may be a hundred thousand hosts: look at each only where a length is odd.
        if array is None or USUAL.issuperset(map(len, place.hosts.identifiers)):
            continue
        for item in array.items:
            node = item.get("hw-address") if type(item) is Object else None
            octets = parse_identifier(node.value) if type(node) is Scalar else None
            if node is None or octets is None or len(octets) in USUAL or len(octets) > 20:
                continue
            advice = ""
            if len(octets) == 7 and octets[0] == 1:
                advice = ", or write client-id: the leading 01 is that of one"
            yield finding(
                node,
                f"hw-address of {len(octets)} byte{'s' * (len(octets) > 1)} is no usual one",
                help=f"write all 6 bytes of an Ethernet address{advice}",
            )
