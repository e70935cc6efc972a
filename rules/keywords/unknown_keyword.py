"""No version of Kea knows the keyword there.

Kea refuses a file with a keyword that it does not know, mostly a spelling
mistake. Keywords are case-sensitive and, with few exceptions, written with
hyphens. A comment belongs in `comment` or `user-context`, or behind `//` or `#`.

Where the keyword is right elsewhere, or in another version of Kea, the rules
`misplaced-keyword`, `keyword-too-new` and `removed-keyword` say so.

The fix writes the keyword that is most like it. It is safe where the two differ
in letter case, in `_` for `-`, or in one typing error, and nothing else comes near.

```kea bad
{ "Dhcp4": {
    "valid_lifetime": 4000,  # <-- unknown keyword "valid_lifetime" in Dhcp4
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "pool": [ { "pool": "192.0.2.10 - 192.0.2.20" } ]  # <-- unknown keyword "pool" in subnet4
    } ]
} }
```

```kea fixed
{ "Dhcp4": {
    "valid-lifetime": 4000,
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "pools": [ { "pool": "192.0.2.10 - 192.0.2.20" } ]
    } ]
} }
```

```kea bad
{ "dhcp6": {  # <-- unknown keyword "dhcp6" at the top of the file
    "preferred-lifetme": 3000  # <-- unknown keyword "preferred-lifetme" in Dhcp6
} }
```

```kea fixed
{ "Dhcp6": {
    "preferred-lifetime": 3000
} }
```

```kea bad
{ "DhcpDdns": {
    "listen-on": "127.0.0.1"  # <-- unknown keyword "listen-on" in DhcpDdns
} }
```

```kea good
{ "Dhcp4": {
    "valid-lifetime": 4000,
    "user-context": { "owner": "anything goes in here" }
} }
```
"""

from kealint.model.oddity import UnknownKeyword
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import listed, quoted
from kealint.syntax.edit import rename_key


@rule(on=UnknownKeyword, refuses=EVER)
def check(unknown: UnknownKeyword, ctx: Context) -> Iterator[Finding]:
    near, scope = unknown.near, unknown.scope
    yield finding(
        unknown,
        f"unknown keyword {unknown.name} {unknown.where}",
        help=f"write {listed(near.words, 'or')}, if that is what it means" if near.words else None,
        fix=Fix(
            f"rename it to {quoted(near.word)}",
            rename_key(unknown.member, near.word),
            safe=near.certain,
        )
        if near.word
        and not unknown.obj.member(near.word)
        and all(near.word in scope.at(version).keywords for version in ctx.targets)
        else None,
    )
