"""A source of MAC addresses is listed twice.

`mac-sources` says where Kea looks for a client's MAC address, first things first. It
refuses a source that stands there already, be it by its other name: `rfc6939` is
`client-link-addr-option`, `rfc4649` is `remote-id`, and `rfc4580` is `subscriber-id`.

```log
The mac-sources value '...' was specified twice
```

```kea bad
{ "Dhcp6": { "mac-sources": [
    "client-link-addr-option",
    "duid",
    "rfc6939"  # <-- MAC source rfc6939 is listed twice
] } }
```

```kea fixed
{ "Dhcp6": { "mac-sources": [
    "client-link-addr-option",
    "duid"
] } }
```

```kea good
{ "Dhcp6": { "mac-sources": [ "any", "duid", "docsis-cmts", "docsis-modem" ] } }
```
"""

from kealint.model import DhcpConfig
from kealint.model.view import Value
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import remove_item

ALSO = {
    "rfc6939": "client-link-addr-option",
    "rfc4649": "remote-id",
    "rfc4580": "subscriber-id",
}
"""By other name."""


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    array = config.list_node("mac-sources")
    if config.family != 6 or array is None:
        return
    seen: dict[str, Value[str]] = {}
    for source in config.texts("mac-sources"):
        first = seen.setdefault(ALSO.get(source.value, source.value), source)
        if first is not source:
            index = array.items.index(source.node)
            yield finding(
                source,
                f"MAC source {source} is listed twice",
                also={first: "first here"},
                fix=Fix("take it out", remove_item(ctx.tree, array, index)),
            )
