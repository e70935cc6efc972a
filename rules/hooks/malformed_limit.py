"""A limit for clients cannot be read.

libdhcp_limits finds its limits in the `user-context` of client classes and subnets.
A `rate-limit` is a number and a time, `10 packets per second` or `1 packet per
minute`, and the times are second, minute, hour, day, week, month and year.
`address-limit` and `prefix-limit` are whole numbers.

```log
One or more hook libraries failed to load
```

```kea bad
{ "Dhcp4": {
    "hooks-libraries": [ { "library": "libdhcp_limits.so" } ],
    "client-classes": [ {
        "name": "phones",
        "user-context": { "limits": { "rate-limit": "10/s" } }  # <-- "10/s" is no rate limit
    } ]
} }
```

```kea bad
{ "Dhcp6": {
    "hooks-libraries": [ { "library": "libdhcp_limits.so" } ],
    "subnet6": [ {
        "id": 1,
        "subnet": "2001:db8:1::/64",
        "user-context": { "limits": {
            "address-limit": "100",  # <-- "address-limit" has to be a whole number
            "prefix-limit": -1  # <-- "prefix-limit" has to be a whole number from 0
        } }
    } ]
} }
```

```kea good
{ "Dhcp4": {
    "hooks-libraries": [ { "library": "libdhcp_limits.so" } ],
    "client-classes": [ {
        "name": "phones",
        "user-context": { "limits": { "rate-limit": "10 packets per second" } }
    } ]
} }
```
"""

import re

from kealint.model import DhcpConfig, View
from kealint.rule import Finding, Iterator, finding, rule, since
from kealint.schema.phrases import quoted

RATE = r"(?s)\s*\+?[0-9]+.* packets? per (?:second|minute|hour|day|week|month|year)"
COUNTS = ("address-limit", "prefix-limit")


@rule(on=DhcpConfig, fails=since("2.7.7"))
def check(config: DhcpConfig) -> Iterator[Finding]:
    holders = (*config.client_classes, *config.subnets) if "limits" in config.hooks else ()
    for holder in holders:
        context = holder.view("user-context", View)
        limits = context.view("limits", View) if context else None
        if limits:
            yield from malformed(limits)


def malformed(limits: View) -> Iterator[Finding]:
    member, rate = limits.member("rate-limit"), limits.text("rate-limit")
    if member and not (rate and re.fullmatch(RATE, rate.value)):
        written = quoted(rate.value) if rate else '"rate-limit"'
        yield finding(member.value, f'{written} is no rate limit like "10 packets per second"')
    for keyword in COUNTS:
        member, count = limits.member(keyword), limits.integer(keyword)
        if member and not (count and 0 <= count.value < 2**32):
            yield finding(
                member.value, f'"{keyword}" has to be a whole number from 0 to 4294967295'
            )
