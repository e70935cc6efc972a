"""`reservations-lookup-first` has no effect with several threads.

Kea then always looks for a reservation before it looks for a lease, and logs
`DHCP4_RESERVATIONS_LOOKUP_FIRST_ENABLED`. The fix leaves the keyword out, and is safe.

```kea bad
{ "Dhcp4": {
    "multi-threading": { "enable-multi-threading": true },
    "reservations-lookup-first": false  # <-- has no effect with several threads
} }
```

```kea fixed
{ "Dhcp4": {
    "multi-threading": { "enable-multi-threading": true }
} }
```

```kea good
{ "Dhcp6": {
    "multi-threading": { "enable-multi-threading": false },
    "reservations-lookup-first": true
} }
```
"""

from kealint.model import DhcpConfig
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule, since
from kealint.syntax.edit import remove_member

KEYWORD = "reservations-lookup-first"


@rule(on=DhcpConfig, warns=since("2.1.3"))
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    first, member = config.boolean(KEYWORD), config.member(KEYWORD)
    if first and member and config.is_multi_threaded(ctx.kea):
        yield finding(
            first,
            f'"{KEYWORD}" has no effect with several threads, which always do so',
            fix=Fix("leave it out", remove_member(ctx.tree, config.node, member)),
        )
