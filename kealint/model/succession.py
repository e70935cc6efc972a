"""Repairs that write a keyword of another version as the target versions want it.

They are offered only where each of those versions knows what would be written; where the
versions want different things, that can be asked here too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kealint.model.oddity import NewKeyword, OddKeyword
from kealint.schema.changes import (
    CHANGES,
    Change,
    Dropped,
    Listed,
    Raised,
    Renamed,
    Split,
    predecessors,
    successors,
)
from kealint.schema.phrases import listed
from kealint.schema.tables import Scope
from kealint.schema.version import KeaVersion
from kealint.syntax.edit import (
    Editor,
    move_member,
    remove_member,
    rename_key,
    replace_value,
    unwrap_list,
    wrap_in_list,
)
from kealint.syntax.nodes import Array, Object, Scalar
from kealint.syntax.tree import Repair, Tree


def modernized(tree: Tree, odd: OddKeyword, targets: Iterable[KeaVersion]) -> Repair | None:
    """Its successor in place of an old keyword, where that says the same to all targets."""
    change = CHANGES.get(odd.key)
    if change is None:
        return None
    if isinstance(change, Dropped):
        title = f'delete "{odd.key}", which never had an effect'
        return Repair(title, remove_member(tree, odd.obj, odd.member), True)
    scopes = [odd.scope.at(version) for version in targets]
    if isinstance(change, Raised):
        return _raised(tree, odd, change.new, scopes)
    if isinstance(change, Renamed | Listed):
        return _rewritten(odd, change, scopes)
    return _split(tree, odd, change, scopes)


def is_needed(odd: OddKeyword, targets: Iterable[KeaVersion]) -> bool:
    """Whether one of the targets cannot do without an old keyword: what came for it came later."""
    change, new = CHANGES.get(odd.key), successors(odd.key)
    if isinstance(change, Dropped):
        return False
    for version in targets:
        scope = odd.scope.at(version)
        fact = scope.fact(odd.key)
        if fact and not new and not fact.deprecated:
            return True
        home = scope.schema.scope(scope.schema.service) if isinstance(change, Raised) else scope
        if fact and not home.keywords >= set(new):
            return True
    return False


def kept_apart(targets: Iterable[KeaVersion]) -> str:
    """What to do where each target refuses what another one needs."""
    *others, last = map(str, targets)
    return f"keep two files: no one file serves Kea {', '.join(others)} and {last} here"


def _rewritten(odd: OddKeyword, change: Renamed | Listed, scopes: Iterable[Scope]) -> Repair | None:
    new = change.new
    fact = odd.scope.fact(new)
    if fact is None or odd.obj.member(new) or not _all_know(scopes, new):
        return None
    renamed = rename_key(odd.member, new)
    if isinstance(change, Renamed):
        return Repair(f'rename it to "{new}"', renamed, True)
    value = odd.member.value
    if type(value) is not (Scalar if fact.items == "string" else Object) or _is_blank(value):
        return None
    return Repair(f'write it as the list "{new}"', renamed + wrap_in_list(value), True)


def _split(tree: Tree, odd: OddKeyword, change: Split, scopes: Sequence[Scope]) -> Repair | None:
    node = odd.member.value
    value = node.value if type(node) is Scalar else None
    wanted = change.members.get(value) if isinstance(value, str | bool) else None
    if wanted is None or any(odd.obj.member(key) or not _all_know(scopes, key) for key in wanted):
        return None
    editor = Editor(tree)
    for key, new in wanted.items():
        editor.insert_member(odd.obj, key, new, before=odd.key)
    editor.remove_member(odd.obj, odd.member)
    return Repair(f"write {listed(wanted)} instead", editor.replacements(), True)


def _raised(tree: Tree, odd: OddKeyword, new: str, scopes: Iterable[Scope]) -> Repair | None:
    around = [node for node, _ in tree.path_to(odd.start) if type(node) is Object]
    at = next((at for at, node in enumerate(around) if node is odd.obj), 0)
    service = odd.scope.schema.service
    if at == 0 or not _all_know((scope.schema.scope(service) for scope in scopes), new):
        return None
    outer = around[at - 1]
    if outer.member(new):
        title = f'delete "{odd.key}", which counts for nothing beside "{new}" around it'
        return Repair(title, remove_member(tree, odd.obj, odd.member), True)
    holder = next(member.key for member in outer.members if member.value is odd.obj)
    moved = move_member(tree, odd.obj, odd.member, outer, key=new, before=holder)
    return Repair(f'move it out of "{holder}" as "{new}"', moved, True)


def antedated(tree: Tree, odd: NewKeyword, targets: Iterable[KeaVersion]) -> Repair | None:
    """Its predecessor in place of a keyword that is too new, where that says the same to all."""
    scopes = [odd.scope.at(version) for version in targets]
    for old in predecessors(odd.key):
        if _all_know(scopes, old) and not odd.obj.member(old):
            return _undone(tree, odd, old, CHANGES[old], scopes)
    return None


def _undone(
    tree: Tree, odd: OddKeyword, old: str, change: Change, scopes: Iterable[Scope]
) -> Repair | None:
    renamed = rename_key(odd.member, old)
    value = odd.member.value
    if isinstance(change, Renamed):
        return Repair(f'rename it to "{old}"', renamed, True)
    if isinstance(change, Listed):
        if type(value) is not Array or len(value.items) != 1:
            return None
        item = value.items[0]
        if type(item) is Object and not all(_is_known(item, scope, old) for scope in scopes):
            return None
        return Repair(f'write it as "{old}"', renamed + unwrap_list(tree, value), True)
    if not isinstance(change, Split) or type(value) is not Scalar:
        return None
    for word, members in change.members.items():
        if members == {odd.key: value.value}:
            return Repair(f'write it as "{old}"', renamed + replace_value(tree, value, word), True)
    return None


def _all_know(scopes: Iterable[Scope], keyword: str) -> bool:
    return all(keyword in scope.keywords for scope in scopes)


def _is_known(obj: Object, scope: Scope, keyword: str) -> bool:
    """Whether the version knows all that is in a map as it would stand under that keyword."""
    fact = scope.fact(keyword)
    if fact is None or fact.scope is None:
        return False
    inner = scope.schema.scope(fact.scope)
    for member in obj.members:
        known = inner.fact(member.key)
        value = member.value
        if known is None:
            return False
        if known.words and type(value) is Scalar and value.value not in known.words:
            return False
    return True


def _is_blank(value: object) -> bool:
    return type(value) is Scalar and value.value == ""
