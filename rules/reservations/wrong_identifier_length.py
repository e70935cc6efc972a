"""An identifier is longer or shorter than such identifiers are.

The bounds are Kea's own, and Kea does not load a file that crosses them.

| identifier | bytes, since 2.3.8 | before |
| --- | --- | --- |
| `hw-address` | 1 to 20 | 1 to 20 |
| `duid` | 3 to 130 | 1 to 128 |
| `client-id` | 1 to 255 | 1 to 128 from 2.3.1 on, then no limit |
| `circuit-id`, `flex-id` | 1 to 128 | 1 to 128 from 2.3.1 on, then no limit |

```kea bad
{ "Dhcp4": { "reservations": [
    { "hw-address": "000102030405060708090a0b0c0d0e0f1011121314",  # <-- of 21 bytes is too long
      "hostname": "a" }
] } }
```

```kea bad
{ "Dhcp6": { "reservations": [
    { "duid": "01:02",  # <-- duid of 2 bytes is too short, the shortest has 3
      "hostname": "a" }
] } }
```

```kea good
{ "Dhcp6": { "reservations": [
    { "duid": "01:02:03", "hostname": "a" }
] } }
```

```kea good 2.2
{ "Dhcp6": { "reservations": [
    { "duid": "01:02", "hostname": "a" }
] } }
```
"""

from kealint.model import DhcpConfig
from kealint.model.identifier import parse_identifier
from kealint.rule import EVER, Context, Finding, Iterator, KeaVersion, finding, rule, since

UNLIMITED = 1 << 32
LIMITED = since("2.3.1")
AS_IN_RFC = since("2.3.8")


@rule(on=DhcpConfig, refuses=EVER, depends=True)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    for host in config.odd_hosts:
        if host.identifier is None or (octets := parse_identifier(host.identifier.value)) is None:
            continue
        kind = host.identifiers[0].key
        shortest, longest = bounds(kind, ctx.kea)
        if shortest <= len(octets) <= longest:
            continue
        found = f"{kind} of {len(octets)} byte{'s' * (len(octets) > 1)} is too"
        yield finding(
            host.identifier,
            f"{found} short, the shortest has {shortest}"
            if len(octets) < shortest
            else f"{found} long, the longest has {longest}",
            help="write the identifier as the client sends it",
        )


def bounds(kind: str, kea: KeaVersion) -> tuple[int, int]:
    """The least and the greatest number of bytes."""
    if kind == "hw-address":
        return 1, 20
    if kind == "duid":
        return (3, 130) if kea in AS_IN_RFC else (1, 128)
    if kea not in LIMITED:
        return 1, UNLIMITED
    return 1, 255 if kind == "client-id" and kea in AS_IN_RFC else 128
