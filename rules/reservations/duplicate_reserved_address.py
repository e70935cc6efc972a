"""An address is reserved for two hosts.

Kea does not load a file that reserves an address twice in a subnet, or twice
globally. Where one host may come with two network cards, or two servers share an
address, set `ip-reservations-unique` to false (since 2.0.0); then it is allowed,
and nothing is reported.

Of a reserved prefix Kea compares the address alone: `2001:db8:8::/56` and
`2001:db8:8::/64` count as the same, and so does the address `2001:db8:8::`.
Within one reservation the same address or prefix must not stand twice in any
case.

There is no fix: only you can tell who is to have the address.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [
        { "hw-address": "02:00:00:00:00:05", "ip-address": "192.0.2.5" },
        { "hw-address": "02:00:00:00:00:06",
          "ip-address": "192.0.2.5" }  # <-- address 192.0.2.5 is reserved for two hosts
    ]
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservations": [
        { "duid": "01:02:03:04", "prefixes": [ "2001:db8:8::/56" ] },
        { "duid": "01:02:03:05", "prefixes": [ "2001:db8:8::/64" ] }  # <-- is reserved for two
    ]
} ] } }
```

```kea bad
{ "Dhcp6": { "ip-reservations-unique": false, "reservations": [
    { "duid": "01:02:03:04",
      "ip-addresses": [
          "2001:db8:1::5",
          "2001:db8:1:0::5"  # <-- address 2001:db8:1:0::5 is reserved twice for one host
      ] }
] } }
```

```kea good
{ "Dhcp4": { "ip-reservations-unique": false, "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [
        { "hw-address": "02:00:00:00:00:05", "ip-address": "192.0.2.5" },
        { "hw-address": "02:00:00:00:00:06", "ip-address": "192.0.2.5" }
    ]
} ] } }
```
"""

from kealint.model import DhcpConfig, Reservation, Value
from kealint.model.reservation import may_be_reserved
from kealint.rule import EVER, Any, Finding, Iterator, finding, rule


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    unique = config.boolean("ip-reservations-unique")
    shared = unique is not None and not unique.value
    for place in config.places:
        hosts = place.hosts
        if len(set(hosts.addresses)) < len(hosts.addresses) or (hosts.odd and config.family == 6):
            yield from repeated(place.reservations, shared)


def repeated(reservations: list[Reservation], shared: bool) -> Iterator[Finding]:
    first: dict[Any, tuple[Reservation, Value[Any]]] = {}
    for host in reservations:
        for noun, values in (("address", host.addresses), ("prefix", host.prefixes)):
            for value in values:
                number = value.value.number
                if not may_be_reserved(host.family, number) or "%" in str(value):
                    continue  # another rule's; a zone makes it another address to Kea
                # Where hosts may share, only the very same again in one reservation is wrong.
                key = (id(host), value.value) if shared else number
                holder, other = first.setdefault(key, (host, value))
                if other is value:
                    continue
                by_one = holder is host
                whom = "twice for one host" if by_one else "for two hosts"
                yield finding(
                    value,
                    f"{noun} {value} is reserved {whom}",
                    also={other: "reserved here"},
                    help="take one of them out"
                    if by_one
                    else "give it to one host, or set ip-reservations-unique to false",
                )
