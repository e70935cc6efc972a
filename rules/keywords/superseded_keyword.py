"""A keyword has a successor, and Kea takes the old one without a word.

Nothing is wrong yet, and the file can still be read by the versions that only
know the old keyword. Select this rule to write new files in the new way, or
before moving to a version that has dropped the old one. The fix writes the
successor, and is safe. Where one of the target versions does not know that yet,
there is no finding.

```kea bad
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "severity": "INFO",
    "output_options": [ { "output": "stdout" } ]  # <-- has a successor since Kea 2.7.4
} ] } }
```

```kea fixed
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "severity": "INFO",
    "output-options": [ { "output": "stdout" } ]
} ] } }
```

```kea bad 2.2
{ "Dhcp6": {
    "reservation-mode": "out-of-pool",  # <-- "reservation-mode" has a successor since Kea 1.9.2
    "dhcp-ddns": {
        "enable-updates": false,
        "generated-prefix": "host"  # <-- "generated-prefix" has a successor since Kea 1.7.1
    },
    "subnet6": [ {
        "id": 1,
        "subnet": "2001:db8:1::/64",
        "relay": { "ip-address": "2001:db8:1::1" }  # <-- has a successor since Kea 1.4.0
    } ]
} }
```

```kea fixed 2.2
{ "Dhcp6": {
    "reservations-global": false,
    "reservations-in-subnet": true,
    "reservations-out-of-pool": true,
    "ddns-generated-prefix": "host",
    "dhcp-ddns": {
        "enable-updates": false
    },
    "subnet6": [ {
        "id": 1,
        "subnet": "2001:db8:1::/64",
        "relay": { "ip-addresses": [ "2001:db8:1::1" ] }
    } ]
} }
```

```kea good 2.2
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "severity": "INFO",
    "output_options": [ { "output": "stdout" } ]
} ] } }
```
"""

from kealint.model.oddity import SupersededKeyword
from kealint.model.succession import is_needed, modernized
from kealint.rule import INFO, Context, Finding, Iterator, finding, rule
from kealint.schema.changes import advice


@rule(on=SupersededKeyword, severity=INFO, default=False)
def check(superseded: SupersededKeyword, ctx: Context) -> Iterator[Finding]:
    if is_needed(superseded, ctx.targets):
        return
    yield finding(
        superseded,
        f"{superseded.name} has a successor since Kea {superseded.since}",
        help=advice(superseded.key),
        fix=modernized(ctx.tree, superseded, ctx.targets),
    )
