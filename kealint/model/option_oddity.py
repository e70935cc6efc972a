"""What can be odd about entries of `option-data` and `option-def`: views for rules/options/."""

from __future__ import annotations

from kealint.lean import TYPE_CHECKING, TypeAlias
from kealint.model.inside import inside
from kealint.schema.phrases import quoted
from kealint.syntax.nodes import Array, Node, Object
from kealint.syntax.tree import Replacement, Tree

if TYPE_CHECKING:
    from kealint.model.option_definitions import OptionDefinitions
    from kealint.options.definitions import Definition
    from kealint.options.doubts import Doubt
    from kealint.options.fault import Fault


Identity: TypeAlias = tuple[str, int]
"""Which option: its space and its code."""


class Entry:
    """An entry of `option-data` or `option-def`, with those of its members that identify it."""

    __slots__ = (
        "classes",
        "code",
        "csv_format",
        "data",
        "definition",
        "identity",
        "list",
        "name",
        "never_send",
        "node",
        "nodes",
        "space",
    )

    def __init__(self, node: Object, holder: Array) -> None:
        self.node = node
        self.list = holder
        """The list it stands in."""
        self.nodes: dict[str, Node] = {}
        """The values of its members."""
        self.name: str | None = None
        self.code: int | None = None
        self.space = ""
        self.data: str | None = None
        self.csv_format: bool | None = None
        """None where neither the file nor, for global options, Kea's default says so."""
        self.never_send = False
        self.identity: Identity | None = None
        """The option that it is of, once that is known."""
        self.definition: Definition | None = None
        """The definition that counts, if there is one."""
        self.classes = False
        """It is for certain client classes only."""

    @property
    def key(self) -> int | str:
        """By what Kea looks for its definition: the code, or else the name."""
        return self.code if self.code is not None else self.name or ""


class OddOption:
    """An entry that is odd. Its place is what is odd about it."""

    __slots__ = ("definition", "definitions", "end", "entry", "start", "tree")

    def __init__(
        self,
        tree: Tree,
        definitions: OptionDefinitions,
        entry: Entry,
        definition: Definition | None,
        member: str | None,
    ) -> None:
        self.tree = tree
        self.definitions = definitions
        self.entry = entry
        self.definition = definition
        """The definition that counts, if there is one."""
        node = entry.nodes.get(member, entry.node) if member else entry.node
        self.start = node.start
        self.end = node.end

    @property
    def option(self) -> str:
        """The option for a message: its name as it is defined, or else as it is written."""
        if self.definition is not None:
            return self.definition.name
        return self.entry.name or f"option {self.entry.code}"

    def with_csv_format(self, csv_format: bool) -> tuple[Replacement, ...]:
        """The edit that says how the value is read."""
        from kealint.syntax.edit import insert_member, replace_value

        written = self.entry.nodes.get("csv-format")
        if written is not None:
            return replace_value(self.tree, written, csv_format)
        return insert_member(self.tree, self.entry.node, "csv-format", csv_format)

    @property
    def data(self) -> str:
        """The value for a message, in quotes and not too long."""
        return quoted(self.entry.data or "")


class UnknownOption(OddOption):
    """A name that stands for no option, and no code beside it."""


class UndefinedOption(OddOption):
    """A code without definition, where the value is to be read as text."""


class MismatchedOption(OddOption):
    """A name and a code of different options."""


class ReservedOption(OddOption):
    """A code that stands for no option: 0, and 255 of DHCPv4."""


class UnfitOption(OddOption):
    """A value that its option cannot have."""

    __slots__ = ("fault",)

    def __init__(
        self,
        tree: Tree,
        definitions: OptionDefinitions,
        entry: Entry,
        definition: Definition | None,
        fault: Fault,
    ) -> None:
        super().__init__(tree, definitions, entry, definition, "data")
        self.fault = fault
        """What is wrong, and where in the data."""
        if "data" in entry.nodes:
            self.start, self.end = inside(tree, entry.nodes["data"], fault.start, fault.end)


class OptionWithoutHexadecimal(UnfitOption):
    """A value that is to be hexadecimal, and is not."""


class BadOptionSpace(OddOption):
    """A space whose name cannot be; also one that a definition encapsulates."""

    __slots__ = ("space",)

    def __init__(
        self, tree: Tree, definitions: OptionDefinitions, entry: Entry, member: str, space: str
    ) -> None:
        super().__init__(tree, definitions, entry, None, member)
        self.space = space


class BadOptionName(OddOption):
    """A name with characters that it cannot have."""


class RepeatedDefinition(OddOption):
    """A definition of a code or name that has one before in the same list."""

    __slots__ = ("first", "member")

    def __init__(
        self, tree: Tree, definitions: OptionDefinitions, entry: Entry, member: str, first: Entry
    ) -> None:
        super().__init__(tree, definitions, entry, None, member)
        self.member = member
        """`code` or `name`: what they have in common."""
        self.first = first


class RedefinedOption(OddOption):
    """A definition of a code or name for which Kea has one that cannot be replaced."""

    __slots__ = ("member",)

    def __init__(
        self,
        tree: Tree,
        definitions: OptionDefinitions,
        entry: Entry,
        definition: Definition,
        member: str,
    ) -> None:
        super().__init__(tree, definitions, entry, definition, member)
        self.member = member
        """`code` or `name`: by what it meets Kea's own."""


class RepeatedOption(OddOption):
    """An option that stands in the same list before."""

    __slots__ = ("first",)

    def __init__(
        self,
        tree: Tree,
        definitions: OptionDefinitions,
        entry: Entry,
        definition: Definition | None,
        first: Object,
    ) -> None:
        super().__init__(tree, definitions, entry, definition, None)
        self.first = first
        """The first of them."""


class DoubtfulOption(OddOption):
    """A value that Kea takes and that is hardly meant."""

    __slots__ = ("doubt",)

    def __init__(
        self,
        tree: Tree,
        definitions: OptionDefinitions,
        entry: Entry,
        definition: Definition,
        doubt: Doubt,
    ) -> None:
        super().__init__(tree, definitions, entry, definition, "data")
        self.doubt = doubt
        """What is doubtful about it."""
        if "data" in entry.nodes and doubt.start < doubt.end:
            self.start, self.end = inside(tree, entry.nodes["data"], doubt.start, doubt.end)
