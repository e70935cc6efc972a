"""The options that a Kea version knows by itself, in all its option spaces.

The facts stand in `tables/dhcp4.json` and `tables/dhcp6.json`, one option a line:

    code, name, type    as in `option-def`
    array               the value, or the last field of a record, repeats
    fields              the types of a record's fields
    encapsulates        the space of its sub-options
    since, until        the first version with it, and the first without it again
    then                later facts, each `from` a version on; null takes one back

Until 1.6.0, where our knowledge begins, all is taken as having been there.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache

from kealint.kept import kept
from kealint.lean import Any, NamedTuple
from kealint.schema.version import KeaVersion

_FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tables")

SPACES = {4: "dhcp4", 6: "dhcp6"}
"""The space of the options that stand in a packet themselves, by family."""
LAST_RESORT = ("dhcp4", 43)
"""The one option that Kea defines only as long as nobody else does."""


_INNER_NAMES = {
    (4, "vendor-4491"): "docsis3-v4",
    (6, "vendor-4491"): "docsis3-v6",
    (6, "vendor-2495"): "4o6",
}
"""What Kea calls vendors' spaces among its tables; options in these are not sent."""
_WITH_INNER_NAMES = KeaVersion(1, 7, 4)


class Definition(NamedTuple):
    """How the value of an option is built."""

    space: str
    code: int
    name: str
    type: str
    """`uint16`, `ipv4-address`, `record` and so on, as in `option-def`."""
    array: bool = False
    """The value, or the last field of a record, may repeat."""
    fields: tuple[str, ...] = ()
    """The types of a record's fields."""
    encapsulates: str = ""
    """The space of its sub-options."""
    family: int = 4
    """4 or 6: the protocol it is for, which says how wide the length of a tuple is."""

    @property
    def special(self) -> tuple[int, int] | None:
        """Family and code where Kea has code of its own for the option's bytes."""
        return (self.family, self.code) if self.space == SPACES[self.family] else None

    @property
    def is_last_resort(self) -> bool:
        """Whether it gives way to any other definition."""
        return (self.space, self.code) == LAST_RESORT

    def type_of(self, index: int) -> str:
        """The type of the value at that index, if the option has so many."""
        if self.type != "record":
            return self.type
        return self.fields[min(index, len(self.fields) - 1)]


class Catalogue:
    """What one version knows of one family's options, by space and code or name."""

    def __init__(self, definitions: Iterable[Definition]) -> None:
        self.by_code: dict[tuple[str, int], Definition] = {}
        self.by_name: dict[tuple[str, str], Definition] = {}
        for definition in definitions:
            self.by_code[definition.space, definition.code] = definition
            self.by_name[definition.space, definition.name] = definition

    def find(self, space: str, key: int | str) -> Definition | None:
        """The option of that code or name."""
        if isinstance(key, int):
            return self.by_code.get((space, key))
        return self.by_name.get((space, key))

    def names(self, space: str) -> frozenset[str]:
        """The names of a space's options."""
        return frozenset(name for there, name in self.by_name if there == space)


@cache
def catalogue(family: int, version: KeaVersion) -> Catalogue:
    """What that version knows of the options of that family (4 or 6).

    Kea keeps those of both families together, so the other's are there too; vendors' spaces
    under names of their own.
    """
    found: list[Definition] = []
    for whose in 10 - family, family:
        for definition in _definitions(whose, family, version):
            inner = _INNER_NAMES.get((whose, definition.space))
            if inner and version >= _WITH_INNER_NAMES:
                found.append(definition._replace(space=inner))
            if not inner or whose == family:
                found.append(definition)
    return Catalogue(found)


def first_version(family: int, space: str, name: str) -> str | None:
    """Since when Kea has the option of that name; None where no version has it or all have."""
    return next(
        (row.get("since") for row in table(family).get(space, ()) if row["name"] == name), None
    )


def is_known(family: int, space: str, name: str) -> bool:
    """Whether any version has the option of that name."""
    return any(row["name"] == name for row in table(family).get(space, ()))


def _definitions(whose: int, family: int, version: KeaVersion) -> Iterator[Definition]:
    """Those that stand in the table of a family, as definitions for another."""
    for space, rows in table(whose).items():
        for row in rows:
            since, until = row.get("since"), row.get("until")
            if since and version < KeaVersion.parse(since):
                continue
            if until and version >= KeaVersion.parse(until):
                continue
            facts = row
            for later in row.get("then", ()):
                if version >= KeaVersion.parse(later["from"]):
                    facts = {**facts, **later}
            yield Definition(
                space,
                facts["code"],
                facts["name"],
                facts["type"],
                facts.get("array", False),
                tuple(facts.get("fields") or ()),
                facts.get("encapsulates") or "",
                family,
            )


@cache
def table(family: int) -> dict[str, list[dict[str, Any]]]:
    """What all versions know: the options of each space, as the file has them."""
    path = os.path.join(_FOLDER, f"{SPACES[family]}.json")

    def make() -> Any:
        from json import load

        with open(path, encoding="utf-8") as file:
            return load(file)

    found: dict[str, list[dict[str, Any]]] = kept(_FOLDER, SPACES[family], [path], make)
    return found
