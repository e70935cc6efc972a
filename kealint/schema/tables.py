"""The keyword tables: what one Kea version knows of one service's configuration.

The facts stand in `keywords/<service>.json`, one scope after the other, one
keyword a line. A scope is one kind of map, `(file)` the outermost one; the
items of a list are a scope of their own, in the singular. What a keyword says:

    type            integer, real, boolean, string, map, list or any
    scope           of a map: the scope inside, `*` for free JSON
    items           of a list: the scope of its maps, `string`, or `any`
    since, until    the first version with it, and the first without it again
    absent          later versions that lack it, because it was ported back
    words, any_case the words it takes, and whether letter case is all the same
    range, open     the least and the greatest value that make sense (null: no
                    limit); which of the two (low, high, both) is itself excluded
    refused         the range outside of which Kea's test fails, where not `range`
    multiple_of     what the value has to be a multiple of
    longest         how many bytes a string may have
    form            what a string is: `address`, of either family; blank only
                    where that is the default
    judged          where words and range count: `inherited` (a subnet or network
                    takes the value over), `tee-times` (times are calculated),
                    `http` (of an HTTP control socket), `file` (of a log that
                    is a file, without which the server fails to start); or
                    what becomes of the server: `fails` to start, `warns`
    required        what a lack of it leads to: `refuses`, `fails`
    required_with   the words of other keywords that make it required
    may_be_empty    false: not `[]`
    may_be_blank    false: not `""`
    excludes        keywords that cannot stand beside it
    deprecated      since when it has a successor (`deprecated_also`: earlier
                    releases that say so too); `warned`: Kea logs a warning
    default         Kea's
    then            later facts, each `from` a version on; null takes one back

A scope may begin with `(scope)`: `may_be_empty` (it may be `{}`),
`any_keyword`, and `one_of`, groups of keywords of which one is required.

The hook libraries have a file of their own, with a scope for the parameters of
each. `(file)` names the libraries, and the `services` that can load them. Kea reads
parameters when it starts, not in its test, and passes over those that it does not
know where the scope `ignores` them.

Until 1.6.0, where our knowledge begins, all is taken as having been there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, KeysView, Set
from functools import cache, lru_cache

from kealint.diagnostic import Verdict
from kealint.kept import kept
from kealint.lean import Any, NamedTuple
from kealint.schema.version import RELEASE_LINES, KeaVersion
from kealint.syntax.nodes import type_names

SERVICES = ("Dhcp4", "Dhcp6", "DhcpDdns", "Control-agent", "Netconf")
"""The keyword that the file of each daemon holds."""
HOOKS = "Hooks"
"""The name of the table of hook libraries, which is of no service."""
FREE = "*"
"""The scope of maps in which Kea takes any JSON."""
FILE = "(file)"
"""The scope of the outermost map."""
LOGGING = "Logging"
"""The map that stood beside the service's own until Kea 1.7.9, with its loggers."""

_SCALARS = {name: kind for kind, name in type_names.items()}
_FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "keywords")

_MORE = frozenset(
    (
        "words",
        "range",
        "multiple_of",
        "longest",
        "form",
        "may_be_blank",
        "may_be_empty",
        "excludes",
        "deprecated",
    )
)
"""Facts that make it worth looking at a value for more than its type."""

_LIFE = frozenset(("since", "until", "absent"))
"""Facts that say in which versions a keyword is."""

Table = dict[str, dict[str, dict[str, Any]]]


@cache
def table(service: str) -> Table:
    """The facts of a service as they stand in its file: by scope and keyword."""
    name = service.lower()
    path = os.path.join(_FOLDER, f"{name}.json")
    found: Table = kept(_FOLDER, name, [path], lambda: _read(path))
    return found


def _read(path: str) -> Table:
    import json

    with open(path, encoding="utf-8") as file:
        loaded: Table = json.load(file)
    return loaded


@cache
def _version(text: str) -> KeaVersion:
    return KeaVersion.parse(text)


