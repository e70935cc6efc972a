"""A comment is meant as a suppression, and is none.

`kealint:` in a comment is followed by `ignore`, `file-ignore`, `disable` or
`enable`, with the names of rules or groups in brackets, then the reason. What
is written in another way hides nothing.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24"  # kealint: ingore[swapped-octets]  # <-- ingore
} ] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24"  # kealint: ignore[swapped-octets]
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24"  # kealint: ignore[swapped-octets] ours since 1993
} ] } }
```
"""

from kealint.rule import Finding, Fix, Iterator, finding, rule
from kealint.suppress import Malformed


@rule(on=Malformed)
def check(malformed: Malformed) -> Iterator[Finding]:
    fix = Fix("write it as meant", malformed.correction) if malformed.correction else None
    yield finding(
        malformed,
        malformed.message,
        help="write kealint: ignore[rule, group] and the reason",
        fix=fix,
    )
