"""Kea warns of a keyword that has a successor.

It still does what it did, and a later version will refuse it. The fix writes
the successor, where every target version knows that, and is safe. Where one of the
target versions does not know the successor yet, the file needs the old keyword, and
there is no finding.

Of keywords that have a successor and are taken without a warning,
`superseded-keyword` tells.

```kea bad
{ "Dhcp4": {
    "ddns-use-conflict-resolution": false,  # <-- is deprecated since Kea 2.5.0
    "client-classes": [ { "name": "a", "only-if-required": true } ],  # <-- "only-if-required"
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "client-class": "a",  # <-- "client-class" is deprecated since Kea 2.7.5
        "require-client-classes": [ "a" ]  # <-- is deprecated since Kea 2.7.4
    } ]
} }
```

```kea fixed
{ "Dhcp4": {
    "ddns-conflict-resolution-mode": "no-check-with-dhcid",
    "client-classes": [ { "name": "a", "only-in-additional-list": true } ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "client-classes": [ "a" ],
        "evaluate-additional-classes": [ "a" ]
    } ]
} }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "ddns-use-conflict-resolution": true  # <-- is deprecated
} ] } }
```

```kea fixed
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "ddns-conflict-resolution-mode": "check-with-dhcid"
} ] } }
```

```kea good 2.6
{ "Dhcp4": {
    "client-classes": [ { "name": "a", "only-if-required": true } ],
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24", "client-class": "a" } ]
} }
```
"""

from kealint.model.oddity import DeprecatedKeyword
from kealint.model.succession import is_needed, modernized
from kealint.rule import WARNS, Context, Finding, Iterator, finding, rule, since
from kealint.schema.changes import advice


@rule(on=DeprecatedKeyword, warns=since("2.5.0"))
def check(deprecated: DeprecatedKeyword, ctx: Context) -> Iterator[Finding]:
    if is_needed(deprecated, ctx.targets):
        return
    yield finding(
        deprecated,
        f"{deprecated.name} is deprecated since Kea {deprecated.since}",
        help=advice(deprecated.key),
        note=NOTES.get(deprecated.key),
        fix=modernized(ctx.tree, deprecated, ctx.targets),
        kea=WARNS,
    )


NOTES = {
    "Control-agent": "each server answers HTTP by itself, through control-sockets",
    "data-directory": "Kea takes nothing but the folder that it was built with",
}
