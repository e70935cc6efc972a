"""An alarm of libdhcp_perfmon ends above the level at which it begins.

`low-water-ms` has to be less than `high-water-ms`.

```log
PERFMON_INIT_FAILED ... 'low-water-ms': 50, must be less than 'high-water-ms': 10
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_perfmon.so",
    "parameters": { "alarms": [ {
        "duration-key": {
            "query-type": "DHCPDISCOVER",
            "response-type": "DHCPOFFER",
            "start-event": "socket_received",
            "stop-event": "process_completed"
        },
        "low-water-ms": 50,  # <-- "low-water-ms" is 50, not less than "high-water-ms" 10
        "high-water-ms": 10
    } ] }
} ] } }
```

```kea good
{ "Dhcp6": { "hooks-libraries": [ {
    "library": "libdhcp_perfmon.so",
    "parameters": { "alarms": [ {
        "duration-key": {
            "query-type": "SOLICIT",
            "response-type": "ADVERTISE",
            "start-event": "socket_received",
            "stop-event": "process_completed"
        },
        "low-water-ms": 10,
        "high-water-ms": 50
    } ] }
} ] } }
```
"""

from kealint.model import HookLibrary, View
from kealint.rule import Finding, Iterator, finding, rule, since


@rule(on=HookLibrary, fails=since("2.5.8"))
def check(hook: HookLibrary) -> Iterator[Finding]:
    if hook.name != "libdhcp_perfmon" or hook.parameters is None:
        return
    for alarm in hook.parameters.views("alarms", View):
        low, high = alarm.integer("low-water-ms"), alarm.integer("high-water-ms")
        if low and high and low.value >= high.value > 0:
            yield finding(
                low,
                f'"low-water-ms" is {low}, not less than "high-water-ms" {high}',
                also={high: "where the alarm begins"},
                help="let it end below where it begins",
            )
