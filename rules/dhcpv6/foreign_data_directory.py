"""The `data-directory` is not the one that Kea was built with.

Since 2.4.2, 2.6.3 and 2.7.9 it may not be changed any more: Kea refuses any folder but the one
compiled in, which is `/var/lib/kea` in most packages, letter for letter. The keyword is deprecated;
leave it out.

```log
'data-directory' of '...' is invalid, supported path is '...'
```

```kea bad
{ "Dhcp6": {
    "data-directory": "/var/tmp",  # <-- data-directory "/var/tmp" is not Kea's own
    "valid-lifetime": 4000
} }
```

```kea fixed
{ "Dhcp6": {
    "valid-lifetime": 4000
} }
```

```kea good
{ "Dhcp6": { "data-directory": "/var/lib/kea" } }
```
"""

from kealint.model import DhcpConfig
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.folders import LEASES, ONE_FOLDER
from kealint.schema.phrases import quoted
from kealint.syntax.edit import remove_member


@rule(on=DhcpConfig, refuses=ONE_FOLDER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    written, member = config.text("data-directory"), config.member("data-directory")
    if written is None or member is None or not written.value or config.family != 6:
        return  # blank-value
    if LEASES.is_only(ctx.kea) and not LEASES.may_be(written.value):
        yield finding(
            written,
            f"data-directory {quoted(written.value)} is not Kea's own",
            help=f"leave it out: it can only be {LEASES.usual}, or what Kea was built with",
            fix=Fix(
                "leave it out",
                remove_member(ctx.tree, config.node, member),
                safe=False,
            ),
        )
