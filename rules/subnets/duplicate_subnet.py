"""The same subnet is there twice.

Kea does not load a file with the same prefix twice, in shared networks or not.
It compares prefixes as it would print them: `2001:DB8:1::/64` is the same as
`2001:db8:1:0::/64`, but `192.0.2.1/24` is not the same as `192.0.2.0/24`, though
it is the same network. Such a pair loads, and the subnet with the lower id serves
all clients; the other one is dead. What is behind it is often a prefix length that is too
short: `10.1.16.0/16` and `10.1.32.0/16` are both 10.1.0.0/16.

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
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "10.1.16.0/16" },
    { "id": 2, "subnet": "10.1.32.0/16" }  # <-- subnet 10.1.16.0/16: both have host bits set
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

from kealint.model import DhcpConfig, Prefix, Subnet
from kealint.model.likely_prefix import likely_prefixes
from kealint.rule import ACCEPTS, EVER, REFUSES, Finding, Iterator, finding, rule


@rule(on=DhcpConfig, refuses=EVER, depends=True)
def check(config: DhcpConfig) -> Iterator[Finding]:
    networks: dict[tuple[int, int], Subnet] = {}
    exact: dict[Prefix, Subnet] = {}
    for subnet in config.subnets:
        if not subnet.prefix:
            continue
        prefix = subnet.prefix.value
        first = networks.setdefault((prefix.first, prefix.length), subnet)
        if first is subnet:
            exact[prefix] = subnet
            continue
        same = exact.setdefault(prefix, subnet)
        yield report(subnet, first if same is subnet else same)


def report(subnet: Subnet, first: Subnet) -> Finding:
    """Of a subnet that is the same as one above it, to Kea or only in truth."""
    is_exact = subnet.prefix and first.prefix and subnet.prefix.value == first.prefix.value
    zoned = "%" in f"{subnet}{first}"
    odd = [one for one in (first, subnet) if one.prefix and one.prefix.value.has_host_bits]
    said = "is there twice" if is_exact else f"is the same network as subnet {first}"
    cause = ""
    if odd:
        cause = ": both have host bits set" if odd[1:] else f": {odd[0]} has host bits set"
        if is_exact:
            cause = ", with host bits set"
    likely = [found[0] for one in odd if (found := likely_prefixes(one))]
    instead = f": {' and '.join(map(str, likely))}?" if len({*likely}) > 1 else ""
    return finding(
        subnet.prefix or subnet,
        f"subnet {subnet} {said}{cause}",
        also={first.prefix or first: "the first one" + ", with host bits set" * (first in odd)},
        help=f"merge the two, or correct the prefix of one{instead}",
        note=None
        if is_exact
        else "Kea compares what is written and takes both; the lower id serves",
        # To Kea a zone makes it another address.
        kea=REFUSES if is_exact and not zoned else ACCEPTS,
    )
