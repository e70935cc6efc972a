"""Views of expressions: the tests of client classes, and what hook libraries compute."""

from __future__ import annotations

from collections.abc import Iterator

from kealint.diagnostic import Verdict
from kealint.lean import TYPE_CHECKING
from kealint.model.inside import inside
from kealint.model.oddity import Place
from kealint.model.view import Value, View, lazy
from kealint.schema.version import KeaVersion
from kealint.syntax.nodes import Object
from kealint.syntax.tree import Replacement, Tree

if TYPE_CHECKING:
    from kealint.expression import Member, Never, Parsed, Problem, Width
    from kealint.model.config import DhcpConfig
    from kealint.model.hook_library import HookLibrary
    from kealint.model.option_definitions import OptionDefinitions

# What `kealint.expression` calls them; it is loaded when there is an expression to read.
BOOLEAN, STRING = "boolean", "string"

_PARAMETERS = {
    "libdhcp_flex_id": ("identifier-expression",),
    "libdhcp_ddns_tuning": ("hostname-expr",),
    "libdhcp_legal_log": ("request-parser-format", "response-parser-format"),
}
"""The parameters of hook libraries that are strings to compute; empty ones count as none."""
_FIXED = frozenset(
    (
        *("boolean", "int8", "int16", "int32", "uint8", "uint16", "uint32"),
        *("ipv4-address", "ipv6-address"),
    )
)
"""The types of options whose values are all of one width."""
_ACTIONS = {"add": STRING, "supersede": STRING, "remove": BOOLEAN}
"""What an option of libdhcp_flex_option may say, and what it has to yield."""


class Expression(View):
    """An expression; `node` is the map that it stands in."""

    def __init__(
        self, node: Object, options: KnownOptions, written: Value[str], yields: str, kea: Verdict
    ) -> None:
        super().__init__(node, options.config)
        self.config = options.config
        self.options = options
        self.written = written
        self.yields = yields
        """What it has to yield."""
        self.kea = kea
        """What Kea does where it cannot read it."""
        self._problems: dict[KeaVersion, list[Problem]] = {}

    @property
    def start(self) -> int:
        return self.written.start

    @property
    def end(self) -> int:
        return self.written.end

    @property
    def class_name(self) -> str:
        """The class whose test it is; empty for the expressions of hook libraries."""
        name = self.text("name") if self.kea is Verdict.REFUSES else None
        return name.value if name else ""

    @property
    def is_test(self) -> bool:
        """Whether it is the test of a class: Kea looks for the classes that it asks for."""
        return self.kea is Verdict.REFUSES and self.yields == BOOLEAN

    @lazy
    def parsed(self) -> Parsed:
        """The tree of it, as far as it can be read."""
        from kealint.expression import parse

        return parse(self.written.value, self.yields)

    @lazy
    def members(self) -> list[Member]:
        """Each `member('...')` in it."""
        from kealint.expression import Member, walk

        return [node for part in self.parsed.parts for node in walk(part) if type(node) is Member]

    def hopeless(self, kea: KeaVersion) -> list[Never]:
        """The comparisons in it that are never true, or not for what they look for."""
        from kealint.expression import Equals, never, walk

        family, options = self.config.family, self.options.of(kea)
        nodes = (node for part in self.parsed.parts for node in walk(part))
        found = (never(node, family, options) for node in nodes if type(node) is Equals)
        return [one for one in found if one]

    def problems(self, kea: KeaVersion) -> list[Problem]:
        """All for which a version refuses it, save for classes that are not there."""
        if kea not in self._problems:
            from kealint.expression import check

            self._problems[kea] = check(self.parsed, self.config.family, kea, self.options.of(kea))
        return self._problems[kea]

    def place(self, tree: Tree, start: int, end: int) -> Place:
        """Where a stretch of it stands in the text; an empty one is the character before it."""
        return inside(tree, self.written.node, max(start - (start == end), 0), end)

    def replacement(self, tree: Tree, problem: Problem) -> Replacement | None:
        """What to write where the problem is, if that can be told."""
        if problem.instead is None:
            return None
        content = problem.instead.replace("\\", "\\\\").replace('"', '\\"')
        return Replacement(*self.place(tree, problem.start, problem.end), content)


