"""A suppression gives no reason.

Whoever meets it next year cannot tell whether it is still wanted. Off by
default; select it where a team has agreed to give reasons.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "168.192.7.0/24"  # kealint: ignore[swapped-octets]  # <-- ignore[swapped-octets] gives no reason
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "168.192.7.0/24"  # kealint: ignore[swapped-octets] ours since 1993
} ] } }
```
"""

from kealint.rule import Finding, Iterator, finding, rule
from kealint.suppress import Suppression


@rule(on=Suppression, default=False)
def check(suppression: Suppression) -> Iterator[Finding]:
    if suppression.kind == "enable" or suppression.reason:
        return
    names = f"[{', '.join(name.text for name in suppression.names)}]" if suppression.names else ""
    yield finding(
        suppression,
        f"{suppression.kind}{names} gives no reason",
        help="write the reason behind the bracket",
    )
