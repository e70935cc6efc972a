"""Hook libraries: who can load which, since when, and what parameters it takes.

The facts stand in `keywords/hooks.json`, read from the libraries' sources.
"""

from __future__ import annotations

from collections.abc import Iterator, KeysView

from kealint.lean import NamedTuple
from kealint.schema.spelling import nearest
from kealint.schema.tables import FILE, FREE, HOOKS, Life, Scope, schema, table
from kealint.schema.version import KeaVersion


def library_name(path: str) -> str:
    """The library in a file, `libdhcp_ha` in `/usr/lib/kea/hooks/libdhcp_ha.so`."""
    return path.strip().rpartition("/")[2].removesuffix(".so")


def libraries() -> KeysView[str]:
    """The names of all libraries that Kea has ever had."""
    return table(HOOKS)[FILE].keys()


def library_life(name: str) -> Life | None:
    """When Kea has had a library; None where it is none of Kea's."""
    return schema(HOOKS, KeaVersion(0, 0, 0)).scope(FILE).life(name)


def services_of(name: str, version: KeaVersion) -> tuple[str, ...]:
    """The services that can load a library; empty where the version has none of that name."""
    fact = schema(HOOKS, version).scope(FILE).fact(name)
    return fact.services if fact else ()


def wants_parameters(name: str, version: KeaVersion) -> bool:
    """Whether a library does not load without `parameters`, be they empty."""
    fact = schema(HOOKS, version).scope(FILE).fact(name)
    return bool(fact and fact.required)


def parameters_of(name: str, version: KeaVersion) -> Scope | None:
    """The parameters of a library; None where they are not known, or it has none."""
    hooks = schema(HOOKS, version)
    fact = hooks.scope(FILE).fact(name)
    return hooks.scope(fact.scope) if fact and fact.scope and fact.scope != FREE else None


class Parameter(NamedTuple):
    """Something that a hook library takes."""

    name: str
    library: str
    where: str
    """The map that it stands in; the library itself where that is `parameters`."""


def parameters_like(word: str, version: KeaVersion) -> list[Parameter]:
    """The parameters of hook libraries that this word may stand for."""
    known = list(_all_parameters(version))
    near = nearest(word, {parameter.name for parameter in known}).words
    return [parameter for parameter in known if parameter.name in near]


def _all_parameters(version: KeaVersion) -> Iterator[Parameter]:
    hooks = schema(HOOKS, version)
    for library in libraries():
        parameters = parameters_of(library, version)
        todo, seen = [parameters.name] if parameters else [], {library}
        while todo:
            scope = hooks.scope(todo.pop())
            for name in scope.keywords:
                yield Parameter(name, library, scope.name)
                fact = scope.fact(name)
                inner = fact.child if fact else None
                if inner in hooks.table and inner not in seen:
                    seen.add(inner)
                    todo.append(inner)
