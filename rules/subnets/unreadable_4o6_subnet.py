"""The `4o6-subnet` is not an IPv6 prefix.

A DHCPv4-over-DHCPv6 server (RFC 7341) selects an IPv4 subnet by the IPv6 network of the client,
and that is what `4o6-subnet` says: an IPv6 prefix with its length. Kea
refuses what has no `/`, no address before it or no number behind it. It
takes an IPv4 prefix and lengths beyond 128, and then that subnet is never selected.

```log
Missing / in the 4o6-subnet parameter:2001:db8::, expected format: prefix6/length
```

```kea bad
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24", "4o6-subnet": "2001:db8::" },  # <-- has no length
    { "id": 2, "subnet": "198.51.100.0/24", "4o6-subnet": "2001:db8::/x" },  # <-- the length "x"
    { "id": 3, "subnet": "203.0.113.0/24", "4o6-subnet": "2001:db8::1::/64" }  # <-- has "::" twice
] } }
```

```kea bad
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24", "4o6-subnet": "198.51.100.0/24" },  # <-- not IPv6
    { "id": 2, "subnet": "203.0.113.0/24", "4o6-subnet": "2001:db8::/129" }  # <-- the highest is 128
] } }
```

```kea good
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24", "4o6-subnet": "2001:db8::/32" },
    { "id": 2, "subnet": "198.51.100.0/24", "4o6-subnet": "" }
] } }
```
"""

import re

from kealint.model import Subnet, parse_address
from kealint.model.misread import misread_address
from kealint.rule import ACCEPTS, EVER, REFUSES, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=Subnet, refuses=EVER, depends=True)
def check(subnet: Subnet) -> Iterator[Finding]:
    written = subnet.text("4o6-subnet")
    if written is None or not written.value:
        return
    address, slash, length = written.value.partition("/")
    parsed = parse_address(address)
    if not slash:
        fault, kea = "has no length", REFUSES
    elif parsed is None:
        fault, kea = misread_address(address, 6), REFUSES
    elif not re.fullmatch("[+-]?[0-9]{1,9}", length):
        fault, kea = f"has the length {quoted(length)}", REFUSES
    elif parsed.family != 6:
        fault, kea = misread_address(address, 6), ACCEPTS
    elif not 0 <= int(length) <= 128:
        fault, kea = f"has the length {length}, the highest is 128", ACCEPTS
    else:
        return
    yield finding(
        written,
        f"4o6-subnet {quoted(written.value)} {fault}",
        help="write an IPv6 prefix, such as 2001:db8::/32",
        kea=kea,
    )
