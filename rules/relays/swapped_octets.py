"""A public subnet looks like another network with two octets swapped.

`198.100.51.0/24` for `198.51.100.0/24`, `168.192.1.0/24` for `192.168.1.0/24`, where
the other is a private or a documentation network:
the file loads, the server runs, and the clients of the network that was meant
get no address. It is a guess from the digits alone: where the public network really
is yours, say so with `# kealint: ignore[swapped-octets]`.

With the relays of the network told (`relays:` in `.kealint.yaml`, `--relay`),
`relay-selects-no-subnet` knows better and this rule is silent.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "198.100.51.0/24"  # <-- 198.51.100.0/24 may be meant
} ] } }
```

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "168.192.7.0/24"  # <-- 192.168.7.0/24 may be meant: two octets are swapped
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "198.51.100.0/24" },
    { "id": 2, "subnet": "192.168.7.0/24" }
] } }
```
"""

from itertools import combinations

from kealint.model import DhcpConfig, Prefix
from kealint.rule import Context, Finding, Iterator, finding, rule

MEANT = (
    Prefix(4, 0xC0A8_0000, 16),
    Prefix(4, 0xAC10_0000, 12),
    Prefix(4, 0xC000_0200, 24),
    Prefix(4, 0xC633_6400, 24),
    Prefix(4, 0xCB00_7100, 24),
)
"""The networks that are told by more than one octet (RFC 1918, RFC 5737)."""
FIRST = {known.first >> 24 for known in MEANT}


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    if config.family != 4 or any(":" not in relay.address for relay in ctx.relays):
        return
    for subnet in config.subnets:
        if subnet.prefix and (meant := unswapped(subnet.prefix.value)):
            yield finding(
                subnet.prefix,
                f"public subnet {subnet.prefix}: {meant} may be meant: two octets are swapped",
                help="write the network meant, here and in the pools, options and reservations, "
                "or suppress this where the public network is yours",
            )


def unswapped(prefix: Prefix) -> Prefix | None:
    """The private or documentation network of which this public one has two octets swapped."""
    octets = prefix.number.to_bytes(4, "big")
    if FIRST.isdisjoint(octets):
        return None
    for one, other in combinations(range(prefix.length // 8), 2):
        swapped = bytearray(octets)
        swapped[one], swapped[other] = octets[other], octets[one]
        meant = Prefix(4, int.from_bytes(swapped, "big"), prefix.length)
        if any(known.holds(meant) for known in MEANT) and prefix.is_public:
            return meant
    return None
