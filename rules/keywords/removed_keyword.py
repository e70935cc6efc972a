"""Kea knew the keyword once, and does not any longer.

Kea refuses it as it does any unknown keyword. Where the keyword has a successor
that can say the same, and every target version knows it, the fix writes that, and is
safe:

- `reservation-mode` (until 2.6.0) became `reservations-global`,
  `reservations-in-subnet` and `reservations-out-of-pool`;
- `ip-address` in `relay` (until 2.6.0) became the list `ip-addresses`;
- `qualifying-suffix`, `generated-prefix`, `override-no-update`,
  `override-client-update` and `replace-client-name` in `dhcp-ddns` (until 2.6.0)
  moved out of it, as `ddns-qualifying-suffix` and so on;
- `hostname-char-set` and `hostname-char-replacement` in `dhcp-ddns` (until 2.6.0)
  moved out of it under their own names.

What only the Cassandra back end took (until 2.1.5) has no successor, nor has the
control agent (until 3.1.8).

```kea bad
{ "Dhcp4": {
    "reservation-mode": "all",  # <-- "reservation-mode" was removed in Kea 2.6.0
    "dhcp-ddns": {
        "enable-updates": false,
        "qualifying-suffix": "example.org."  # <-- "qualifying-suffix" was removed in Kea 2.6.0
    },
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "relay": { "ip-address": "192.0.2.1" }  # <-- "ip-address" was removed in Kea 2.6.0
    } ]
} }
```

```kea fixed
{ "Dhcp4": {
    "reservations-global": false,
    "reservations-in-subnet": true,
    "reservations-out-of-pool": false,
    "ddns-qualifying-suffix": "example.org.",
    "dhcp-ddns": {
        "enable-updates": false
    },
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "relay": { "ip-addresses": [ "192.0.2.1" ] }
    } ]
} }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservation-mode": "disabled"  # <-- "reservation-mode" was removed
} ] } }
```

```kea fixed
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservations-global": false,
    "reservations-in-subnet": false
} ] } }
```

```kea bad 2.2
{ "Dhcp4": {
    "lease-database": {
        "type": "memfile",
        "keyspace": "kea"  # <-- "keyspace" was removed in Kea 2.1.5
    },
    "dhcp-ddns": {
        "enable-updates": false,
        "always-include-fqdn": true  # <-- "always-include-fqdn" was removed in Kea 1.5.0
    }
} }
```

```kea good 2.2
{ "Dhcp4": {
    "reservation-mode": "all",
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "relay": { "ip-address": "192.0.2.1" }
    } ]
} }
```
"""

from kealint.model.oddity import RemovedKeyword
from kealint.model.succession import modernized
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule
from kealint.schema.changes import advice


@rule(on=RemovedKeyword, refuses=EVER, depends=True)
def check(removed: RemovedKeyword, ctx: Context) -> Iterator[Finding]:
    yield finding(
        removed,
        f"{removed.name} was removed in Kea {removed.life.until}",
        help=advice(removed.key),
        note="each server answers HTTP by itself since 2.7.2, and there is no agent any longer"
        if removed.key == "Control-agent"
        else None,
        fix=modernized(ctx.tree, removed, ctx.targets),
    )
