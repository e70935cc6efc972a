"""A relay address lies in another subnet than the one it is written in.

The addresses under `relay` tie a subnet to the relay agents whose clients it
serves: a request that comes through such a relay gets an address from this
subnet, whatever subnet the relay's own address lies in. When that is another
one of the file, clients are given addresses of a network that they are not on.
They accept them, and reach nobody.

Most often the `relay` of one subnet was copied to the next. Subnets that share
a link belong in one shared network; between those nothing is reported, nor
where a class guard decides which clients a subnet takes.

```kea bad
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" },
    { "id": 2, "subnet": "198.51.100.0/24",
      "relay": { "ip-addresses": [ "192.0.2.1" ] } }  # <-- relay 192.0.2.1 lies in subnet 192.0
] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [
    { "id": 1, "subnet": "2001:db8:1::/64" },
    { "id": 2, "subnet": "2001:db8:2::/64",
      "relay": { "ip-addresses": [ "2001:db8:1::1" ] } }  # <-- lies in subnet 2001:db8:1::/64
] } }
```

```kea good
{ "Dhcp4": { "shared-networks": [ { "name": "floor-2", "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" },
    { "id": 2, "subnet": "198.51.100.0/24",
      "relay": { "ip-addresses": [ "192.0.2.1" ] } }
] } ] } }
```
"""

from kealint.model import DhcpConfig
from kealint.rule import Finding, Iterator, finding, rule


@rule(on=DhcpConfig)
def check(config: DhcpConfig) -> Iterator[Finding]:
    for address in config.selection.listed:
        for relay, holder in config.selection.strays(address):
            yield finding(
                relay,
                f"relay {relay} lies in subnet {holder}, but is written for another",
                also={holder.prefix or holder: "the subnet that holds it"},
                help="write the relay in the subnet of its own link, "
                "or put both subnets in one shared network",
            )
