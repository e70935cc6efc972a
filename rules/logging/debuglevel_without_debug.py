"""A logger has a debuglevel, and its severity is not DEBUG.

`debuglevel` says how much is logged at severity DEBUG, from 0 to 99. At any
other severity it has no effect.

```kea bad
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "output_options": [ { "output": "stdout" } ],
    "severity": "INFO",
    "debuglevel": 99  # <-- debuglevel 99 has no effect at severity INFO
} ] } }
```

```kea bad
{ "Dhcp6": { "loggers": [ {
    "name": "kea-dhcp6",
    "output_options": [ { "output": "stdout" } ],
    "debuglevel": 55,  # <-- debuglevel 55 has no effect at severity WARN
    "severity": "WARN"
} ] } }
```

```kea good
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "output_options": [ { "output": "stdout" } ],
    "severity": "DEBUG",
    "debuglevel": 99
} ] } }
```
"""

from kealint.model import Logger
from kealint.rule import INFO, Finding, Iterator, finding, rule


@rule(on=Logger, severity=INFO, default=False)
def check(logger: Logger) -> Iterator[Finding]:
    level, severity = logger.integer("debuglevel"), logger.severity
    if level and 1 <= level.value <= 99 and severity and severity.value.upper() != "DEBUG":
        yield finding(
            level,
            f"debuglevel {level} has no effect at severity {severity}",
            also={severity: "the severity"},
            help="drop it, or log at severity DEBUG while you look for something",
        )