class Fact:
    """What a version says of one keyword in one scope."""

    __slots__ = (
        "any_case",
        "default",
        "deprecated",
        "excludes",
        "form",
        "high",
        "items",
        "judged",
        "key",
        "longest",
        "low",
        "may_be_blank",
        "may_be_empty",
        "multiple_of",
        "open",
        "python",
        "refused",
        "required",
        "required_with",
        "scope",
        "services",
        "type",
        "warned",
        "words",
    )

    def __init__(self, key: str, facts: dict[str, Any], version: KeaVersion) -> None:
        self.key = key
        self.type: str = facts["type"]
        self.python: type | None = _SCALARS.get(self.type)
        """The Python type of a scalar; None for maps, lists, and what may be anything."""
        self.scope: str | None = facts.get("scope")
        self.items: str | None = facts.get("items")
        self.words: tuple[str, ...] = tuple(facts.get("words") or ())
        self.any_case: bool = facts.get("any_case", False)
        self.low: float | None
        self.high: float | None
        self.low, self.high = facts.get("range") or (None, None)
        self.open: str | None = facts.get("open")
        refused = facts.get("refused")
        self.refused: tuple[float | None, float | None] = (
            (self.low, self.high) if refused is None else (refused[0], refused[1])
        )
        self.multiple_of: int | None = facts.get("multiple_of")
        self.longest: int | None = facts.get("longest")
        self.form: str | None = facts.get("form")
        self.judged: tuple[str, ...] = tuple(facts.get("judged") or ())
        self.required: str | None = facts.get("required")
        self.required_with: dict[str, str] = facts.get("required_with") or {}
        self.may_be_empty: bool = facts.get("may_be_empty") is not False
        self.may_be_blank: bool = facts.get("may_be_blank") is not False
        self.excludes: tuple[str, ...] = tuple(facts.get("excludes") or ())
        since = facts.get("deprecated")
        self.deprecated: str | None = None
        """The version that made it old, if this one takes it as such."""
        if since and (
            version >= _version(since) or str(version) in facts.get("deprecated_also", ())
        ):
            self.deprecated = since
        self.warned: bool = facts.get("warned", False)
        self.services: tuple[str, ...] = tuple(facts.get("services") or ())
        self.default: Any = facts.get("default")

    def spans(self, value: float) -> bool:
        """Whether a number is in the range that makes sense."""
        return within(value, self.low, self.high, self.open)

    @property
    def child(self) -> str | None:
        """The scope of its map, or of the maps in its list."""
        return self.scope if self.items is None else self.items


def within(value: float, low: float | None, high: float | None, open_at: str | None) -> bool:
    """Whether a number is in a range; `open_at` as in the tables."""
    if low is not None and (value < low or (value == low and open_at in ("low", "both"))):
        return False
    return high is None or value < high or (value == high and open_at not in ("high", "both"))


class Life(NamedTuple):
    """When a scope has a keyword, as the tables have it."""

    since: str | None
    until: str | None
    absent: tuple[str, ...]

    def holds(self, version: KeaVersion) -> bool:
        """Whether it is there in that version."""
        return (
            (self.since is None or version >= _version(self.since))
            and (self.until is None or version < _version(self.until))
            and str(version) not in self.absent
        )

    def __str__(self) -> str:
        """The versions in words that follow `Kea`: `2.7.4 and later`, `before 2.7.4`."""
        if self.since is None or self.until is None:
            return f"{self.since} and later" if self.since else f"before {self.until}"
        return f"{self.since} to before {self.until}"

    @property
    def stable(self) -> str | None:
        """The first stable release with it, such as `3.0`, as far as there is one."""
        if self.since is None or _version(self.since).minor % 2 == 0:
            return self.since
        for line, release in RELEASE_LINES.items():
            if release >= _version(self.since) and release.minor % 2 == 0:
                return line
        return None


def _life(facts: dict[str, Any]) -> Life:
    return Life(facts.get("since"), facts.get("until"), tuple(facts.get("absent", ())))


