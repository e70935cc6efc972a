"""A logger is not one of this server's.

The loggers of a server are its root logger, `kea-dhcp4`, `kea-dhcp6`,
`kea-dhcp-ddns` or `kea-ctrl-agent`, and those below it, such as
`kea-dhcp4.leases`. An entry of any other name, of another server or misspelled,
has no effect, and Kea does not say so. Mostly it was copied from another file.

```kea bad
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp6",  # <-- logger kea-dhcp6 has no effect in Dhcp4
    "output_options": [ { "output": "syslog" } ],
    "severity": "WARN"
} ] } }
```

```kea fixed
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "output_options": [ { "output": "syslog" } ],
    "severity": "WARN"
} ] } }
```

```kea bad
{ "Dhcp6": { "loggers": [ {
    "name": "kea.leases",  # <-- logger kea.leases has no effect in Dhcp6
    "output_options": [ { "output": "syslog" } ],
    "severity": "WARN"
} ] } }
```

```kea fixed
{ "Dhcp6": { "loggers": [ {
    "name": "kea-dhcp6.leases",
    "output_options": [ { "output": "syslog" } ],
    "severity": "WARN"
} ] } }
```

```kea good
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4.leases",
    "output_options": [ { "output": "syslog" } ],
    "severity": "WARN"
} ] } }
```
"""

from kealint.model import Config
from kealint.model.logger import ROOTS
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import replace_value


@rule(on=Config)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    root = ROOTS.get(config.service)
    for logger in config.loggers if root else ():
        name = logger.name
        if name is None or f"{name.value}.".startswith(f"{root}."):
            continue
        _, dot, below = name.value.partition(".")
        meant = f"{root}{dot}{below}"
        yield finding(
            name,
            f"logger {name} has no effect in {config.service}",
            help=f"name {root} or a logger below it",
            fix=Fix(f"write {meant}", replace_value(ctx.tree, name.node, meant), safe=False),
        )
