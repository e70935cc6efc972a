"""A map is empty that has to hold something.

`{}` is a syntax error in Kea for all maps that are not free JSON, but for a few in
the configuration of kea-dhcp-ddns. Leave the map out, or write into it what it
cannot do without.

The fix leaves out a map of which nothing is required, and is safe.

```kea bad
{ "Dhcp4": {
    "valid-lifetime": 4000,
    "compatibility": {}  # <-- the compatibility map is empty
} }
```

```kea fixed
{ "Dhcp4": {
    "valid-lifetime": 4000
} }
```

```kea bad
{ "Dhcp6": {
    "lease-database": {}  # <-- the lease-database map is empty
} }
```

```kea bad
{ "Dhcp6": {} }  # <-- the Dhcp6 map is empty
```

```kea good
{ "Dhcp4": {
    "valid-lifetime": 4000,
    "lease-database": { "type": "memfile" },
    "user-context": {}
} }
```
"""

from kealint.model.oddity import EmptyMap
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import listed
from kealint.syntax.edit import remove_member
from kealint.syntax.nodes import Member, Object
from kealint.syntax.tree import Repair


@rule(on=EmptyMap, refuses=EVER, depends=True)
def check(empty: EmptyMap, ctx: Context) -> Iterator[Finding]:
    needed = sorted(empty.scope.required)
    yield finding(
        empty,
        f"the {empty.scope.name} map is empty",
        help=f"write {listed(needed)} into it" if needed else None,
        fix=None if needed else left_out(empty, ctx),
        kea=empty.scope.refusal,
    )


def left_out(empty: EmptyMap, ctx: Context) -> Repair | None:
    *around, (_, link) = ctx.tree.path_to(empty.start)
    holder = around[-1][0] if around else None
    if not isinstance(link, Member) or type(holder) is not Object or len(holder.members) == 1:
        return None
    return Fix("leave it out", remove_member(ctx.tree, holder, link))
