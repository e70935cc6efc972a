"""A logger has no severity.

Kea before 2.3.0 wants `severity` in each logger. Later versions say they take
one without, and then the server does not start all the same ("illegal severity:
0"); only the control agent does.

The DHCP servers look at their loggers when they really start, so `kea-dhcp4 -t`
passes the file in any version.

```kea bad
{ "Dhcp4": { "loggers": [ {  # <-- logger kea-dhcp4 has no severity
    "name": "kea-dhcp4"
} ] } }
```

```kea fixed
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "severity": "INFO"
} ] } }
```

```kea bad
{ "Dhcp6": { "loggers": [
    { "name": "kea-dhcp6", "severity": "INFO" },
    { "name": "kea-dhcp6.leases" }  # <-- logger kea-dhcp6.leases has no severity
] } }
```

```kea fixed
{ "Dhcp6": { "loggers": [
    { "name": "kea-dhcp6", "severity": "INFO" },
    { "name": "kea-dhcp6.leases", "severity": "INFO" }
] } }
```

```kea bad
{ "DhcpDdns": { "loggers": [ {  # <-- logger kea-dhcp-ddns has no severity
    "name": "kea-dhcp-ddns"
} ] } }
```

```kea bad 2.2
{ "Control-agent": { "loggers": [ {  # <-- logger kea-ctrl-agent has no severity
    "name": "kea-ctrl-agent"
} ] } }
```

```kea good
{ "Control-agent": { "loggers": [ {
    "name": "kea-ctrl-agent"
} ] } }
```

```kea good
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "severity": "INFO"
} ] } }
```
"""

from kealint.model import Config
from kealint.model.absence import may_hold
from kealint.rule import (
    EVER,
    FAILS,
    REFUSES,
    Context,
    Finding,
    Fix,
    Iterator,
    finding,
    rule,
    until,
)
from kealint.schema.tables import schema
from kealint.syntax.edit import insert_member


@rule(on=Config, refuses=until("2.3.0"), fails=EVER, depends=True)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    at_test = config.service in ("DhcpDdns", "Control-agent") and ctx.kea in until("2.3.0")
    if not at_test and config.service not in ("Dhcp4", "Dhcp6", "DhcpDdns"):
        return
    scope = schema(config.service, ctx.kea).scope("logger")
    for logger in config.loggers:
        if may_hold(ctx.tree, scope, logger.node, "severity"):
            continue
        added = insert_member(ctx.tree, logger.node, "severity", "INFO", after="name")
        yield finding(
            logger,
            f"logger {logger.name or 'without a name'} has no severity",
            note=None if at_test else "Kea's own test passes it, and the server does not start",
            fix=Fix("log from INFO up", added),
            kea=REFUSES if at_test else FAILS,
        )
