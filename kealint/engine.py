"""Check a file: walk its views, call the rules, and gather what they find for every target."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from kealint.diagnostic import Diagnostic, Fix, Label, Severity, Verdict
from kealint.lean import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from kealint.model import configs
from kealint.model.keywords import oddities
from kealint.model.locate import Locator
from kealint.registry import page
from kealint.rule import Context, Finding, Relay, Rule
from kealint.schema.tables import types_of
from kealint.schema.version import Target
from kealint.suppress import Suppressions
from kealint.syntax import parse
from kealint.syntax.tree import Repair, Replacement, Tree
from kealint.text import Edit, Source

if TYPE_CHECKING:
    from kealint.host import Host
    from kealint.syntax.include import IncludeOpener

Contexts: TypeAlias = Sequence[tuple[Target, Context]]

CRASHED = "rule-crashed"
"""The name under which our own failures are reported."""


class Setup(NamedTuple):
    """What to check with: active rules, target versions, and what the settings say of them."""

    rules: Mapping[str, Rule]
    targets: tuple[Target, ...]
    severities: Mapping[str, Severity] = {}
    """By rule name; replaces what the rule and the verdict would give."""
    options: Mapping[str, Any] = {}
    """By rule name: an instance of the rule's `Options`."""
    relays: Sequence[Relay] = ()
    groups: Mapping[str, str] = {}
    """The group of every rule there is, active or not, by name."""
    judged: frozenset[str] = frozenset()
    """The names (rules, groups, ALL) whose suppressions can be called unused."""
    one_of_several: bool = False
    service: str | None = None
    """What the file is for (`Dhcp4` and so on), where told."""
    host: Host | None = None
    """The machine that the file is for, where rules may look at it."""


class Checked(NamedTuple):
    """One file's tree and everything found in it, in order of place and rule."""

    tree: Tree
    diagnostics: list[Diagnostic]


def check(source: Source, setup: Setup, open_include: IncludeOpener | None = None) -> Checked:
    """Parse a source and check it."""
    tree = parse(source, open_include=open_include, types_of=types_of)
    return Checked(tree, check_tree(tree, setup))


def check_tree(tree: Tree, setup: Setup) -> list[Diagnostic]:
    """All findings in a tree, suppressed ones included, in order of place and rule."""
    gathered = _Gathered(tree, setup)
    gathered.look_for_rules()
    for target in setup.targets:
        gathered.run(_versioned_views(tree, target), [target])
    gathered.run(_views(tree, {rule.on for rule in setup.rules.values()}), setup.targets)
    suppressions = Suppressions.of(tree)
    found = gathered.diagnostics(suppressions)
    if suppressions:
        gathered = _Gathered(tree, setup)
        gathered.run(suppressions.doubts(setup.groups, setup.judged), setup.targets)
        found += gathered.diagnostics(suppressions)
    found.sort(key=_order)
    return found


def _views(tree: Tree, wanted: Collection[type]) -> Iterator[object]:
    yield from tree.problems
    for config in configs(tree):
        yield from config.walk(wanted)


def _versioned_views(tree: Tree, target: Target) -> Iterator[object]:
    yield from oddities(tree, target.version)
    if '"option-d' in tree.text:
        from kealint.model.odd_options import odd_options

        yield from odd_options(tree, target.version)


def _order(found: Diagnostic) -> tuple[bool, str, int, str, str]:
    span = found.span
    return (span.source.path is None, span.source.name, span.start, found.rule, found.message)


