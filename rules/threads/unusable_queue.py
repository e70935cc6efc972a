"""A packet queue cannot be made.

Kea has one type of queue, `kea-ring4` in DHCPv4 and `kea-ring6` in DHCPv6, and its
capacity is not negative. It looks at them only where the queue is used: it is on and
Kea works with one thread. A hook library of your own can bring another type.

```log
Error setting packet queue controls after server reconfiguration: The type of the packet queue: 'kea-ring6' is not supported
```

```kea bad
{ "Dhcp4": {
    "multi-threading": { "enable-multi-threading": false },
    "dhcp-queue-control": {
        "enable-queue": true,
        "queue-type": "kea-ring6"  # <-- there is no queue of the type "kea-ring6"
    }
} }
```

```kea fixed
{ "Dhcp4": {
    "multi-threading": { "enable-multi-threading": false },
    "dhcp-queue-control": {
        "enable-queue": true,
        "queue-type": "kea-ring4"
    }
} }
```

```kea bad
{ "Dhcp6": {
    "multi-threading": { "enable-multi-threading": false },
    "dhcp-queue-control": {
        "enable-queue": true,
        "capacity": -1  # <-- the queue has the capacity -1
    }
} }
```

```kea good
{ "Dhcp6": {
    "multi-threading": { "enable-multi-threading": true },
    "dhcp-queue-control": { "enable-queue": false, "queue-type": "fifo" }
} }
```
"""

from kealint.model import DhcpConfig, View
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule, since
from kealint.schema.hooks import libraries
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value


@rule(on=DhcpConfig, fails=since("1.7.2"))
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    queue = config.view("dhcp-queue-control", View)
    enabled = queue.boolean("enable-queue") if queue else None
    if queue is None or not enabled or not enabled.value or config.is_multi_threaded(ctx.kea):
        return
    kind, capacity = queue.text("queue-type"), queue.integer("capacity")
    usual = f"kea-ring{config.family}"
    foreign = any(hook.name not in libraries() for hook in config.hook_libraries)
    if kind and kind.value != usual and not foreign:
        yield finding(
            kind,
            f"there is no queue of the type {quoted(kind.value)}",
            fix=Fix(
                f"write {quoted(usual)}", replace_value(ctx.tree, kind.node, usual), safe=False
            ),
        )
    if capacity and capacity.value < 0:
        yield finding(capacity, f"the queue has the capacity {capacity}")
