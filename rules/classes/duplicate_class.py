"""Two client classes have the same name.

Kea does not take the file. Names are compared as they are written, with capital and
small letters.

```log
Can't add class: Client Class: phones has already been defined
```

```kea bad
{ "Dhcp4": { "client-classes": [
    { "name": "phones", "test": "option[60].text == 'phone'" },
    { "name": "phones", "test": "option[60].text == 'voip'" }  # <-- phones is defined twice
] } }
```

```kea good
{ "Dhcp6": { "client-classes": [
    { "name": "phones", "test": "option[16].exists" },
    { "name": "Phones", "test": "option[15].exists" }
] } }
```
"""

from kealint.model import DhcpConfig
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    for client_class in config.client_classes:
        name = client_class.name
        first = config.classes[name.value].name if name else None
        if name and first and first.node is not name.node:
            yield finding(
                name,
                f"class {name} is defined twice",
                also={first: "the first time"},
                help="rename one, or join their tests with or",
            )
