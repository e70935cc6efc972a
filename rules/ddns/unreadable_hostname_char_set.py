"""The `hostname-char-set` is no regular expression for Kea.

It says which characters of a host name are replaced, as a POSIX extended regular
expression. In brackets, `-` stands first, last, or between two characters in
order; `[^A-Za-z0-9_-.]` asks for the characters from `_` to `.`, which runs
backwards, and `[^A-Z0-9-_]` puts a `-` behind a range. Kea refuses that in
a subnet, a shared network or a pool.

```log
hostname-char-set '...' is not a valid regular expression
```

At the top of the configuration Kea finds out when the first client sends its name. The file
passes every test and the server starts; then it logs `DHCP4_CLIENT_NAME_PROC_FAIL` for every
such packet, and ignores the name.

```kea bad
{ "Dhcp4": {
    "hostname-char-set": "[^A-Za-z0-9-_.]",  # <-- has '-' in brackets neither at an end nor
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "ddns-qualifying-suffix": "example.org"
    } ]
} }
```

```kea bad
{ "Dhcp6": {
    "subnet6": [ {
        "id": 1,
        "subnet": "2001:db8:1::/64",
        "hostname-char-set": "[^A-Za-z0-9_-.]"  # <-- has the range '_-.' in brackets
    } ]
} }
```

```kea bad
{ "Dhcp4": {
    "shared-networks": [ {
        "name": "floor",
        "hostname-char-set": "[^A-Za-z0-9.-"  # <-- has '[' that is not closed
    } ]
} }
```

```kea good
{ "Dhcp4": {
    "hostname-char-set": "[^A-Za-z0-9._-]",
    "hostname-char-replacement": "x"
} }
```
"""

from kealint.model import DhcpConfig
from kealint.model.pattern import misread_pattern
from kealint.rule import ACCEPTS, ERROR, Context, Finding, Iterator, finding, rule, since
from kealint.schema.phrases import quoted
from kealint.schema.tables import schema


@rule(on=DhcpConfig, refuses=since("1.7.1"), depends=True, severity=ERROR)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    tables = schema(config.service, ctx.kea)
    for place in config.ddns_places:
        pattern = place.text("hostname-char-set")
        if pattern is None or "hostname-char-set" not in tables.scope(place.scope).keywords:
            continue
        fault = misread_pattern(pattern.value)
        if fault:
            yield finding(
                pattern,
                f"hostname-char-set {quoted(pattern.value)} {fault}",
                help="put '-' last in the brackets" if "'-'" in fault else None,
                note="the server starts, and ignores the names that clients send"
                if place is config
                else None,
                kea=ACCEPTS if place is config else None,
            )
