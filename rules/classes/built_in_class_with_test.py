"""One of Kea's own classes has a test.

Kea puts every packet into `ALL`, those of hosts with a reservation into `KNOWN`, the
others into `UNKNOWN`, and BOOTP requests into `BOOTP`. The file may give these classes
options, but it does not decide who is in them: with a `test` or a `template-test`
Kea does not take it. A packet is asked for such a class by `member('KNOWN')` in the test of
another one.

```log
built-in class 'ALL' test expression must be empty
```

```kea bad
{ "Dhcp4": { "client-classes": [
    { "name": "ALL", "test": "option[60].exists" },  # <-- built-in class ALL
    { "name": "KNOWN", "test": "member('ALL')" }  # <-- built-in class KNOWN
] } }
```

```kea good
{ "Dhcp6": { "client-classes": [
    { "name": "KNOWN", "option-data": [ { "name": "dns-servers", "data": "2001:db8::53" } ] },
    { "name": "guests", "test": "member('UNKNOWN')" }
] } }
```
"""

from kealint.model import ClientClass
from kealint.model.client_class import BUILT_IN, is_built_in
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule


@rule(on=ClientClass, refuses=EVER)
def check(client_class: ClientClass, ctx: Context) -> Iterator[Finding]:
    name = client_class.name
    if not name or name.value not in BUILT_IN or not is_built_in(name.value, ctx.kea):
        return
    for test in client_class.test, client_class.template_test:
        if test and test.value:
            yield finding(
                test,
                f"built-in class {name} has a test",
                help="take the test out, or give the class a name of its own",
            )
