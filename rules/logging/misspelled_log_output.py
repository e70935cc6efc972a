"""A log output is a misspelled stdout, stderr or syslog.

Kea takes any other word for the name of a file, so `"stdot"` or `"STDOUT"`
becomes a file of that name, and nothing is logged where it is looked for.

```kea bad
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4", "severity": "INFO",
    "output_options": [ { "output": "stdot" } ]  # <-- output "stdot" is taken for a file
} ] } }
```

```kea fixed
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4", "severity": "INFO",
    "output_options": [ { "output": "stdout" } ]
} ] } }
```

```kea bad
{ "Dhcp6": { "loggers": [ {
    "name": "kea-dhcp6", "severity": "INFO",
    "output_options": [ { "output": "Syslog" } ]  # <-- output "Syslog" is taken for a file
} ] } }
```

```kea fixed
{ "Dhcp6": { "loggers": [ {
    "name": "kea-dhcp6", "severity": "INFO",
    "output_options": [ { "output": "syslog" } ]
} ] } }
```

```kea good
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4", "severity": "INFO",
    "output_options": [ { "output": "syslog:local3" }, { "output": "kea-dhcp4.log" } ]
} ] } }
```
"""

from kealint.model import Logger
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.schema.spelling import nearest
from kealint.syntax.edit import replace_value

WORDS = ("stdout", "stderr", "syslog")


@rule(on=Logger)
def check(logger: Logger, ctx: Context) -> Iterator[Finding]:
    for option in logger.outputs:
        output = option.text("output")
        if output is None or output.value.partition(":")[0] in WORDS or {*"./"} & {*output.value}:
            continue
        meant = nearest(output.value.strip(), WORDS).word
        if meant:
            yield finding(
                output,
                f"output {quoted(output.value)} is taken for a file, not for {meant}",
                fix=Fix(f"write {meant}", replace_value(ctx.tree, output.node, meant), safe=False),
            )
