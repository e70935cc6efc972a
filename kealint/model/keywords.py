"""What is odd about the keywords of a file, for one Kea version.

One pass over the tree, with the version's keyword tables beside it, yields only
what is not as the tables have it. A large file has half a million members, so
one that is in order costs a few look-ups and nothing else.

What is inside an unknown keyword is not looked at, nor free JSON, except for
keys given twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kealint.diagnostic import Verdict
from kealint.model.absence import may_hold
from kealint.model.address import parse_address
from kealint.model.logger import is_file
from kealint.model.networks import Networks
from kealint.model.oddity import (
    BlankValue,
    ConflictingKeyword,
    DeprecatedKeyword,
    DuplicateKeyword,
    EmptyList,
    EmptyMap,
    MisplacedKeyword,
    MissingKeyword,
    NewKeyword,
    NotAChoice,
    Oddity,
    OutOfBounds,
    RemovedKeyword,
    SecondTopLevelMap,
    SupersededKeyword,
    UnknownKeyword,
    UnknownParameter,
    UnreadableAddress,
    WrongType,
    size_in_bytes,
)
from kealint.schema.changes import successors
from kealint.schema.hooks import library_name, parameters_of
from kealint.schema.spelling import SYNONYMS, nearest
from kealint.schema.tables import FILE, FREE, HOOKS, LOGGING, SERVICES, Fact, Scope, schema, within
from kealint.schema.version import KeaVersion
from kealint.syntax.nodes import Array, Member, Node, Object, Scalar
from kealint.syntax.tree import Tree

ONE_TOP_LEVEL_MAP = KeaVersion(1, 7, 10)
"""Since then a file holds nothing beside its service's map."""
UNIQUE_KEYS = KeaVersion(1, 9, 0)
"""Since then a key given twice is an error; before, the last one counts."""
_ONLY_MAPS = frozenset((Object,))


def oddities(tree: Tree, version: KeaVersion) -> Iterator[Oddity]:
    """All that is odd in a file for that version, in no particular order."""
    root = tree.root
    if type(root) is not Object:
        return
    services = [member for member in root.members if member.key in SERVICES]
    if not services:
        yield from _no_service(tree, root, version)
        return
    first = services[0]
    seen = {first.key: first}
    surplus = Verdict.REFUSES if version >= ONE_TOP_LEVEL_MAP else Verdict.WARNS
    for member in root.members:
        scope = schema(member.key if member in services else first.key, version).scope(FILE)
        if member.key not in SERVICES and member.key != LOGGING:
            near = nearest(member.key, (LOGGING,) if version < ONE_TOP_LEVEL_MAP else ())
            yield UnknownKeyword(scope, root, member, near)
            continue
        if member is not first:
            if member.key in seen:
                yield DuplicateKeyword(scope, root, member, seen[member.key], surplus)
            else:
                yield SecondTopLevelMap(scope, root, member, first, surplus)
                seen[member.key] = member
        if member.key != LOGGING or version < ONE_TOP_LEVEL_MAP:
            yield from _Walk(tree, scope, root, member).oddities()


def _no_service(tree: Tree, root: Object, version: KeaVersion) -> Iterator[Oddity]:
    """A file of no service, or of one whose name is misspelt: then it is checked as that one's."""
    for member in root.members:
        near = nearest(member.key, SERVICES)
        scope = schema(near.word or SERVICES[0], version).scope(FILE)
        yield UnknownKeyword(scope, root, member, near)
        if near.word and type(member.value) is Object:
            meant = Member(near.word, member.start, member.value)
            yield from _Walk(tree, scope, root, meant).oddities()
    if not root.members and tree.is_whole(root):
        yield MissingKeyword(None, root, SERVICES, alternatives=True)


