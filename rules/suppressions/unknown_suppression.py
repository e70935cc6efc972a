"""A suppression names a rule that does not exist.

What is misspelled hides nothing. Rules of the group `syntax` exist and cannot
be suppressed: where the text cannot be read, nothing is sure.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24"  # kealint: ignore[pool-outside-subnets]  # <-- pool-outside-subnets
} ] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24"  # kealint: ignore[pool-outside-subnet]
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24"  # kealint: ignore[pool-outside-subnet] they move next week
} ] } }
```
"""

from kealint.rule import Finding, Fix, Iterator, Replacement, finding, rule
from kealint.suppress import Unknown


@rule(on=Unknown)
def check(unknown: Unknown) -> Iterator[Finding]:
    if unknown.nearest:
        fix = Fix(
            f"write {unknown.nearest}",
            Replacement(unknown.start, unknown.end, unknown.nearest),
            safe=False,
        )
    else:
        fix = Fix("remove it", unknown.deletion, safe=False)
    yield finding(unknown, unknown.message, fix=fix)
