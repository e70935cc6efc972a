"""A logger stands twice in the list.

Kea uses one of the two entries and says nothing. Which one depends: for loggers
such as `kea-dhcp4.leases` it is the last, for the root logger `kea-dhcp4` it is
the last in Kea 2.2 and the first in Kea 2.6 and 3.0. To write to two places,
give one entry two `output-options`.

```kea bad
{ "Dhcp4": { "loggers": [
    { "name": "kea-dhcp4", "severity": "INFO", "output_options": [ { "output": "stdout" } ] },
    { "name": "kea-dhcp4",  # <-- logger kea-dhcp4 is listed twice
      "severity": "ERROR", "output_options": [ { "output": "syslog" } ] }
] } }
```

```kea bad
{ "DhcpDdns": { "loggers": [
    { "name": "kea-dhcp-ddns", "severity": "INFO", "output_options": [ { "output": "stdout" } ] },
    { "name": "kea-dhcp-ddns.dctl", "severity": "INFO" },
    { "name": "kea-dhcp-ddns.dctl",  # <-- logger kea-dhcp-ddns.dctl is listed twice
      "severity": "DEBUG" }
] } }
```

```kea good
{ "Dhcp6": { "loggers": [
    { "name": "kea-dhcp6", "severity": "INFO",
      "output_options": [ { "output": "stdout" }, { "output": "syslog" } ] }
] } }
```
"""

from kealint.model import Config, Value
from kealint.rule import Finding, Iterator, finding, rule


@rule(on=Config)
def check(config: Config) -> Iterator[Finding]:
    seen: dict[str, Value[str]] = {}
    for logger in config.loggers:
        if logger.name is None:
            continue
        first = seen.setdefault(logger.name.value, logger.name)
        if first is not logger.name:
            yield finding(
                logger.name,
                f"logger {logger.name} is listed twice, and Kea uses one of the two",
                also={first: "first here"},
                help="make one entry of them, with all the outputs",
            )