class _Walk:
    """The pass over one service's map."""

    def __init__(self, tree: Tree, scope: Scope, root: Object, member: Member) -> None:
        self.tree = tree
        self.file_scope = scope
        self.root = root
        self.member = member
        self.schema = scope.schema
        self.repeated = Verdict.REFUSES if scope.schema.version >= UNIQUE_KEYS else Verdict.ACCEPTS
        self.todo: list[tuple[Scope, Sequence[Node]]] = []
        """Scopes, with maps (and what stands among them in a list) to be looked at."""
        self._networks: Networks | None = None

    def oddities(self) -> Iterator[Oddity]:
        """All that is odd in the map."""
        yield from self._of_member(self.file_scope, self.root, self.member)
        todo = self.todo
        whole = self.tree.is_whole
        while todo:
            scope, nodes = todo.pop()
            plain, lists, required = scope.plain, scope.lists, scope.required
            choosy = scope.one_of or scope.required_with
            for obj in nodes:
                if type(obj) is not Object:
                    continue
                members = obj.members
                for member in members:
                    value = member.value
                    if type(value) is Scalar:
                        if type(value.value) is plain.get(member.key):
                            continue
                    elif (
                        type(value) is Array
                        and (child := lists.get(member.key))
                        and _ONLY_MAPS.issuperset(map(type, value.items))
                    ):
                        todo.append((scope.schema.scope(child), value.items))
                        continue
                    yield from self._of_member(scope, obj, member)
                keys = {member.key for member in members}
                if len(keys) != len(members):
                    yield from self._duplicates(scope, obj)
                if not members and not scope.may_be_empty:
                    if whole(obj):
                        yield EmptyMap(scope, obj)
                    continue
                if not required <= keys or (choosy and scope.lacks(keys)):
                    yield from self._missing(scope, obj, keys)

    def _of_member(self, scope: Scope, obj: Object, member: Member) -> Iterator[Oddity]:
        """All that is odd about one member; maps inside are put down to be looked at."""
        fact = scope.fact(member.key)
        if fact is None:
            if scope.any_keyword:
                yield from self._free(member.value)
            else:
                yield self._stray(scope, obj, member)
                if scope.schema.service == HOOKS:
                    yield from self._free(member.value)
            return
        if fact.deprecated:
            view = DeprecatedKeyword if fact.warned else SupersededKeyword
            yield view(scope, obj, member, fact.deprecated)
        value = member.value
        if type(value) is Scalar:
            if type(value.value) is fact.python:
                yield from self._of_scalar(scope, obj, member, fact, value)
            elif fact.type != "any":
                yield WrongType(scope, obj, member, fact, value, scope.refusal)
        elif type(value) is Object:
            if parameters := self._parameters(scope, obj, member):
                self.todo.append((parameters, (value,)))
            elif fact.scope == FREE or fact.type == "any":
                yield from self._free(value)
                if member.key == "user-context" and obj.member(member.key) is member:
                    yield from self._contexts(scope, obj)
            elif fact.scope is not None:
                self.todo.append((scope.schema.scope(fact.scope), (value,)))
            else:
                yield WrongType(scope, obj, member, fact, value, scope.refusal)
        elif type(value) is Array:
            if fact.type == "list":
                yield from self._of_list(scope, obj, member, fact, value)
            elif fact.type == "any":
                yield from self._free(value)
            else:
                yield WrongType(scope, obj, member, fact, value, scope.refusal)
        for key in fact.excludes:
            if key in scope.keywords and (other := obj.member(key)):
                first, second = (other, member) if other.start < member.start else (member, other)
                is_same = key in successors(member.key)
                kind = DuplicateKeyword if is_same else ConflictingKeyword
                yield kind(scope, obj, second, first, scope.refusal)

    def _of_scalar(
        self, scope: Scope, obj: Object, member: Member, fact: Fact, node: Scalar
    ) -> Iterator[Oddity]:
        value = node.value
        if type(value) is str:
            if fact.words:
                known = value.lower() if fact.any_case else value
                words = [word.lower() for word in fact.words] if fact.any_case else fact.words
                if known not in words:
                    kea = self._judgement(scope, obj, fact)
                    yield NotAChoice(scope, obj, member, fact, node, kea)
            elif not value and not fact.may_be_blank:
                yield BlankValue(scope, obj, member, fact, node, scope.refusal)
            elif fact.longest is not None and size_in_bytes(value) > fact.longest:
                yield OutOfBounds(scope, obj, member, fact, node)
            elif fact.form == "address" and not (parse_address(value) or value == fact.default):
                kea = self._judgement(scope, obj, fact)
                yield UnreadableAddress(scope, obj, member, fact, node, kea)
        elif type(value) is int or type(value) is float:
            off_step = fact.multiple_of and value % fact.multiple_of
            if off_step or not fact.spans(value):
                refused = off_step or not within(value, *fact.refused, fact.open)
                kea = self._judgement(scope, obj, fact) if refused else Verdict.ACCEPTS
                yield OutOfBounds(scope, obj, member, fact, node, kea)

    def _of_list(
        self, scope: Scope, obj: Object, member: Member, fact: Fact, array: Array
    ) -> Iterator[Oddity]:
        if not array.items:
            if not fact.may_be_empty and self.tree.is_whole(array):
                yield EmptyList(scope, obj, member, fact, array, scope.refusal)
            return
        if fact.items == "any":
            yield from self._free(array)
            return
        if fact.items == "string":
            for item in array.items:
                if type(item) is not Scalar or type(item.value) is not str:
                    yield WrongType(scope, obj, member, fact, item, scope.refusal)
                elif fact.words:
                    yield from self._of_scalar(scope, obj, member, fact, item)
            return
        for item in array.items:
            if type(item) is not Object:
                yield WrongType(scope, obj, member, fact, item, scope.refusal)
        if fact.items is not None:
            self.todo.append((scope.schema.scope(fact.items), array.items))

    def _missing(self, scope: Scope, obj: Object, keys: set[str]) -> Iterator[Oddity]:
        absent = [key for key in scope.required if key not in keys]
        for key in scope.required_with:
            fact = scope.fact(key)
            if fact and key not in keys and _says(obj, fact.required_with):
                absent.append(key)
        absent = [key for key in absent if not may_hold(self.tree, scope, obj, key)]
        if absent:
            facts = [fact for key in sorted(absent) if (fact := scope.fact(key))]
            refused = any(fact.required == "refuses" for fact in facts)
            kea = Verdict.REFUSES if refused else Verdict.FAILS
            yield MissingKeyword(scope, obj, [fact.key for fact in facts], kea)
        for group in scope.one_of:
            if not may_hold(self.tree, scope, obj, *group):
                yield MissingKeyword(scope, obj, group, scope.refusal, alternatives=True)

    def _duplicates(self, scope: Scope, obj: Object) -> Iterator[Oddity]:
        seen: dict[str, Member] = {}
        for member in obj.members:
            first = seen.setdefault(member.key, member)
            if first is member:
                continue
            if member.key in ("comment", "user-context") and member.key in scope.keywords:
                if "user-context" not in seen and member.key == "comment":
                    yield DuplicateKeyword(scope, obj, member, first, Verdict.REFUSES)
                continue  # else `_contexts` says it
            yield DuplicateKeyword(scope, obj, member, first, self.repeated)

    def _contexts(self, scope: Scope, obj: Object) -> Iterator[Oddity]:
        """Comments and user contexts, which Kea merges as it reads them, that it cannot merge."""
        merged: dict[str, Member] | None = None
        for member in obj.members:
            if member.key == "comment":
                if merged and "comment" in merged:
                    first = merged["comment"]
                    yield DuplicateKeyword(scope, obj, member, first, Verdict.REFUSES)
                merged = {**(merged or {}), "comment": member}
            elif member.key == "user-context" and type(member.value) is Object:
                keys = {inner.key: inner for inner in member.value.members}
                if merged is None:
                    merged = keys
                elif merged.keys() != {"comment"}:
                    first = next(one for one in obj.members if one.key == "user-context")
                    yield DuplicateKeyword(scope, obj, member, first, Verdict.REFUSES)
                else:
                    merged = {**keys, **merged}

    def _free(self, node: Node) -> Iterator[Oddity]:
        """Keys given twice in free JSON."""
        todo = [node]
        while todo:
            node = todo.pop()
            if type(node) is Array:
                todo += node.items
            elif type(node) is Object:
                seen: dict[str, Member] = {}
                for member in node.members:
                    todo.append(member.value)
                    first = seen.setdefault(member.key, member)
                    if first is not member:
                        yield DuplicateKeyword(self.file_scope, node, member, first, self.repeated)

    def _stray(self, scope: Scope, obj: Object, member: Member) -> Oddity:
        """A keyword that the scope does not have in this version: the view that fits it."""
        if scope.schema.service == HOOKS:
            return self._unknown_parameter(scope, obj, member)
        key, value = member.key, member.value
        version = self.schema.version
        if life := scope.life(key):
            gone = life.until and version >= KeaVersion.parse(life.until)
            return (RemovedKeyword if gone else NewKeyword)(scope, obj, member, life)
        near = nearest(key, scope.keywords)
        homes = list(self.schema.homes(key))
        for service in SERVICES:
            if not homes and service != self.schema.service:
                homes = list(schema(service, version).homes(key))
        fitting = [home for home in homes if _fits(home.fact(key), value)]
        likely = any(_fits(scope.fact(word), value) for word in near.words)
        if likely and SYNONYMS.get(key) in near.words:
            return UnknownKeyword(scope, obj, member, near)
        if homes and (fitting or not likely) and not (near.certain and not fitting):
            return MisplacedKeyword(scope, obj, member, fitting or homes)
        return UnknownKeyword(scope, obj, member, near)

    def _unknown_parameter(self, scope: Scope, obj: Object, member: Member) -> Oddity:
        near = nearest(member.key, scope.keywords)
        # What is passed over may be a required one, misspelt.
        missed = any(word in scope.required and not obj.member(word) for word in near.words)
        kea = Verdict.ACCEPTS if scope.ignores and not missed else Verdict.FAILS
        homes = list(scope.schema.homes(member.key))
        return UnknownParameter(scope, obj, member, near, scope.life(member.key), homes, kea)

    def _parameters(self, scope: Scope, obj: Object, member: Member) -> Scope | None:
        """What a hook library takes, where the member is for its parameters."""
        if member.key != "parameters" or scope.name != "hooks-library":
            return None
        library = obj.get("library")
        if type(library) is not Scalar or type(library.value) is not str:
            return None
        return parameters_of(library_name(library.value), scope.schema.version)

    def _judgement(self, scope: Scope, obj: Object, fact: Fact) -> Verdict:
        """What Kea does about a value that it would refuse wherever it looks at it."""
        judged = fact.judged
        if "fails" in judged:
            return Verdict.FAILS
        if "warns" in judged:
            return Verdict.WARNS
        if "file" in judged:
            output = obj.get("output")
            text = output.value if type(output) is Scalar else None
            return Verdict.FAILS if type(text) is str and is_file(text) else Verdict.ACCEPTS
        if "http" in judged:
            return Verdict.ACCEPTS if _says(obj, {"socket-type": "unix"}) else Verdict.REFUSES
        if "inherited" not in judged and "tee-times" not in judged:
            return scope.refusal
        if self._networks is None:
            self._networks = Networks(self.schema, self.member.value)
        users = self._networks.users(obj, fact.key)
        if "tee-times" in judged:
            users = [user for user in users if self._networks.value(user, "calculate-tee-times")]
        return Verdict.REFUSES if users else Verdict.ACCEPTS


def _says(obj: Object, words: dict[str, str]) -> bool:
    """Whether these members have these words."""
    return all(
        type(node := obj.get(key)) is Scalar and node.value == word for key, word in words.items()
    )


def _fits(fact: Fact | None, value: Node) -> bool:
    """Whether a value is of the type that a keyword wants."""
    return fact is not None and fact.type in ("any", value.type_name)
