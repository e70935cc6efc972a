"""What a rule file imports besides the model: the decorator, findings, fixes, versions.

A rule is one file in rules/<group>/: a docstring that documents it, with the
examples that are its tests, and one function that yields findings. See
docs/architecture.md for a whole one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from kealint.diagnostic import Severity, Verdict
from kealint.lean import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar
from kealint.schema.version import EVER, KeaVersion, Versions, since, until
from kealint.syntax.tree import Problem, Repair, Replacement, Tree

if TYPE_CHECKING:
    from kealint.host import Host

__all__ = [
    "ACCEPTS",
    "ERROR",
    "EVER",
    "FAILS",
    "INFO",
    "REFUSES",
    "WARNING",
    "WARNS",
    "Anchor",
    "Any",
    "Context",
    "Finding",
    "Fix",
    "Iterator",
    "KeaVersion",
    "NamedTuple",
    "Relay",
    "Replacement",
    "finding",
    "from_parser",
    "rule",
    "since",
    "until",
]

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR
ACCEPTS, WARNS, FAILS, REFUSES = Verdict.ACCEPTS, Verdict.WARNS, Verdict.FAILS, Verdict.REFUSES


class Anchor(Protocol):
    """Anything with a place in the tree: a node, a member, a value, a view."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Relay(NamedTuple):
    """A relay agent of the user's network: its address (giaddr, link-address), maybe a name."""

    address: str
    name: str = ""


class Context(NamedTuple):
    """What a check may ask besides the view it is given."""

    kea: KeaVersion
    """The target version that the check is asked about now."""
    targets: tuple[KeaVersion, ...]
    """All target versions: a fix has to be right for each."""
    tree: Tree
    options: Any
    """The rule's `Options`, as the settings have them."""
    relays: Sequence[Relay] = ()
    """The relays of the user's network, where told."""
    one_of_several: bool = False
    """More than one file is checked together."""
    service: str | None = None
    """The service (`Dhcp4` and so on) that the file is for, where told."""
    host: Host | None = None
    """The machine that the file is for, where we may look at it."""


class Finding(NamedTuple):
    """What a rule yields; places are offsets into the tree's text."""

    start: int
    end: int
    message: str
    labels: tuple[tuple[int, int, str], ...]
    help: str | None
    note: str | None
    fix: Repair | None
    kea: Verdict | None
    """What the target does because of it, where the rule's claims are not the answer."""
    severity: Severity | None = None
    """How much it matters, where that is not the rule's severity."""


def Fix(  # noqa: N802 - reads as the noun it makes
    title: str, *replacements: Replacement | Iterable[Replacement], safe: bool = True
) -> Repair:
    """A repair of these replacements (see `kealint.syntax.edit`).

    Safe means: Kea behaves the same after it, or the old text could not load
    at all and can have meant only one thing.
    """
    edits: list[Replacement] = []
    for replacement in replacements:
        if isinstance(replacement, Replacement):
            edits.append(replacement)
        else:
            edits += replacement
    return Repair(title, tuple(edits), safe)


def finding(
    where: Anchor,
    message: str,
    *,
    also: Mapping[Anchor, str] | Sequence[tuple[Anchor, str]] = (),
    help: str | None = None,
    note: str | None = None,
    fix: Repair | None = None,
    kea: Verdict | None = None,
    severity: Severity | None = None,
) -> Finding:
    """A finding at `where`; `also` labels the other places that belong to it."""
    pairs = also.items() if isinstance(also, Mapping) else also
    labels = tuple((anchor.start, anchor.end, text) for anchor, text in pairs)
    return Finding(where.start, where.end, message, labels, help, note, fix, kea, severity)


Check = Callable[..., Iterable[Finding]]


class Claims(NamedTuple):
    """What a rule says about Kea: the versions that refuse, fail to start, or warn.

    Where they overlap, each holds for some of what the rule finds; findings tell then
    which (`kea=`), or else the worst is meant.
    """

    refuses: Versions | None
    fails: Versions | None
    warns: Versions | None
    depends: bool = False
    """Whether that holds for some of it only, and other things follow from the rest."""

    def verdict(self, kea: KeaVersion) -> Verdict:
        """What that version does with what the rule finds."""
        if self.refuses is not None and kea in self.refuses:
            return REFUSES
        if self.fails is not None and kea in self.fails:
            return FAILS
        if self.warns is not None and kea in self.warns:
            return WARNS
        return ACCEPTS


class Rule(NamedTuple):
    """A rule as the registry holds it."""

    name: str
    group: str
    on: type
    check: Check
    takes_context: bool
    claims: Claims
    severity: Severity
    """Where Kea refuses or fails to start, the finding is an error whatever this says."""
    default: bool
    """Whether it is active without being selected."""
    documentation: str
    options: Any

    @property
    def is_constant(self) -> bool:
        """Whether it cannot be switched off: no Kea can read the file that it finds fault with."""
        return self.on is Problem and self.claims.refuses == EVER

    @property
    def title(self) -> str:
        """The first line of the documentation, without full stop."""
        return self.documentation.lstrip().split("\n", 1)[0].rstrip(".")

    @property
    def fixable(self) -> bool:
        """Whether it has a fix for some of what it finds: the documentation shows one then."""
        return "\n```kea fixed" in self.documentation


C = TypeVar("C", bound=Check)


def rule(
    *,
    on: type,
    refuses: Versions | None = None,
    fails: Versions | None = None,
    warns: Versions | None = None,
    depends: bool = False,
    severity: Severity = WARNING,
    default: bool = True,
) -> Callable[[C], C]:
    """Make the function the check of its file's rule.

    It is called once for each view of the type `on`, with the view and, if it
    takes a second argument, the `Context`. `refuses`, `fails` and `warns` are
    claims about what Kea versions do with the bad examples, and are tested;
    `depends` says that they do so with some only, and let others pass, say.
    """

    def mark(check: C) -> C:
        marked: Any = check
        marked.rule = (on, Claims(refuses, fails, warns, depends), severity, default)
        return check

    return mark


def from_parser(
    name: str,
    *,
    refuses: Versions | None = None,
    warns: Versions | None = None,
    severity: Severity = WARNING,
) -> Check:
    """The check of a rule in rules/syntax/, whose problems the parser has found already."""

    @rule(on=Problem, refuses=refuses, warns=warns, severity=severity)
    def check(problem: Problem) -> Iterator[Finding]:
        if problem.name == name:
            yield Finding(
                problem.start,
                problem.end,
                problem.message,
                problem.labels,
                problem.help,
                problem.note,
                problem.repair,
                None,
            )

    return check
