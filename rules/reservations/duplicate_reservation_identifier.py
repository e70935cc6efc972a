"""Two reservations of one place are for the same host.

Kea does not load a file with two reservations for the same identifier in a
subnet, or two global ones, and does not say where they are. It compares the
bytes: `1a1b1c1d1e1f` is `1A:1B:1C:1D:1E:1F`. The same host in two subnets, or
globally and in a subnet, is fine.

`kea-dhcp6` does not look at `flex-id`: the file loads, and the look-up of the
host fails when it comes.

There is no fix: only you can tell which of the two the host is to have.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [
        { "hw-address": "1a:1b:1c:1d:1e:1f", "ip-address": "192.0.2.5" },
        { "hw-address": "1A1B1C1D1E1F",  # <-- hw-address 1A1B1C1D1E1F has another reservation here
          "ip-address": "192.0.2.6" }
    ]
} ] } }
```

```kea bad
{ "Dhcp4": { "reservations": [
    { "client-id": "'abc'", "hostname": "a" },
    { "client-id": "61:62:63", "hostname": "b" }  # <-- client-id 61:62:63 has another reservation
] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservations": [
        { "flex-id": "01:02", "hostname": "a" },
        { "flex-id": "01:02", "hostname": "b" }  # <-- flex-id 01:02 has another reservation here
    ]
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24",
      "reservations": [ { "hw-address": "1a:1b:1c:1d:1e:1f", "ip-address": "192.0.2.5" } ] },
    { "id": 2, "subnet": "198.51.100.0/24",
      "reservations": [ { "hw-address": "1a:1b:1c:1d:1e:1f", "ip-address": "198.51.100.5" } ] }
] } }
```
"""

from kealint.model import DhcpConfig, Value
from kealint.model.identifier import parse_identifier
from kealint.rule import ACCEPTS, EVER, REFUSES, Finding, Iterator, finding, rule


@rule(on=DhcpConfig, refuses=EVER, depends=True)
def check(config: DhcpConfig) -> Iterator[Finding]:
    for place in config.places:
        identifiers = place.hosts.identifiers
        if len(set(identifiers)) == len(identifiers):
            continue
        first: dict[tuple[str, bytes | None], Value[str]] = {}
        for host in place.reservations:
            written = host.identifier
            if written is None or (octets := parse_identifier(written.value)) is None:
                continue
            kind = host.identifiers[0].key
            other = first.setdefault((kind, octets), written)
            if other is not written:
                unseen = config.family == 6 and kind == "flex-id"
                yield finding(
                    written,
                    f"{kind} {written} has another reservation here",
                    also={other: "the other one"},
                    help="make one reservation of the two",
                    kea=ACCEPTS if unseen else REFUSES,
                )