class KnownOptions:
    """The options of one configuration, by version."""

    def __init__(self, config: DhcpConfig) -> None:
        self.config = config
        self._of: dict[KeaVersion, _Known] = {}

    def of(self, kea: KeaVersion) -> _Known:
        """Those that a version knows."""
        if kea not in self._of:
            self._of[kea] = _Known(self.config, kea)
        return self._of[kea]


class _Known:
    """The options that expressions may name."""

    def __init__(self, config: DhcpConfig, kea: KeaVersion) -> None:
        self._config = config
        self._kea = kea

    @lazy
    def _definitions(self) -> OptionDefinitions:
        from kealint.model.option_definitions import OptionDefinitions

        return OptionDefinitions(self._config, self._kea)

    def option_code(self, space: str, name: str) -> int | None:
        """The code of an option, None where there is none of that name."""
        try:
            found = self._definitions.find(space, name)
        except LookupError:
            return 0  # it is defined, and what is wrong with that is another matter
        return found.code if found else None

    def option_width(self, space: str, key: int | str) -> Width | None:
        """How wide the numbers and addresses of an option are; None of any other option."""
        from kealint.expression import Width
        from kealint.model.option_definitions import IN_CLASSES
        from kealint.options.datatypes import TYPES

        try:
            found = self._definitions.find(space, key)
        except LookupError:
            return None
        # What has options in it goes on behind its number; classes may see another definition.
        if found is None or found.type not in _FIXED or found.encapsulates:
            return None
        if found.special == (6, 4) or (found.family == 4 and found.code in IN_CLASSES):
            return None
        return Width(TYPES[found.type].size, found.array)

    def names(self, space: str) -> frozenset[str]:
        """The names of all options of a space."""
        return self._definitions.names(space)


def expressions_of(config: DhcpConfig) -> Iterator[Expression]:
    """All expressions of a configuration, those of client classes first."""
    options = KnownOptions(config)
    for one in config.client_classes:
        if one.test and not one.template_test:
            yield Expression(one.node, options, one.test, BOOLEAN, Verdict.REFUSES)
        elif one.template_test and not one.test:
            yield Expression(one.node, options, one.template_test, STRING, Verdict.REFUSES)
    for hook in config.hook_libraries:
        for node, written, yields in _of_library(hook):
            yield Expression(node, options, written, yields, Verdict.FAILS)
    if "ddns_tuning" not in config.hooks:
        return
    # These are first read when a client of the subnet comes.
    for subnet in config.subnets:
        context = subnet.view("user-context", View)
        tuning = context.view("ddns-tuning", View) if context else None
        name = tuning.text("hostname-expr") if tuning else None
        if tuning and name and name.value:
            yield Expression(tuning.node, options, name, STRING, Verdict.ACCEPTS)


def _of_library(hook: HookLibrary) -> Iterator[tuple[Object, Value[str], str]]:
    """The maps with the expressions in them, and what they have to yield."""
    parameters = hook.parameters
    if parameters is None:
        return
    for key in _PARAMETERS.get(hook.name, ()):
        if (written := parameters.text(key)) and written.value:
            yield parameters.node, written, STRING
    if hook.name == "libdhcp_lease_cmds":
        for variable in parameters.views("binding-variables", View):
            if written := variable.text("expression"):
                yield variable.node, written, STRING
    elif hook.name == "libdhcp_radius":
        for service in ("access", "accounting"):
            told = parameters.view(service, View)
            for attribute in told.views("attributes", View) if told else ():
                if (written := attribute.text("expr")) and written.value:
                    yield attribute.node, written, STRING
    elif hook.name == "libdhcp_flex_option":
        for option in parameters.views("options", View):
            for one in (option, *option.views("sub-options", View)):
                for key, yields in _ACTIONS.items():
                    if written := one.text(key):
                        yield one.node, written, yields
