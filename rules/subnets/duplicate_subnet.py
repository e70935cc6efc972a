"""The same subnet is there twice.

Kea does not load a file with the same prefix twice, in shared networks or not.
It compares prefixes as it would print them: `2001:DB8:1::/64` is the same as
`2001:db8:1:0::/64`, but `192.0.2.1/24` is not the same as `192.0.2.0/24`, though
it is the same network. Such a pair loads, and the subnet with the lower id serves
all clients; the other one is dead.

There is no fix: the two differ in their pools, options or reservations, or one of
the prefixes is a slip of the pen.

```kea bad
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" },
    { "id": 2, "subnet": "192.0.2.0/24" }  # <-- subnet 192.0.2.0/24 is there twice
] } }
```

```kea bad
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" },
    { "id": 2, "subnet": "192.0.2.1/24" }  # <-- is the same network as subnet 192.0.2.0/24
] } }
```

```kea bad
{ "Dhcp6": {
    "shared-networks": [ {
        "name": "floor-1",
        "subnet6": [ { "id": 1, "subnet": "2001:DB8:1::/64" } ]
    } ],
    "subnet6": [ { "id": 2, "subnet": "2001:db8:1:0::/64" } ]  # <-- is there twice
} }
```

```kea good
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/25" },
    { "id": 2, "subnet": "192.0.2.128/25" }
] } }
```
"""

from kealint.model import DhcpConfig, Prefix, Value
from kealint.rule import ACCEPTS, EVER, REFUSES, Finding, Iterator, finding, rule


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    networks: dict[tuple[int, int], Value[Prefix]] = {}
    exact: dict[Prefix, Value[Prefix]] = {}
    for subnet in config.subnets:
        prefix = subnet.prefix
        if not prefix:
            continue
        first = networks.setdefault((prefix.value.first, prefix.value.length), prefix)
        if first is prefix:
            continue
        exact.setdefault(first.value, first)
        same = exact.setdefault(prefix.value, prefix)
        if same is not prefix:
            zoned = "%" in f"{same}{prefix}"
            yield finding(
                prefix,
                f"subnet {prefix} is there twice",
                also={same: "the first one"},
                help="merge the two, or correct the prefix of one",
                kea=ACCEPTS if zoned else REFUSES,  # to Kea a zone makes it another address
            )
        else:
            yield finding(
                prefix,
                f"subnet {prefix} is the same network as subnet {first}",
                also={first: "the first one"},
                help="merge the two, or correct the prefix of one",
                note="Kea compares what is written and takes both; the lower id serves",
                kea=ACCEPTS,
            )
