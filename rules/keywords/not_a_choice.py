"""A word is not one of those that its keyword takes.

Letter case counts, except for the DDNS keywords, `algorithm` of a TSIG key and
`severity` of a logger. Kea refuses other words, but it does not look at the
`allocator` of a configuration whose subnets all have their own. A severity that it
does not know it logs as an error (`LOG_BAD_SEVERITY`), and the logger goes on with
INFO; the DHCP servers do so when they start, not in their test.

The fix writes the word that is most like it. It is safe where the two differ in
letter case, in `_` for `-`, or in one typing error, and nothing else comes near.

```kea bad
{ "Dhcp4": {
    "interfaces-config": { "interfaces": [ "*" ], "dhcp-socket-type": "UDP" },  # <-- "UDP"
    "host-reservation-identifiers": [ "hw_address", "duid" ]  # <-- "hw_address" is not a choice
} }
```

```kea fixed
{ "Dhcp4": {
    "interfaces-config": { "interfaces": [ "*" ], "dhcp-socket-type": "udp" },
    "host-reservation-identifiers": [ "hw-address", "duid" ]
} }
```

```kea bad
{ "Dhcp4": {
    "sanity-checks": { "lease-checks": "delete" }  # <-- "delete" is not a choice for "lease-checks"
} }
```

```kea bad 2.6
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "allocator": "flq"  # <-- "flq" is not a choice for "allocator"
} ] } }
```

```kea bad
{ "Dhcp4": {
    "option-def": [ { "name": "foo", "code": 222, "type": "text" } ]  # <-- "text" is not a choice
} }
```

```kea bad
{ "DhcpDdns": { "tsig-keys": [ {
    "name": "key",
    "algorithm": "HMAC-SHA-256",  # <-- "HMAC-SHA-256" is not a choice for "algorithm"
    "secret": "LSWXnfkKZjdPJI5QxlpnfQ=="
} ] } }
```

```kea fixed
{ "DhcpDdns": { "tsig-keys": [ {
    "name": "key",
    "algorithm": "HMAC-SHA256",
    "secret": "LSWXnfkKZjdPJI5QxlpnfQ=="
} ] } }
```

```kea bad
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "output_options": [ { "output": "stdout" } ],
    "severity": "WARNING"  # <-- "WARNING" is not a choice for "severity"
} ] } }
```

```kea fixed
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "output_options": [ { "output": "stdout" } ],
    "severity": "WARN"
} ] } }
```

```kea good
{ "Dhcp4": {
    "interfaces-config": { "interfaces": [ "*" ], "dhcp-socket-type": "udp" },
    "host-reservation-identifiers": [ "hw-address", "circuit-id" ],
    "ddns-replace-client-name": "When-Present"
} }
```
"""

from kealint.model.oddity import NotAChoice
from kealint.rule import (
    ACCEPTS,
    EVER,
    FAILS,
    WARNS,
    Context,
    Finding,
    Fix,
    Iterator,
    KeaVersion,
    finding,
    rule,
)
from kealint.schema.phrases import quoted
from kealint.schema.spelling import nearest
from kealint.syntax.edit import replace_value

NOTES = {
    ACCEPTS: "Kea does not look at it here",
    WARNS: "Kea logs the error LOG_BAD_SEVERITY, and the logger goes on with INFO",
    FAILS: "Kea's own test passes it, and the server does not start",
}


@rule(on=NotAChoice, refuses=EVER, warns=EVER, depends=True)
def check(odd: NotAChoice, ctx: Context) -> Iterator[Finding]:
    word = str(getattr(odd.node, "value", ""))
    words = odd.fact.words
    if words == ("",):
        yield finding(odd, f"Kea does not support {quoted(odd.fact.key)}, it has to be empty")
        return
    near = nearest(word, words)
    yield finding(
        odd,
        f"{quoted(word)} is not a choice for {quoted(odd.fact.key)}",
        help=f"write {'one of: ' * (len(words) > 1)}{', '.join(words)}",
        note=NOTES.get(odd.kea),
        fix=Fix(
            f"write {quoted(near.word)}",
            replace_value(ctx.tree, odd.node, near.word),
            safe=near.certain,
        )
        if near.word and all(settles(odd, word, near.word, kea) for kea in ctx.targets)
        else None,
        kea=odd.kea,
    )


def settles(odd: NotAChoice, old: str, new: str, kea: KeaVersion) -> bool:
    """Whether the old word is wrong for that Kea too, and the new one right, or no word of it is."""
    fact = odd.scope.at(kea).fact(odd.fact.key)
    return fact is None or (old not in fact.words and new in fact.words)
