"""A subnet's id is 0, negative or too large.

Ids are 1 to 4294967294. Kea refuses other numbers (0 since 2.6.0, the rest since
2.1.7). Until then, 0 meant what no id means: Kea numbers the subnet by itself, at
every start anew, as `missing-subnet-id` explains.

The fix for 0 writes the number that Kea gave by itself, and is safe unless that
number is taken. For other numbers it writes a free one, which is a guess.

```kea bad
{ "Dhcp4": { "subnet4": [
    { "id": 0, "subnet": "192.0.2.0/24" },  # <-- subnet id 0 is out of range
    { "id": 0, "subnet": "198.51.100.0/24" }  # <-- subnet id 0 is out of range
] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" },
    { "id": 2, "subnet": "198.51.100.0/24" }
] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [
    { "id": 4294967295, "subnet": "2001:db8:1::/64" }  # <-- subnet id 4294967295 is out of range
] } }
```

```kea bad 2.2
{ "Dhcp4": { "subnet4": [
    { "id": -1, "subnet": "192.0.2.0/24" }  # <-- subnet id -1 is out of range
] } }
```

```kea bad 2.2
{ "Dhcp4": { "subnet4": [
    { "id": 0, "subnet": "192.0.2.0/24" }  # <-- subnet id 0 is out of range
] } }
```

```kea good
{ "Dhcp4": { "subnet4": [
    { "id": 4294967294, "subnet": "192.0.2.0/24" }
] } }
```
"""

from kealint.model import DhcpConfig
from kealint.rule import (
    ACCEPTS,
    REFUSES,
    WARNS,
    Context,
    Finding,
    Fix,
    Iterator,
    finding,
    rule,
    since,
)
from kealint.syntax.edit import replace_value

HIGHEST = 4294967294
ZERO_REFUSED = since("2.6.0")
ZERO_WARNS = since("2.4.0").until("2.6.0")
CHECKED = since("2.1.7")


@rule(on=DhcpConfig, refuses=CHECKED, warns=ZERO_WARNS, depends=True)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    for subnet in config.subnets:
        if subnet.id is None or 1 <= subnet.id.value <= HIGHEST:
            continue
        number, ids = subnet.id.value, config.subnet_ids
        if number == 0:
            verdict = WARNS if ctx.kea in ZERO_WARNS else ACCEPTS
            verdict = REFUSES if ctx.kea in ZERO_REFUSED else verdict
        else:
            verdict = REFUSES if ctx.kea in CHECKED else ACCEPTS
        wanting = ids.wanting.get(subnet)
        as_before = wanting == ids.automatic.get(subnet)
        yield finding(
            subnet.id,
            f"subnet id {number} is out of range, ids are 1 to {HIGHEST}",
            help="give the subnet an id of its own",
            note=None
            if number
            else "until 2.6.0, Kea takes 0 for no id and numbers the subnet itself",
            fix=None
            if wanting is None
            else Fix(
                f"give it id {wanting}" + ", as Kea did by itself" * as_before,
                replace_value(ctx.tree, subnet.id.node, wanting),
                safe=as_before,
            ),
            kea=verdict,
        )
