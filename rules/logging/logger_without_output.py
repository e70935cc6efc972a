"""A logger writes nowhere.

From Kea 2.3.0 on, a logger without `output-options` writes where the server's
root logger (`kea-dhcp4` and so on) does. If that has none, or is not listed, the
messages are lost: the server starts and says nothing more, not on the terminal
and not in syslog.

In older versions the root logger then writes to the terminal, and the messages
of any other are lost.

```kea bad
{ "Dhcp4": { "loggers": [
    { "name": "kea-dhcp4",  # <-- logger kea-dhcp4 has no output
      "severity": "INFO" },
    { "name": "kea-dhcp4.leases", "severity": "DEBUG" }
] } }
```

```kea bad
{ "Dhcp6": { "loggers": [
    { "name": "kea-dhcp6.leases",  # <-- logger kea-dhcp6.leases has no output
      "severity": "DEBUG", "debuglevel": 55 }
] } }
```

```kea bad 2.2
{ "DhcpDdns": { "loggers": [
    { "name": "kea-dhcp-ddns", "severity": "INFO" },
    { "name": "kea-dhcp-ddns.dctl",  # <-- logger kea-dhcp-ddns.dctl has no output
      "severity": "DEBUG" }
] } }
```

```kea good
{ "Dhcp4": { "loggers": [
    { "name": "kea-dhcp4", "severity": "INFO", "output-options": [ { "output": "stdout" } ] },
    { "name": "kea-dhcp4.leases", "severity": "DEBUG", "debuglevel": 55 }
] } }
```
"""

from kealint.model import Config
from kealint.model.absence import may_hold
from kealint.model.logger import ROOTS
from kealint.rule import Context, Finding, Iterator, finding, rule, since
from kealint.schema.tables import schema


@rule(on=Config)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    root = ROOTS.get(config.service)
    tops = [logger for logger in config.loggers if str(logger.name) == root]
    if tops and ctx.kea in since("2.3.0"):
        wanting = tops[:1]  # of two, the first counts; all others write where it does
    else:
        wanting = [logger for logger in config.loggers if str(logger.name).startswith(f"{root}.")]
    scope = schema(config.service, ctx.kea).scope("logger")
    for logger in wanting:
        if not may_hold(ctx.tree, scope, logger.node, "output-options", "output_options"):
            yield finding(
                logger.name or logger,
                f"logger {logger.name} has no output, so its messages are lost",
                help='say where it writes: "stdout", "stderr", "syslog" or a file',
            )
