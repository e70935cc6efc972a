"""libdhcp_perfmon is to time an exchange of messages that there is not.

An alarm is for a query and its answer: in DHCPv4 `DHCPDISCOVER` with `DHCPOFFER` or
`DHCPNAK`, `DHCPREQUEST` with `DHCPACK` or `DHCPNAK`, `DHCPINFORM` with `DHCPACK`; in
DHCPv6 `SOLICIT` with `ADVERTISE` or `REPLY`, and `REQUEST`, `RENEW`, `REBIND` and
`CONFIRM` with `REPLY`. `*` stands for any of them.

```log
PERFMON_INIT_FAILED ... 'OFFER' is not a valid DHCP message type
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_perfmon.so",
    "parameters": { "alarms": [ {
        "duration-key": {
            "query-type": "DHCPDISCOVER",
            "response-type": "OFFER",  # <-- "OFFER" is no answer to DHCPDISCOVER
            "start-event": "socket_received",
            "stop-event": "process_completed"
        },
        "low-water-ms": 10,
        "high-water-ms": 50
    } ] }
} ] } }
```

```kea bad
{ "Dhcp6": { "hooks-libraries": [ {
    "library": "libdhcp_perfmon.so",
    "parameters": { "alarms": [ {
        "duration-key": {
            "query-type": "DHCPDISCOVER",  # <-- "DHCPDISCOVER" is no query that is timed
            "response-type": "ADVERTISE",
            "start-event": "socket_received",
            "stop-event": "process_completed"
        },
        "low-water-ms": 10,
        "high-water-ms": 50
    } ] }
} ] } }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_perfmon.so",
    "parameters": { "alarms": [ {
        "duration-key": {
            "query-type": "*",
            "response-type": "*",
            "start-event": "socket_received",
            "stop-event": "process_completed"
        },
        "low-water-ms": 10,
        "high-water-ms": 50
    } ] }
} ] } }
```
"""

from kealint.model import DhcpConfig, View
from kealint.rule import Finding, Iterator, finding, rule, since
from kealint.schema.phrases import quoted

ANY = ("", "*")
ANSWERS = {
    4: {
        "DHCPDISCOVER": ("DHCPOFFER", "DHCPNAK"),
        "DHCPREQUEST": ("DHCPACK", "DHCPNAK"),
        "DHCPINFORM": ("DHCPACK",),
        **dict.fromkeys(ANY, ("DHCPOFFER", "DHCPACK", "DHCPNAK")),
    },
    6: {
        "SOLICIT": ("ADVERTISE", "REPLY"),
        **dict.fromkeys(("REQUEST", "RENEW", "REBIND", "CONFIRM"), ("REPLY",)),
        **dict.fromkeys(ANY, ("ADVERTISE", "REPLY")),
    },
}


@rule(on=DhcpConfig, fails=since("2.5.8"))
def check(config: DhcpConfig) -> Iterator[Finding]:
    for hook in config.hook_libraries:
        if hook.name != "libdhcp_perfmon" or hook.parameters is None:
            continue
        for alarm in hook.parameters.views("alarms", View):
            if key := alarm.view("duration-key", View):
                yield from untimed(key, config.family)


def untimed(key: View, family: int) -> Iterator[Finding]:
    query, response = key.text("query-type"), key.text("response-type")
    answers = ANSWERS[family].get(query.value) if query else None
    if query and answers is None:
        yield finding(query, f"{quoted(query.value)} is no query that is timed")
    elif query and response and answers and response.value not in (*answers, *ANY):
        asked = query.value if query.value not in ANY else "any query"
        yield finding(response, f"{quoted(response.value)} is no answer to {asked}")
