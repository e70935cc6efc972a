"""A keyword stands in a map that does not take it.

Kea knows the keyword, but elsewhere: a level further out or further in, or in the
configuration of another server. It refuses the file, with the words that it has
for unknown keywords.

Where a map around it takes the keyword, a fix moves it there. What it says then
counts for more than before, so look at it first (`--unsafe`).

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ {
        "pool": "192.0.2.10 - 192.0.2.20",
        "reservations": []  # <-- "reservations" does not belong in pool
    } ]
} ] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ {
        "pool": "192.0.2.10 - 192.0.2.20"
    } ],
    "reservations": []
} ] } }
```

```kea bad
{ "Dhcp6": {
    "interfaces": [ "*" ]  # <-- "interfaces" does not belong in Dhcp6
} }
```

```kea bad
{ "Dhcp4": {
    "subnet6": [ { "id": 1, "subnet": "2001:db8:1::/64" } ]  # <-- "subnet6" does not belong
} }
```

```kea good
{ "Dhcp6": {
    "interfaces-config": { "interfaces": [ "*" ] },
    "subnet6": [ { "id": 1, "subnet": "2001:db8:1::/64", "reservations": [] } ]
} }
```
"""

from kealint.model.oddity import MisplacedKeyword
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import listed
from kealint.schema.tables import Scope
from kealint.syntax.edit import move_member


@rule(on=MisplacedKeyword, refuses=EVER)
def check(misplaced: MisplacedKeyword, ctx: Context) -> Iterator[Finding]:
    home = misplaced.home_around(ctx.tree)
    near = misplaced.homes_near(ctx.tree)
    yield finding(
        misplaced,
        f"{misplaced.name} does not belong {misplaced.where}",
        help=f"write it in {belongs(misplaced, near)}" if near else None,
        fix=Fix(
            f"move it to {home[1].name}",
            move_member(ctx.tree, misplaced.obj, misplaced.member, home[0]),
            safe=False,
        )
        if home and all(misplaced.key in home[1].at(kea).keywords for kea in ctx.targets)
        else None,
    )


def belongs(misplaced: MisplacedKeyword, near: list[Scope]) -> str:
    """The maps for the keyword, by the keywords that these are written under."""
    homes = {home.name for home in near}
    tables, own = near[0].schema, misplaced.scope.schema.service
    scopes = [tables.scope(name) for name in tables.table]
    facts = [fact for scope in scopes for key in scope.keywords if (fact := scope.fact(key))]
    maps = {fact.key: None for fact in facts if fact.scope in homes}
    lists = {fact.key: None for fact in facts if fact.items in homes and not fact.deprecated}
    places = [listed(maps, "or")] if maps else []
    if lists:
        places.append(f"an entry of {listed(lists, 'or')}")
    return " or ".join(places) + (f" of {tables.service}" if tables.service != own else "")
