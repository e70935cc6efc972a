"""A subnet lies inside another one.

Kea loads it. For a client it takes the subnet with the lowest id whose prefix
holds the address of the relay (or of the server's interface): not the one with
the longest prefix, and not the first in the file. What the other subnet has for
those clients is never used.

Nothing is reported where something else tells the two apart: they are in one
shared network, or one of them (or its shared network) has a class guard, or the
inner one has an interface, an interface id or relays of its own.

Where more than three lie inside one, that one is reported, once: it is hardly they that
are wrong. There is no fix. Most often one prefix length is wrong.

```kea bad
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "10.0.0.0/16" },
    { "id": 2, "subnet": "10.0.7.0/24" }  # <-- subnet 10.0.7.0/24 lies inside subnet 10.0.0.0/16
] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [
    { "id": 1, "subnet": "2001:db8:1:2::/64" },  # <-- lies inside subnet 2001:db8:1::/48
    { "id": 2, "subnet": "2001:db8:1::/48" }
] } }
```

```kea bad
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "10.0.0.0/24" },
    { "id": 2, "subnet": "10.0.1.0/24" },
    { "id": 3, "subnet": "10.0.2.0/24" },
    { "id": 4, "subnet": "10.0.3.0/24" },
    { "id": 5, "subnet": "10.0.0.0/8" }  # <-- 4 other subnets lie inside subnet 10.0.0.0/8
] } }
```

```kea good
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "10.0.0.0/24" },
    { "id": 2, "subnet": "10.0.1.0/24" },
    { "id": 3, "subnet": "10.0.1.128/25", "relay": { "ip-addresses": [ "192.0.2.1" ] } }
] } }
```
"""

from kealint.model import DhcpConfig, Subnet
from kealint.model.selection import same_network
from kealint.rule import Finding, Iterator, finding, rule

FEW = 3
"""So many inside another are reported one by one."""


@rule(on=DhcpConfig)
def check(config: DhcpConfig) -> Iterator[Finding]:
    found = [(s.prefix.value, s) for s in config.subnets if s.prefix]
    spans = [(prefix.first, -prefix.last, n) for n, (prefix, _) in enumerate(found)]
    spans.sort()
    around: list[tuple[int, int, Subnet]] = []
    inside: dict[Subnet, list[Subnet]] = {}
    for first, end, number in spans:
        subnet = found[number][1]
        while around and -end > around[-1][1]:
            around.pop()
        if around and around[-1][:2] == (first, -end):
            continue  # duplicate-subnet tells
        for *_, outer in reversed(around):
            if not told_apart(subnet, outer):
                inside.setdefault(outer, []).append(subnet)
                break
        around.append((first, -end, subnet))
    for outer, inner in inside.items():
        if len(inner) > FEW:
            yield report_all(inner, outer)
        else:
            yield from (report(subnet, outer) for subnet in inner)


def told_apart(inner: Subnet, outer: Subnet) -> bool:
    """Whether something besides the prefixes decides which of them a client gets."""
    if same_network(inner, outer):
        return True
    ways_in = [view for view in (inner, inner.shared_network) if view]
    views = [view for view in (*ways_in, outer, outer.shared_network) if view]
    return any(
        view.node.get("client-class") or view.node.get("client-classes") for view in views
    ) or any(view.interface or view.node.get("interface-id") or view.relays for view in ways_in)


def report(inner: Subnet, outer: Subnet) -> Finding:
    serving = "the one with the lower id serves"
    if inner.id and outer.id and inner.id.value != outer.id.value:
        chosen = min(inner, outer, key=lambda subnet: subnet.id.value if subnet.id else 0)
        serving = f"here subnet {chosen}, with id {chosen.id}"
    return finding(
        inner.prefix or inner,
        f"subnet {inner} lies inside subnet {outer}",
        also={outer.prefix or outer: "the subnet around it"},
        help="correct the prefix of one of them, or keep them apart by class, relay or interface",
        note=f"where prefixes overlap, Kea takes the subnet with the lowest id: {serving}",
    )


def report_all(inner: list[Subnet], outer: Subnet) -> Finding:
    return finding(
        outer.prefix or outer,
        f"{len(inner)} other subnets lie inside subnet {outer}",
        also={subnet.prefix or subnet: "inside it" for subnet in inner[:FEW]},
        help="correct its prefix, or keep it apart by class, relay or interface",
        note="where prefixes overlap, Kea takes the subnet with the lowest id",
    )
