"""What can be odd about a keyword or its value: the views that rules/keywords/ looks at."""

from __future__ import annotations

from collections.abc import Sequence

from kealint.diagnostic import Verdict
from kealint.lean import NamedTuple
from kealint.schema.phrases import quoted
from kealint.schema.spelling import Near
from kealint.schema.tables import FILE, Fact, Life, Schema, Scope
from kealint.syntax.nodes import Member, Node, Object
from kealint.syntax.tree import Tree
from kealint.text import ENCODING_ERRORS


class Place(NamedTuple):
    """A stretch of the tree's text."""

    start: int
    end: int

    @classmethod
    def of_key(cls, member: Member) -> Place:
        """The key of a member, without its value."""
        return cls(member.start, member.key_end)


class OddKeyword:
    """A member whose keyword is odd. Its place is the key."""

    __slots__ = ("end", "member", "obj", "scope", "start")

    def __init__(self, scope: Scope, obj: Object, member: Member) -> None:
        self.scope = scope
        self.obj = obj
        """The map it stands in."""
        self.member = member
        self.start = member.start
        self.end = member.key_end

    @property
    def key(self) -> str:
        """The keyword."""
        return self.member.key

    @property
    def name(self) -> str:
        """The keyword for a message: in quotes, and not too long."""
        return quoted(self.key)

    @property
    def where(self) -> str:
        """Where it stands, for a message: `in subnet4`."""
        return "at the top of the file" if self.scope.name == FILE else f"in {self.scope.name}"


class UnknownKeyword(OddKeyword):
    """A keyword that no version knows there, and that is known nowhere else."""

    __slots__ = ("near",)

    def __init__(self, scope: Scope, obj: Object, member: Member, near: Near) -> None:
        super().__init__(scope, obj, member)
        self.near = near
        """The keywords that may have been meant."""


class MisplacedKeyword(OddKeyword):
    """A keyword that the version knows in other scopes only."""

    __slots__ = ("homes",)

    def __init__(self, scope: Scope, obj: Object, member: Member, homes: list[Scope]) -> None:
        super().__init__(scope, obj, member)
        self.homes = homes
        """Those scopes: of the same service, or else of others."""

    def homes_near(self, tree: Tree) -> list[Scope]:
        """The homes that are, or stand directly in, a map around it; all those of other services.

        A keyword of the same name in a map for something else is no place for what it says.
        """
        if self.homes[0].schema.service != self.scope.schema.service:
            return self.homes
        around = [
            self.scope,
            *(scope for _, scope in scopes_around(tree, self.scope.schema, self.obj)),
        ]
        near = {scope.name for scope in around}
        near.update(
            fact.child
            for scope in around
            for key in scope.keywords
            if (fact := scope.fact(key)) and fact.child
        )
        return [home for home in self.homes if home.name in near]

    def home_around(self, tree: Tree) -> tuple[Object, Scope] | None:
        """The nearest map around it in which it would be right, and is not yet."""
        for obj, scope in reversed(scopes_around(tree, self.scope.schema, self.obj)):
            if scope in self.homes and not obj.member(self.key):
                return obj, scope
        return None


class DatedKeyword(OddKeyword):
    """A keyword that other versions know there."""

    __slots__ = ("life",)

    def __init__(self, scope: Scope, obj: Object, member: Member, life: Life) -> None:
        super().__init__(scope, obj, member)
        self.life = life


class NewKeyword(DatedKeyword):
    """A keyword that the version does not know yet."""

    __slots__ = ()


class RemovedKeyword(DatedKeyword):
    """A keyword that the version knows no longer."""

    __slots__ = ()


class UnknownParameter(OddKeyword):
    """A parameter that a hook library does not take there in this version."""

    __slots__ = ("homes", "kea", "life", "near")

    def __init__(
        self,
        scope: Scope,
        obj: Object,
        member: Member,
        near: Near,
        life: Life | None,
        homes: list[Scope],
        kea: Verdict,
    ) -> None:
        super().__init__(scope, obj, member)
        self.near = near
        """The parameters that may have been meant."""
        self.life = life
        """When it is known there; None where no version does."""
        self.homes = homes
        """Where else among the parameters it is known."""
        self.kea = kea


class OldKeyword(OddKeyword):
    """A keyword that has a successor and is still taken."""

    __slots__ = ("since",)

    def __init__(self, scope: Scope, obj: Object, member: Member, since: str) -> None:
        super().__init__(scope, obj, member)
        self.since = since
        """The version that deprecated it."""


