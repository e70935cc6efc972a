"""An interface to listen on is listed twice.

Kea refuses the second entry: the same name, the same address of an interface, in
`Dhcp4` also an interface once with an address and once without. In `Dhcp6` the latter
is in order, since it listens to unicast there besides. `*` may stand beside names, but
once only.

```kea bad
{ "Dhcp4": { "interfaces-config": { "interfaces": [
    "lo",
    "lo"  # <-- interface "lo" is listed twice
] } } }
```

```kea bad
{ "Dhcp4": { "interfaces-config": { "interfaces": [
    "lo/127.0.0.1",
    "lo"  # <-- interface "lo" is listed twice, with an address and without
] } } }
```

```kea bad
{ "Dhcp6": { "interfaces-config": { "interfaces": [
    "lo/::1",
    "lo/0::1"  # <-- interface "lo/0::1" is listed twice
] } } }
```

```kea good
{ "Dhcp6": { "interfaces-config": { "interfaces": [ "*", "lo", "lo/::1" ] } } }
```
"""

from kealint.model import Address, DhcpConfig, Value, parse_address
from kealint.model.interface import ALL, parse_interface
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    seen: dict[tuple[str, Address | None], Value[str]] = {}
    others: dict[tuple[str, bool], Value[str]] = {}
    for written in config.interfaces:
        name, text = parse_interface(written.value)
        address = None if text is None else parse_address(text)
        if not name or (text is not None and (address is None or name == ALL)):
            continue  # unreadable-interface
        first = seen.setdefault((name, address), written)
        other = others.get((name, address is None)) if config.family == 4 else None
        others.setdefault((name, address is not None), written)
        if first is not written:
            how, before = "", first
        elif other:
            how, before = ", with an address and without", other
        else:
            continue
        yield finding(
            written,
            f"interface {quoted(written.value)} is listed twice{how}",
            also={before: "first here"},
            help="keep one of the two",
        )
