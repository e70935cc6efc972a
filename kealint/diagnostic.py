"""What kealint has to say: verdicts, severities, diagnostics, reports. Plain data, no printing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from kealint.lean import NamedTuple
from kealint.text import Edit, Source, Span


class Severity(IntEnum):
    """How much a finding matters; an error means Kea refuses the file or the service is broken."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """`info`, `warning` or `error`."""
        return self.name.lower()


class Verdict(IntEnum):
    """What a Kea version does with the file because of a finding; greater is worse."""

    ACCEPTS = 0
    """Kea takes it silently."""
    WARNS = 1
    """Kea logs a warning and runs."""
    FAILS = 2
    """Kea's own test (`-t`) passes, then the server does not start."""
    REFUSES = 3
    """Kea's own test (`-t`) fails."""

    @property
    def word(self) -> str:
        """`accepts`, `warns`, `fails` or `refuses`."""
        return self.name.lower()


class Fix(NamedTuple):
    """A repair: its edits go in together or not at all.

    A fix is safe when Kea behaves the same after it, or when the old text could
    not have loaded at all and there is only one thing it can have meant.
    """

    title: str
    edits: tuple[Edit, ...]
    safe: bool


class Label(NamedTuple):
    """A second place that belongs to a finding, and what it is."""

    span: Span
    text: str


class Diagnostic(NamedTuple):
    """One finding as reports print it."""

    rule: str
    """The rule's name, e.g. `pool-outside-subnet`."""
    group: str
    """The rule's folder, e.g. `pools`."""
    severity: Severity
    kea: Verdict
    """The worst over the target versions."""
    versions: tuple[str, ...]
    """The targets (as the user wrote them, e.g. `3.0`) that show `kea`."""
    message: str
    """Lower case, no full stop, names the value; makes sense alone on one line."""
    span: Span
    labels: tuple[Label, ...] = ()
    help: str | None = None
    """What to do; begins with an imperative verb."""
    note: str | None = None
    """What Kea says or does about it, where that helps."""
    pointer: str = ""
    """JSON pointer of the innermost value at the place."""
    path: str = ""
    """The same for people: `Dhcp4 › subnet4[3] (10.0.0.0/24) › pools[0]`."""
    fix: Fix | None = None
    suppressed: str | None = None
    """None, or why the finding is suppressed ('' where no reason is given)."""
    url: str = ""
    """The rule's page."""


class RuleInfo(NamedTuple):
    """What reports may know of a rule."""

    name: str
    group: str
    title: str
    """The first line of its documentation, without full stop."""
    documentation: str
    """Its documentation in Markdown."""
    severity: Severity
    """What it reports at where no target version refuses."""
    url: str
    fixable: bool


class Report(NamedTuple):
    """All that a format gets to see.

    `diagnostics` are in order of file, line, column and rule name, and hold the
    suppressed ones too; formats show those only where the format has a place
    for them.
    """

    diagnostics: Sequence[Diagnostic]
    files: Sequence[Source]
    """Every file checked, in the order given, clean ones too; not those that they include."""
    rules: Mapping[str, RuleInfo]
    """Every rule that was active, by name."""
    targets: tuple[str, ...]
    """The Kea versions asked for, as the user wrote them."""
    unchecked: Sequence[Diagnostic] = ()
    """A diagnostic for each file that could not be checked. People are told as it happens, so
    only the formats for programs have them."""
    below: int = 0
    """How many findings are not among the diagnostics, being less severe than what is shown."""

    @property
    def shown(self) -> list[Diagnostic]:
        """The diagnostics that are not suppressed."""
        return [found for found in self.diagnostics if found.suppressed is None]

    @property
    def told(self) -> list[Diagnostic]:
        """What programs get to know: what is shown, then the files that could not be checked."""
        return [*self.shown, *self.unchecked]
