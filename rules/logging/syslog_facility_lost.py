"""A syslog facility is taken for the name of a file.

`syslog:local3` asks for the facility `local3`. Kea 2.4.2, 2.6.3 and 2.7.9, when they began to
look at the paths of log files, did not know it any more: they write a file of that name into
Kea's folder for logs, and nothing to syslog. Later ones do as before.

```kea bad 2.6
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "severity": "INFO",
    "output-options": [ { "output": "syslog:local3" } ]  # <-- "syslog:local3" is a file for
} ] } }
```

```kea fixed 2.6
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "severity": "INFO",
    "output-options": [ { "output": "syslog" } ]
} ] } }
```

```kea good
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "severity": "INFO",
    "output-options": [ { "output": "syslog:local3" } ]
} ] } }
```
"""

from kealint.model import Logger
from kealint.rule import Context, Finding, Fix, Iterator, KeaVersion, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value

AFFECTED = (KeaVersion(2, 4, 2), KeaVersion(2, 6, 3), KeaVersion(2, 7, 9))


@rule(on=Logger)
def check(logger: Logger, ctx: Context) -> Iterator[Finding]:
    if ctx.kea not in AFFECTED:
        return
    for option in logger.outputs:
        output = option.text("output")
        if output and output.value.startswith("syslog:"):
            yield finding(
                output,
                f"{quoted(output.value)} is a file for Kea {ctx.kea}, not a facility",
                help="write syslog, or take the release after it",
                fix=Fix("write syslog", replace_value(ctx.tree, output.node, "syslog"), safe=False),
            )