class DeprecatedKeyword(OldKeyword):
    """An old keyword of which Kea warns."""

    __slots__ = ()


class SupersededKeyword(OldKeyword):
    """An old keyword that Kea takes without a word."""

    __slots__ = ()


class SecondKeyword(OddKeyword):
    """A keyword that cannot stand beside one given before."""

    __slots__ = ("first", "kea")

    def __init__(
        self, scope: Scope, obj: Object, member: Member, first: Member, kea: Verdict
    ) -> None:
        super().__init__(scope, obj, member)
        self.first = first
        self.kea = kea


class DuplicateKeyword(SecondKeyword):
    """A keyword given twice, be it once under its old and once under its new name."""

    __slots__ = ()


class ConflictingKeyword(SecondKeyword):
    """A keyword that excludes one given before."""

    __slots__ = ()


class SecondTopLevelMap(SecondKeyword):
    """A map beside the service's own."""

    __slots__ = ()


class OddValue:
    """A value that its keyword does not take: that of a member, or an item of its list."""

    __slots__ = ("end", "fact", "kea", "member", "node", "obj", "scope", "start")

    def __init__(
        self,
        scope: Scope,
        obj: Object,
        member: Member,
        fact: Fact,
        node: Node,
        kea: Verdict = Verdict.REFUSES,
    ) -> None:
        self.scope = scope
        self.obj = obj
        """The map that the member stands in."""
        self.member = member
        self.fact = fact
        self.node = node
        self.kea = kea
        self.start = node.start
        self.end = node.end

    @property
    def is_item(self) -> bool:
        """Whether it is an item of the member's list."""
        return self.node is not self.member.value

    @property
    def name(self) -> str:
        """What it is the value of, for a message: `"code"`, `an item of "pools"`."""
        return f"an item of {quoted(self.fact.key)}" * self.is_item or quoted(self.fact.key)


class WrongType(OddValue):
    """A value of another type than the keyword's."""

    __slots__ = ()

    @property
    def wanted(self) -> str:
        """The type it should be of."""
        if not self.is_item:
            return self.fact.type
        return "string" if self.fact.items == "string" else "map"


class NotAChoice(OddValue):
    """A word that is not one of those that the keyword takes."""

    __slots__ = ()


class OutOfBounds(OddValue):
    """A number outside of its range, or no multiple of what it should be; a string too long."""

    __slots__ = ()


class BlankValue(OddValue):
    """A string that is empty and may not be."""

    __slots__ = ()


class UnreadableAddress(OddValue):
    """A string that should be an IP address and is none."""

    __slots__ = ()


class EmptyList(OddValue):
    """A list that is empty and may not be."""

    __slots__ = ()


class EmptyMap:
    """A map that is empty and may not be."""

    __slots__ = ("end", "obj", "scope", "start")

    def __init__(self, scope: Scope, obj: Object) -> None:
        self.scope = scope
        self.obj = obj
        self.start = obj.start
        self.end = obj.end


class MissingKeyword:
    """A map without keywords that it cannot do without. Its place is the opening bracket."""

    __slots__ = ("alternatives", "end", "kea", "keys", "obj", "scope", "start")

    def __init__(
        self,
        scope: Scope | None,
        obj: Object,
        keys: Sequence[str],
        kea: Verdict = Verdict.REFUSES,
        *,
        alternatives: bool = False,
    ) -> None:
        self.scope = scope
        """None for the outermost map of a file."""
        self.obj = obj
        self.keys = keys
        self.kea = kea
        self.alternatives = alternatives
        """Whether one of the keys would do."""
        self.start = obj.start
        self.end = obj.start + 1


Oddity = OddKeyword | OddValue | EmptyMap | MissingKeyword


def scopes_around(tree: Tree, schema: Schema, inner: Object) -> list[tuple[Object, Scope]]:
    """The maps around one, from the outermost inwards, each with its scope."""
    found: list[tuple[Object, Scope]] = []
    scope = schema.scope(FILE)
    for node, link in tree.path_to(inner.start):
        if isinstance(link, Member):
            fact = scope.fact(link.key)
            if fact is None or fact.child not in schema.table:
                break
            scope = schema.scope(fact.child)
        if node is inner:
            break
        if type(node) is Object:
            found.append((node, scope))
    return found


def size_in_bytes(text: str) -> int:
    """How many bytes Kea reads out of a string."""
    return len(text.encode("utf-8", ENCODING_ERRORS))
