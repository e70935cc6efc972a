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

from kealint.model import Config, Logger
from kealint.model.logger import ROOTS
from kealint.rule import Context, Finding, Iterator, finding, rule, since


@rule(on=Config)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    root = ROOTS.get(config.service)
    named = {logger.name.value: logger for logger in reversed(config.loggers) if logger.name}
    top = named.get(root) if root else None
    if root is None or (top and not writes_nowhere(top, ctx)):
        wanting = []
    elif top and ctx.kea in since("2.3.0"):
        wanting = [top]
    else:
        wanting = [logger for name, logger in named.items() if name.startswith(f"{root}.")]
    for logger in wanting:
        if logger.name and writes_nowhere(logger, ctx):
            yield finding(logger.name, "")
