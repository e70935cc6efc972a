"""Subnets of a shared network differ in `rapid-commit`.

Before the server has chosen a subnet it must know whether it may answer a client in two messages
instead of four (RFC 8415, 18.2.1), so all subnets of a shared network have to say the same. What
is not written in a subnet is taken over from the network, and is false by default.

```log
All subnets in a shared network must have the same rapid-commit value
```

```kea bad
{ "Dhcp6": { "shared-networks": [ {
    "name": "floor-1",
    "subnet6": [
        { "id": 1, "subnet": "2001:db8:1::/64", "rapid-commit": true },
        { "id": 2, "subnet": "2001:db8:2::/64" }  # <-- has rapid-commit false
    ]
} ] } }
```

```kea bad
{ "Dhcp6": { "shared-networks": [ {
    "name": "floor-1",
    "rapid-commit": true,
    "subnet6": [
        { "id": 1, "subnet": "2001:db8:1::/64" },
        { "id": 2, "subnet": "2001:db8:2::/64", "rapid-commit": false }  # <-- has rapid-commit false
    ]
} ] } }
```

```kea good
{ "Dhcp6": { "shared-networks": [ {
    "name": "floor-1",
    "rapid-commit": true,
    "subnet6": [
        { "id": 1, "subnet": "2001:db8:1::/64", "rapid-commit": false },
        { "id": 2, "subnet": "2001:db8:2::/64", "rapid-commit": false }
    ]
} ] } }
```
"""

from kealint.model import SharedNetwork
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=SharedNetwork, refuses=EVER)
def check(network: SharedNetwork) -> Iterator[Finding]:
    if network.family != 6 or not network.subnets:
        return
    own = network.boolean("rapid-commit")
    first = network.subnets[0]
    expected = first.boolean("rapid-commit") or own
    for subnet in network.subnets[1:]:
        value = subnet.boolean("rapid-commit") or own
        if (value is not None and value.value) != (expected is not None and expected.value):
            yield finding(
                subnet.boolean("rapid-commit") or subnet.written or subnet,
                f"subnet {subnet} has rapid-commit {'true' if value and value.value else 'false'}, "
                f"and subnet {first} of the same shared network has not",
                also={expected or first.written or first: "the first subnet's"},
                help="write it once, in the shared network",
            )
