"""Two shared networks have the same name.

Kea, its hooks and its commands know a shared network by its name, so it may be given
once. Letter case counts: `floor-1` and `Floor-1` are two names.

```log
duplicate network 'floor-1' found in the configuration
```

```kea bad
{ "Dhcp4": { "shared-networks": [
    { "name": "floor-1", "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ] },
    { "name": "floor-1", "subnet4": [ { "id": 2, "subnet": "198.51.100.0/24" } ] }  # <-- has the name of
] } }
```

```kea bad
{ "Dhcp6": { "shared-networks": [ { "name": "a" }, { "name": "b" }, { "name": "a" } ] } }  # <-- has the name
```

```kea good
{ "Dhcp4": { "shared-networks": [ { "name": "floor-1" }, { "name": "Floor-1" } ] } }
```
"""

from kealint.model import DhcpConfig, Value
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    first: dict[str, Value[str]] = {}
    for network in config.shared_networks:
        name = network.name
        if name is None or not name.value:
            continue  # an empty name is told by blank-value
        other = first.setdefault(name.value, name)
        if other is not name:
            yield finding(
                name,
                f"shared network {quoted(name.value)} has the name of an earlier one",
                also={other: "the first with it"},
                help="give one of them another name, or put the subnets of both into one",
            )
