"""A reservation does not say for which host it is.

Kea knows a host by one of `hw-address`, `duid`, `client-id`, `circuit-id` and
`flex-id`; in `Dhcp6` by `hw-address`, `duid` or `flex-id`. A hostname is what the
host is given. Kea does not load a file with a reservation that has none of them.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [
        { "hostname": "printer", "ip-address": "192.0.2.5" }  # <-- printer has no identifier
    ]
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservations": [
        { "ip-addresses": [ "2001:db8:1::5" ] }  # <-- reservation 2001:db8:1::5 has no identifier
    ]
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [ { "hw-address": "02:00:00:00:00:05", "ip-address": "192.0.2.5" } ]
} ] } }
```
"""

from kealint.model import DhcpConfig
from kealint.model.absence import may_hold
from kealint.model.identifier import IDENTIFIERS
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule
from kealint.schema.tables import schema


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    for host in config.odd_hosts:
        if host.identifiers:
            continue
        scope = schema(config.service, ctx.kea).scope("reservation")
        # One that only the other service takes is there, and misplaced.
        if may_hold(ctx.tree, scope, host.node, *IDENTIFIERS[4]):
            continue
        yield finding(
            host,
            f"reservation {host} has no identifier",
            help="say which host it is for: hw-address, duid or flex-id"
            + (", client-id or circuit-id" if config.family == 4 else ""),
        )
