"""No version of Kea knows the keyword there.

Kea refuses a file with a keyword that it does not know, mostly a spelling
mistake. Keywords are case-sensitive and, with few exceptions, written with
hyphens. A comment belongs in `comment` or `user-context`, or behind `//` or `#`.

Where the keyword is right elsewhere, or in another version of Kea, the rules
`misplaced-keyword`, `keyword-too-new` and `removed-keyword` say so. Of parameters of hook
libraries this rule tells, and says which library takes them.

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

```kea bad
{ "Dhcp6": {
    "max-unacked-clients": 5  # <-- unknown keyword "max-unacked-clients" in Dhcp6
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
from kealint.rule import EVER, Context, Finding, Fix, Iterator, KeaVersion, finding, rule
from kealint.schema.hooks import parameters_like
from kealint.schema.phrases import listed, quoted
from kealint.syntax.edit import rename_key

OPTIONS = {
    "Dhcp4": {
        "dns": "domain-name-servers",
        "dns-servers": "domain-name-servers",
        "domain-name": "domain-name",
        "domain-name-servers": "domain-name-servers",
        "domain-search": "domain-search",
        "gateway": "routers",
        "ntp-servers": "ntp-servers",
        "router": "routers",
        "routers": "routers",
    },
    "Dhcp6": {"dns": "dns-servers", "dns-servers": "dns-servers", "domain-search": "domain-search"},
}
"""What other servers set by a keyword, and Kea by an option."""


@rule(on=UnknownKeyword, refuses=EVER)
def check(unknown: UnknownKeyword, ctx: Context) -> Iterator[Finding]:
    near, scope = unknown.near, unknown.scope
    helps = f"write {listed(near.words, 'or')}, if that is what it means" if near.words else None
    yield finding(
        unknown,
        f"unknown keyword {unknown.name} {unknown.where}",
        help=helps or said_otherwise(unknown) or for_hook_library(unknown, ctx.kea),
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


def said_otherwise(unknown: UnknownKeyword) -> str | None:
    """How Kea says what other servers have a keyword for."""
    word, keywords = unknown.key.lower().replace("_", "-"), unknown.scope.keywords
    option = OPTIONS.get(unknown.scope.schema.service, {}).get(word)
    if option and "option-data" in keywords:
        return f'write an item of "option-data": {{ "name": "{option}", "data": ... }}'
    if word in ("netmask", "subnet-mask") and "subnet" in keywords:
        return 'write it as the length behind "subnet", as in 192.0.2.0/24'
    return None


def for_hook_library(unknown: UnknownKeyword, kea: KeaVersion) -> str | None:
    """Which parameter of a hook library it may be."""
    found = parameters_like(unknown.key, kea)
    if len({(one.name, one.library) for one in found}) != 1:
        return None
    name, library, where = found[0]
    inside = f" in {quoted(where)}" if where != library else ""
    return f"{quoted(name)} is a parameter of {library}, and belongs{inside or ' there'}"
