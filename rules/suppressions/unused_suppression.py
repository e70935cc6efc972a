"""A suppression hides nothing.

A comment `kealint: ignore[...]`, or a `kealint` entry in a `user-context`,
that no finding needs any more would hide the next mistake of that kind. A
suppression of a rule that is switched off is left alone.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24"  # kealint: ignore[swapped-octets]  # <-- ignore[swapped-octets] hides nothing
} ] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24"
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24"
} ] } }
```
"""

from kealint.rule import Finding, Fix, Iterator, finding, rule
from kealint.suppress import Unused


@rule(on=Unused)
def check(unused: Unused) -> Iterator[Finding]:
    names = f"[{', '.join(unused.names)}]" if unused.names else ""
    yield finding(
        unused,
        f"{unused.kind}{names} hides nothing",
        fix=Fix("remove it", unused.deletion),
    )
