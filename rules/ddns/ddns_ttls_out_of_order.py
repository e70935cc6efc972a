"""The largest time to live of DNS entries is below the smallest.

`ddns-ttl-min` and `ddns-ttl-max` bound the time, in seconds, that Kea works out from the
lifetime of a lease. Kea refuses a largest that is below the smallest in the same map; the two
may be equal.

```log
ddns-ttl-max: ... must be greater than ddns-ttl-min: ...
```

```kea bad
{ "Dhcp4": {
    "ddns-ttl-min": 600,
    "ddns-ttl-max": 60  # <-- ddns-ttl-max 60 is below ddns-ttl-min 600
} }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "ddns-ttl-max": 60,  # <-- ddns-ttl-max 60 is below ddns-ttl-min 61
    "ddns-ttl-min": 61
} ] } }
```

```kea good
{ "Dhcp4": {
    "ddns-ttl-min": 60,
    "ddns-ttl-max": 60,
    "ddns-ttl-percent": 0.5
} }
```
"""

from kealint.model import DhcpConfig
from kealint.rule import Context, Finding, Iterator, finding, rule, since

BITS_32 = 2**32
"""Kea keeps the last 32 bits of both."""


@rule(on=DhcpConfig, refuses=since("2.7.6"))
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    if ctx.kea not in since("2.7.6"):
        return  # keyword-too-new
    for place in config.ddns_places:
        least, most = place.integer("ddns-ttl-min"), place.integer("ddns-ttl-max")
        if least and most and most.value % BITS_32 < least.value % BITS_32:
            yield finding(
                most,
                f"ddns-ttl-max {most} is below ddns-ttl-min {least}",
                also={least: "the smallest"},
                help="swap them, or leave one out",
            )
