"""A client class defines an option that is not left to classes.

What options 43 and 224 to 254 hold differs from vendor to vendor, so Kea reads
them after it has classified the client, and a class may define them for its clients.
All other options have the same definition for everybody, in the global `option-def`.

```log
Not allowed option definition for code '...' in space 'dhcp4'
```

```kea bad
{ "Dhcp4": { "client-classes": [ {
    "name": "phones",
    "option-def": [ { "name": "mood", "code": 222, "type": "string" } ]  # <-- 222 in space dhcp4
} ] } }
```

```kea good
{ "Dhcp4": {
    "option-def": [ { "name": "mood", "code": 222, "type": "string" } ],
    "client-classes": [ {
        "name": "phones",
        "option-def": [ { "name": "temper", "code": 224, "type": "string" } ]
    } ]
} }
```

Classes of DHCPv6 have no `option-def`.
"""

from kealint.model import ClientClass
from kealint.model.option_definitions import IN_CLASSES
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=ClientClass, refuses=EVER)
def check(client_class: ClientClass) -> Iterator[Finding]:
    for option in client_class.option_defs:
        code, space = option.code, option.space.value if option.space else "dhcp4"
        if not code or not 0 < code.value < 255:
            continue  # codes that are out of range, or reserved, have rules of their own
        if space != "dhcp4" or code.value not in IN_CLASSES:
            yield finding(
                code,
                f"a class cannot define option {code} in space {space} for itself",
                help="define it in the option-def of the whole server",
            )
