"""A packet queue is switched on, and has no effect with several threads.

Kea has such a queue only while it works with one thread. With several threads, the
default since 2.3.5, each has its own: `multi-threading`, `packet-queue-size`. Kea logs
`DHCPSRV_MT_DISABLED_QUEUE_CONTROL`.

```kea bad
{ "Dhcp4": {
    "multi-threading": { "enable-multi-threading": true },
    "dhcp-queue-control": {
        "enable-queue": true,  # <-- no effect with several threads
        "queue-type": "kea-ring4",
        "capacity": 50
    }
} }
```

```kea bad
{ "Dhcp6": { "dhcp-queue-control": { "enable-queue": true } } }  # <-- no effect with several threads
```

```kea good
{ "Dhcp4": {
    "multi-threading": { "enable-multi-threading": false },
    "dhcp-queue-control": { "enable-queue": true, "queue-type": "kea-ring4", "capacity": 50 }
} }
```
"""

from kealint.model import DhcpConfig, View
from kealint.rule import Context, Finding, Iterator, finding, rule, since


@rule(on=DhcpConfig, warns=since("1.7.7"), depends=True)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    queue = config.view("dhcp-queue-control", View)
    enabled = queue.boolean("enable-queue") if queue else None
    if enabled and enabled.value and config.is_multi_threaded(ctx.kea):
        yield finding(
            enabled,
            "the queue has no effect with several threads",
            help='set the size of their queues: "multi-threading": { "packet-queue-size": ... }',
        )
