"""From settings to what a file is checked with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kealint.diagnostic import RuleInfo
from kealint.engine import Setup
from kealint.lean import TYPE_CHECKING
from kealint.registry import page
from kealint.rule import Relay, Rule
from kealint.schema.version import Target
from kealint.settings import Settings
from kealint.settings.selection import (
    Standing,
    active_rules,
    judged_names,
    service_of,
    severity_of,
)

if TYPE_CHECKING:
    from kealint.host import Host
    from kealint.settings.shapes import Known


HOST = "host"
"""The group of the rules that look at the machine, and find nothing where they may not."""


class Setups:
    """Makes each setup once, however many files share it."""

    def __init__(self, rules: Mapping[str, Rule], host: Host | None = None) -> None:
        self.rules = rules
        self.host = host
        self.one_of_several = False
        """More than one file is checked."""
        self._standings = {
            name: Standing(rule.group, rule.default, rule.is_constant)
            for name, rule in rules.items()
        }
        self._groups = {name: rule.group for name, rule in rules.items()}
        self._made: dict[tuple[int, frozenset[str], str | None], Setup] = {}

    def active(self, settings: Settings, path: str | None) -> frozenset[str]:
        """The names of the rules that a file is checked with."""
        return frozenset(active_rules(settings, self._standings, path))

    def setup(self, settings: Settings, path: str | None) -> Setup:
        """What to check a file with; `path` is None for what has no name."""
        service = None if path is None else service_of(settings, path)
        if not settings.per_file_ignores:
            path = None  # the same for all files
        active = self.active(settings, path)
        key = (id(settings), active, service)
        if key not in self._made:
            self._made[key] = self._make(settings, active, service)
        return self._made[key]

    def infos(self) -> Mapping[str, RuleInfo]:
        """What reports may know of the rules that were active somewhere."""
        active = {name for setup in self._made.values() for name in setup.rules}
        return Infos({name: rule for name, rule in self.rules.items() if name in active})

    def _blind(self) -> set[str]:
        """The rules that find nothing, whatever there is, and their group."""
        if self.host is not None:
            return set()
        return {HOST, *(name for name, group in self._groups.items() if group == HOST)}

    def _make(self, settings: Settings, active: frozenset[str], service: str | None) -> Setup:
        rules = {name: rule for name, rule in self.rules.items() if name in active}
        severities = {
            name: severity
            for name, rule in rules.items()
            if (severity := severity_of(settings, name, rule.group)) is not None
        }
        return Setup(
            rules,
            tuple(map(Target.parse, dict.fromkeys(settings.kea))),
            severities,
            {
                name: rules[name].options(**fields)
                for name, fields in settings.rules.items()
                if name in rules
            },
            tuple(Relay(address, name) for address, name in settings.relays),
            self._groups,
            frozenset(judged_names(active, self._standings)) - self._blind(),
            self.one_of_several,
            service,
            self.host,
        )


class Infos(Mapping[str, RuleInfo]):
    """What reports may know of rules, made when it is asked for: most reports are of no finding."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._rules = rules

    def __getitem__(self, name: str) -> RuleInfo:
        rule = self._rules[name]
        return RuleInfo(
            name=rule.name,
            group=rule.group,
            title=rule.title,
            documentation=rule.documentation,
            severity=rule.severity,
            url=page(rule.name),
            fixable=rule.fixable,
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)


def known_names(rules: Mapping[str, Rule]) -> Known:
    """The names that settings may use."""
    from kealint.report import FORMATS
    from kealint.settings.options import options_of
    from kealint.settings.shapes import Known

    return Known(
        {name: options_of(rule.options) for name, rule in rules.items()},
        {rule.group for rule in rules.values()},
        FORMATS,
    )
