"""A class has a test, and a name by which Kea assigns it itself.

Kea makes classes whose names begin with `VENDOR_CLASS_` (of option 60 or 16),
libdhcp_ha those with `HA_`, templates those with `SPAWN_`, and other hook libraries those with
`EXTERNAL_` and `AFTER_`. A class of the file may carry such a name, to give it options, and
has no test then. With one, packets come into the class in two ways, and nobody
who reads `VENDOR_CLASS_` in a subnet will think of the second. Kea says nothing.

```kea bad
{ "Dhcp4": { "client-classes": [ {
    "name": "VENDOR_CLASS_docsis3.0",
    "test": "option[60].exists"  # <-- class VENDOR_CLASS_docsis3.0 has a test
} ] } }
```

```kea bad
{ "Dhcp6": { "client-classes": [ {
    "name": "HA_server1",
    "test": "option[15].exists"  # <-- one that Kea assigns itself
} ] } }
```

```kea good
{ "Dhcp4": { "client-classes": [
    { "name": "VENDOR_CLASS_docsis3.0", "boot-file-name": "modem.cfg" },
    { "name": "DOCSIS", "test": "substring(option[60].hex, 0, 6) == 'docsis'" }
] } }
```
"""

from kealint.model import ClientClass
from kealint.model.client_class import PREFIXES, SPAWNED
from kealint.rule import Finding, Iterator, finding, rule


@rule(on=ClientClass)
def check(client_class: ClientClass) -> Iterator[Finding]:
    name = client_class.name
    test = client_class.test or client_class.template_test
    if name and test and name.value.startswith((*PREFIXES, SPAWNED)):
        yield finding(
            test,
            f"class {name} has a test, and is one that Kea assigns itself",
            help="give the class another name",
        )