class _Gathered:
    """Findings by rule, place and words, with the verdict of each target."""

    def __init__(self, tree: Tree, setup: Setup) -> None:
        self.tree = tree
        self.setup = setup
        self.found: dict[tuple[str, int, int, str], tuple[Finding, dict[str, Verdict]]] = {}
        self.crashes: dict[str, tuple[str, int, int]] = {}
        """By name of the rule: what failed, in words, and the place."""

    def look_for_rules(self) -> None:
        """Take note of what the parser has found, and no rule, active or not, can tell of."""
        for problem in self.tree.problems:
            if problem.name not in self.setup.groups:
                what = f"there is no rule {problem.name} to tell of this: {problem.message}"
                self.crashes.setdefault(problem.name, (what, problem.start, problem.end))

    def run(self, views: Iterable[object], targets: Sequence[Target]) -> None:
        """Call every rule that looks at such views, on each of them."""
        calls: dict[type, list[tuple[Rule, Contexts]]] = {}
        everywhere = self._contexts(targets)
        for view in views:
            kind = type(view)
            if kind not in calls:
                calls[kind] = [
                    (rule, self._with_options(rule, everywhere))
                    for rule in self.setup.rules.values()
                    if issubclass(kind, rule.on)
                ]
            for rule, contexts in calls[kind]:
                try:
                    if contexts:
                        for target, context in contexts:
                            for finding in rule.check(view, context):
                                self.add(rule, finding, (target,))
                    else:
                        for finding in rule.check(view):
                            self.add(rule, finding, targets)
                except Exception as error:
                    reason = f"{type(error).__name__}: {error}"
                    what = f"the rule {rule.name} failed on this file: {reason}"
                    self.crashes[rule.name] = (what, 0, 0)

    def _contexts(self, targets: Sequence[Target]) -> Contexts:
        """What a check gets besides the view, for each target, where its rule has no options."""
        setup = self.setup
        versions = tuple(target.version for target in setup.targets)
        return [
            (
                target,
                Context(
                    target.version,
                    versions,
                    self.tree,
                    None,
                    setup.relays,
                    setup.one_of_several,
                    setup.service,
                    setup.host,
                ),
            )
            for target in targets
        ]

    def _with_options(self, rule: Rule, contexts: Contexts) -> Contexts:
        """The same with the rule's options; empty if the check takes nothing."""
        if not rule.takes_context:
            return []
        options = self.setup.options.get(rule.name) or (rule.options() if rule.options else None)
        if options is None:
            return contexts
        return [(target, context._replace(options=options)) for target, context in contexts]

    def add(self, rule: Rule, finding: Finding, targets: Iterable[Target]) -> None:
        """Keep a finding, with what those targets do because of it."""
        key = (rule.name, finding.start, finding.end, finding.message)
        known, verdicts = self.found.setdefault(key, (finding, {}))
        if known.fix != finding.fix:
            # What is right for one target only is no repair.
            self.found[key] = known._replace(fix=None), verdicts
        for target in targets:
            verdict = rule.claims.verdict(target.version) if finding.kea is None else finding.kea
            verdicts[target.name] = max(verdict, verdicts.get(target.name, verdict))

    def diagnostics(self, suppressions: Suppressions) -> list[Diagnostic]:
        """What was found, as reports want it."""
        made: list[Diagnostic] = []
        locator = Locator(self.tree)
        for (name, start, end, message), (finding, verdicts) in self.found.items():
            rule = self.setup.rules[name]
            location = locator.at(start)
            hidden = suppressions.match(name, rule.group, start, end)
            kea = max(verdicts.values())
            usual = finding.severity or rule.severity
            severity = Severity.ERROR if kea >= Verdict.FAILS else usual
            made.append(
                Diagnostic(
                    rule=name,
                    group=rule.group,
                    severity=self.setup.severities.get(name, severity),
                    kea=kea,
                    versions=tuple(
                        target for target, verdict in verdicts.items() if verdict == kea
                    ),
                    message=message,
                    span=self.tree.span(start, end),
                    labels=tuple(
                        Label(self.tree.span(at, until), text) for at, until, text in finding.labels
                    ),
                    help=finding.help,
                    note=finding.note,
                    pointer=location.pointer,
                    path=location.path,
                    fix=resolve(self.tree, finding.fix),
                    suppressed=hidden.reason if hidden else None,
                    url=page(name),
                )
            )
        made += [self._crash(*crash) for crash in self.crashes.values()]
        return made

    def _crash(self, what: str, start: int, end: int) -> Diagnostic:
        return Diagnostic(
            rule=CRASHED,
            group="internal",
            severity=Severity.ERROR,
            kea=Verdict.ACCEPTS,
            versions=(),
            message=what,
            span=self.tree.span(start, end),
            help="report it with the file that shows it; the other rules have run",
        )


def resolve(tree: Tree, repair: Repair | None) -> Fix | None:
    """The fix of a repair, in coordinates of the files; None if an edit crosses an include."""
    edits = repair and edits_of(tree, repair.replacements)
    return Fix(repair.title, edits, repair.safe) if repair and edits else None


def edits_of(tree: Tree, replacements: Sequence[Replacement]) -> tuple[Edit, ...] | None:
    """Replacements in coordinates of the files; None if one of them crosses an include."""
    if tree.includes:
        from kealint.syntax.edit import crosses_include

        if crosses_include(tree, replacements):
            return None
    return tuple(Edit(tree.span(start, end), content) for start, end, content in replacements)
