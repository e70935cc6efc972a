"""No packet ever gets into a class.

A class without a `test` has the clients that a reservation or a hook library puts into
it; since 2.7.4 also all those for which a list of `evaluate-additional-classes` names it. A
class with `only-in-additional-list` (`only-if-required`, before that) is looked at only
where such a list names it. Where neither happens nobody is ever in the class, and
its options and whatever it guards are for nobody. Kea says nothing.

Files with a database of hosts or of the configuration, or with hook libraries that
may assign classes, are left alone.

```kea bad
{ "Dhcp4": {
    "client-classes": [
        { "name": "phones" },  # <-- nothing puts clients into class phones
        {
            "name": "guests",
            "test": "member('UNKNOWN')",
            "only-in-additional-list": true  # <-- no list asks for class guests
        }
    ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "pools": [ {
            "pool": "192.0.2.10 - 192.0.2.99",
            "client-classes": [ "phones" ]
        } ]
    } ]
} }
```

```kea bad 2.6
{ "Dhcp6": {
    "client-classes": [ { "name": "lab" } ],  # <-- nothing puts clients into class lab
    "subnet6": [ {
        "id": 1,
        "subnet": "2001:db8:1::/64",
        "require-client-classes": [ "lab" ]
    } ]
} }
```

```kea good
{ "Dhcp4": {
    "client-classes": [
        { "name": "phones" },
        { "name": "VENDOR_CLASS_docsis3.0", "boot-file-name": "modem.cfg" },
        { "name": "guests", "test": "member('UNKNOWN')", "only-in-additional-list": true }
    ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "evaluate-additional-classes": [ "guests" ],
        "reservations": [
            { "hw-address": "02:00:00:00:00:05", "client-classes": [ "phones" ] }
        ]
    } ]
} }
```
"""

from kealint.model import DhcpConfig, Purpose
from kealint.model.client_class import PREFIXES, SPAWNED, SPECIAL, is_built_in
from kealint.rule import Context, Finding, Iterator, KeaVersion, finding, rule

ADDED_WITHOUT_TEST = KeaVersion(2, 7, 4)


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    if not ctx.tree.is_whole(config.node) or config.has_classes_elsewhere:
        return
    named = {
        purpose: {use.name.value for use in config.class_uses if use.purpose is purpose}
        for purpose in (Purpose.ASSIGN, Purpose.EVALUATE)
    }
    for name, client_class in config.classes.items():
        if (
            name in named[Purpose.ASSIGN]
            or is_built_in(name, ctx.kea)
            or name in SPECIAL
            or name.startswith((*PREFIXES, SPAWNED))
            or not ctx.tree.is_whole(client_class.node)
        ):
            continue
        listed = name in named[Purpose.EVALUATE]
        late = client_class.late
        if client_class.member("test") or client_class.member("template-test"):
            if late and not listed:
                yield finding(
                    late,
                    f"no list asks for class {name}, so nobody is ever in it",
                    help="name it in evaluate-additional-classes, or take this out",
                )
        elif not listed or ctx.kea < ADDED_WITHOUT_TEST:
            yield finding(
                client_class.name or client_class,
                f"nothing puts clients into class {name}",
                help="give it a test, or name it in the client-classes of reservations",
            )
