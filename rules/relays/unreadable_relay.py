"""A relay is not written as an address of the service's family.

`relay.ip-addresses` takes single addresses, IPv4 in `Dhcp4` and IPv6 in
`Dhcp6`: no names, no blanks, no prefix lengths. Kea refuses anything else.

A length behind the address of a router is dropped by the fix. Where a whole
network is written, only you know the router in it.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1, "subnet": "192.0.2.0/24",
    "relay": { "ip-addresses": [ "203.0.113.1/24" ] }  # <-- "203.0.113.1/24" has a length
} ] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [ {
    "id": 1, "subnet": "192.0.2.0/24",
    "relay": { "ip-addresses": [ "203.0.113.1" ] }
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1, "subnet": "2001:db8:1::/64",
    "relay": { "ip-addresses": [ "203.0.113.1" ] }  # <-- is an IPv4 address, not IPv6
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1, "subnet": "192.0.2.0/24",
    "relay": { "ip-addresses": [ "203.0.113.1" ] }
} ] } }
```
"""

from kealint.model import Network, Value, parse_address, parse_prefix
from kealint.model.misread import misread_address
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value
from kealint.syntax.tree import Repair, Tree


@rule(on=Network, refuses=EVER)
def check(network: Network, ctx: Context) -> Iterator[Finding]:
    family = network.family
    for relay in network.written_relays:
        address = parse_address(relay.value)
        if address is None or address.family != family:
            yield finding(
                relay,
                f"relay {quoted(relay.value)} {misread_address(relay.value, family)}",
                help=f"write the relay's IPv{family} address, and nothing else",
                fix=bare(relay, family, ctx.tree),
            )


def bare(relay: Value[str], family: int, tree: Tree) -> Repair | None:
    """Drop blanks around it, and the length behind the address of a host."""
    prefix = parse_prefix(relay.value)
    text = relay.value.partition("/")[0] if prefix and prefix.has_host_bits else relay.value
    address = parse_address(text.strip())
    if address is None or address.family != family:
        return None
    return Fix(f"write {text.strip()}", replace_value(tree, relay.node, text.strip()))