class Scope:
    """One kind of map as a version knows it. A keyword's facts are read when asked for."""

    def __init__(self, schema: Schema, name: str, written: dict[str, dict[str, Any]]) -> None:
        self.schema = schema
        self.name = name
        about: dict[str, Any] = written.get("(scope)", {})
        of_hooks = schema.service == HOOKS
        self.may_be_empty: bool = about.get("may_be_empty", of_hooks)
        self.ignores: bool = about.get("ignores", False)
        """Kea passes over keywords that it does not know."""
        self.refusal = Verdict.FAILS if of_hooks else Verdict.REFUSES
        """What Kea does with a map that is wrong."""
        self.any_keyword: bool = about.get("any_keyword", False)
        version = schema.version
        self._facts: dict[str, Fact] = {}
        self._said = said = {
            key: _at(facts, version)
            for key, facts in written.items()
            if key != "(scope)" and (_LIFE.isdisjoint(facts) or _life(facts).holds(version))
        }
        self.plain: dict[str, type] = {
            key: _SCALARS[facts["type"]]
            for key, facts in said.items()
            if facts["type"] in _SCALARS and _MORE.isdisjoint(facts)
        }
        """The keywords of which only the type counts, with the Python type of their values."""
        self.required = frozenset(
            key
            for key, facts in said.items()
            if facts.get("required") and "required_with" not in facts
        )
        """The keywords that it cannot do without."""
        self.required_with = tuple(key for key, facts in said.items() if "required_with" in facts)
        """The keywords that it cannot do without beside certain others."""
        self.one_of: tuple[tuple[str, ...], ...] = tuple(
            tuple(key for key in group if key in said) for group in about.get("one_of", ())
        )
        """Groups of keywords of which one is required."""
        self.lists: dict[str, str] = {
            key: facts["items"]
            for key, facts in said.items()
            if facts["type"] == "list"
            and facts["items"] in schema.table
            and _MORE.isdisjoint(facts)
        }
        """The lists of maps that may be empty, with the scope of their maps."""

    def lacks(self, keys: Set[str]) -> bool:
        """Whether a map with these keys may lack one that it cannot do without."""
        if self.required_with or not self.required <= keys:
            return True
        return any(map(keys.isdisjoint, self.one_of))

    def at(self, version: KeaVersion) -> Scope:
        """The same kind of map in another version."""
        return schema(self.schema.service, version).scope(self.name)

    @property
    def keywords(self) -> KeysView[str]:
        """The keywords that it has."""
        return self._said.keys()

    def fact(self, key: str) -> Fact | None:
        """What there is to say of a keyword; None where the version does not have it."""
        found = self._facts.get(key)
        if found is None and (facts := self._said.get(key)) is not None:
            found = self._facts[key] = Fact(key, facts, self.schema.version)
        return found

    def life(self, key: str) -> Life | None:
        """When it has a keyword; None where no version does."""
        facts = self.schema.table[self.name].get(key)
        return None if facts is None or key == "(scope)" else _life(facts)


def _at(facts: dict[str, Any], version: KeaVersion) -> dict[str, Any]:
    """The facts as of a version."""
    if "then" not in facts:
        return facts
    current = dict(facts)
    for later in facts["then"]:
        if version >= _version(later["from"]):
            current.update(later)
    return {name: fact for name, fact in current.items() if fact is not None}


class Schema:
    """What one Kea version knows of one service's configuration; see `schema`."""

    def __init__(self, service: str, version: KeaVersion) -> None:
        self.service = service
        self.version = version
        self.table = table(service)
        self._scopes: dict[str, Scope] = {}

    def scope(self, name: str) -> Scope:
        """The scope of that name. Raises KeyError where the service has none."""
        found = self._scopes.get(name)
        if found is None:
            found = self._scopes[name] = Scope(self, name, self.table[name])
        return found

    def default(self, keyword: str, scope: str | None = None) -> Any:
        """Kea's default for a keyword of that scope (the outermost if not told), None if none."""
        fact = self.scope(scope or self.service).fact(keyword)
        return None if fact is None else fact.default

    def homes(self, keyword: str) -> Iterator[Scope]:
        """The scopes that have that keyword in this version."""
        for name, facts in self.table.items():
            if keyword in facts and name not in (FILE, LOGGING):
                scope = self.scope(name)
                if keyword in scope.keywords:
                    yield scope


@cache
def schema(service: str, version: KeaVersion) -> Schema:
    """What that version knows of that service (one of SERVICES)."""
    return Schema(service, version)


def types_of(path: tuple[str, ...], key: str) -> frozenset[str] | None:
    """The types that a key may have in the map that these keywords lead to from the outermost.

    Named as `Node.type_name` does, and as of the newest version with that key.
    Empty where no version knows it; None in free JSON, where any key may stand.
    """
    service, name = _inside(path)
    if name == FREE:
        return None
    if name == FILE:
        return _types("map" if key in SERVICES or key == LOGGING else None)
    scope = table(service)[name] if name else {}
    if key not in scope and scope.get("(scope)", {}).get("any_keyword"):
        return None
    return _types(_newest(scope.get(key, {}), "type"))


@lru_cache(1024)
def _inside(path: tuple[str, ...]) -> tuple[str, str | None]:
    """The service and the scope that keywords lead to; no scope behind an unknown keyword."""
    if not path:
        return "", FILE
    service, around = _inside(path[:-1])
    key = path[-1]
    if around == FILE:
        service = "Dhcp4" if key == LOGGING else key
        around = FILE if service in SERVICES else None
    if around is None or around == FREE:
        return service, around
    facts = table(service)
    inside = _newest(facts[around].get(key, {}), "scope", "items")
    return service, inside if inside == FREE or inside in facts else None


def _newest(facts: dict[str, Any], *names: str) -> str | None:
    """The first of these facts that there is about a keyword, as the newest version has it."""
    for era in (*reversed(facts.get("then", ())), facts):
        for name in names:
            if name in era:
                found: str | None = era[name]
                return found
    return None


@cache
def _types(written: str | None) -> frozenset[str]:
    if written == "any":
        return frozenset((*type_names.values(), "map", "list"))
    return frozenset((written,) if written else ())
