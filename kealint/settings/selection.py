"""What the settings say about one rule in one file: active, how severe, whether it may be fixed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from kealint.diagnostic import Severity
from kealint.lean import NamedTuple
from kealint.settings import ALL, Settings

_NOT, _BY_ALL, _BY_GROUP, _BY_NAME = range(4)
"""How closely a list of names points at a rule: a name beats its group, and that beats ALL."""


class Standing(NamedTuple):
    """What a rule is before anyone asks for it."""

    group: str
    default: bool = True
    """Active without being selected."""
    constant: bool = False
    """Always active, whatever is selected or ignored."""


def active_rules(
    settings: Settings, rules: Mapping[str, Standing], path: str | None = None
) -> set[str]:
    """The names of the rules that are active in the file at `path` (any file if None)."""
    active = {name for name, standing in rules.items() if _is_active(settings, name, standing)}
    if path is not None and settings.per_file_ignores:
        whole = os.path.abspath(path)
        for glob, names in settings.per_file_ignores.items():
            if glob.fits(whole):
                active = {name for name in active if not _closeness(names, name, rules[name].group)}
    return active | {name for name, standing in rules.items() if standing.constant}


def judged_names(active: Iterable[str], rules: Mapping[str, Standing]) -> set[str]:
    """The names whose suppression can be called unused if it suppressed nothing.

    The active rules, and the groups (and ALL) that are active in full, as far as
    they are active by default: what was not looked for cannot be missing.
    """
    judged = set(active)
    missing = {name for name, standing in rules.items() if standing.default and name not in judged}
    groups = {rules[name].group for name in judged if name in rules}
    judged |= groups - {rules[name].group for name in missing}
    return judged if missing else judged | {ALL}


def severity_of(settings: Settings, rule: str, group: str) -> Severity | None:
    """The severity that the settings give a rule; None where they leave it as it is."""
    by_rule = settings.severity.get(rule)
    return settings.severity.get(group) if by_rule is None else by_rule


def may_fix(settings: Settings, rule: str, group: str) -> bool:
    """Whether the fixes of a rule may be applied."""
    wanted = _closeness(settings.fixable, rule, group)
    return wanted > _closeness(settings.unfixable, rule, group)


def service_of(settings: Settings, path: str) -> str | None:
    """The service that the settings give a file; of several patterns that fit, the last counts."""
    if not settings.files:
        return None
    whole = os.path.abspath(path)
    fitting = [service for glob, service in settings.files.items() if glob.fits(whole)]
    return fitting[-1] if fitting else None


def _is_active(settings: Settings, name: str, standing: Standing) -> bool:
    """Go through the layers, the weakest first.

    In one layer `ignore` wins over an equally close `select`. A stronger layer
    that selects wins over a weaker one that ignores, unless that one was closer:
    `--select pools` leaves alone the rule of that group that the project ignores.
    """
    active = standing.default
    ignored_before = _NOT
    for layer in settings.selections:
        selected = _closeness((*(layer.select or ()), *layer.extend_select), name, standing.group)
        ignored = _closeness(layer.ignore, name, standing.group)
        if ignored and ignored >= selected:
            active, ignored_before = False, ignored
        elif selected and selected >= ignored_before:
            active, ignored_before = True, _NOT
        elif layer.select is not None:
            active = False
    return active


def _closeness(names: Iterable[str], rule: str, group: str) -> int:
    if rule in names:
        return _BY_NAME
    if group in names:
        return _BY_GROUP
    return _BY_ALL if ALL in names else _NOT
