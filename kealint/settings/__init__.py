"""What the user asked for: settings from files, environment and command line, as plain data.

`load` finds and reads them, `keys` lists what there is to set, `selection` says
what they mean for one rule. Only what a run needs is imported: without a
settings file, this module and `load`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kealint.diagnostic import Severity
from kealint.lean import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from kealint.gitignore import Glob

ALL = "ALL"
"""The name that stands for every rule."""

_NOTHING: Mapping[Any, Any] = MappingProxyType({})


class SettingsError(Exception):
    """Settings that cannot be used; says where and why.

    `file` is the settings file, or the variable or option that was wrong; then
    there is no line.
    """

    def __init__(self, file: str, line: int | None, column: int | None, message: str) -> None:
        place = file if line is None else f"{file}:{line}:{column}"
        super().__init__(f"{place}: {message}")
        self.file = file
        self.line = line
        self.column = column
        self.message = message


class Selection(NamedTuple):
    """What one layer of settings says about which rules are active: rule and group names, `ALL`."""

    select: tuple[str, ...] | None = None
    """Replaces what was active; None keeps it."""
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Settings(NamedTuple):
    """The settings for one file. The defaults are what holds without any."""

    kea: tuple[str, ...] = ("3.0",)
    """The Kea versions a file must be fine on, as written."""
    selections: tuple[Selection, ...] = ()
    """From the weakest layer to the strongest."""
    per_file_ignores: Mapping[Glob, tuple[str, ...]] = _NOTHING
    severity: Mapping[str, Severity] = _NOTHING
    """By rule or group name."""
    fixable: tuple[str, ...] = (ALL,)
    unfixable: tuple[str, ...] = ()
    exclude: tuple[Glob, ...] = ()
    files: Mapping[Glob, str] = _NOTHING
    """The service (`Dhcp4` and so on) that files are for."""
    output_format: str = "full"
    rules: Mapping[str, Mapping[str, Any]] = _NOTHING
    """By rule name, the fields of its `Options` that are set."""
    relays: tuple[tuple[str, str], ...] = ()
    """`(address, name)` of the network's relay agents; the name may be empty."""
    fail_on: Severity = Severity.WARNING
    min_severity: Severity = Severity.INFO
    baseline: str | None = None
    """The path of the baseline file, absolute if it comes from a settings file."""

    def merged(self, values: Mapping[str, Any]) -> Settings:
        """These settings with a stronger layer over them: values by key, as `keys` reads them.

        Lists replace, tables are added to, and what concerns the selection of
        rules becomes one more `Selection`.
        """
        changes: dict[str, Any] = {}
        chosen: dict[str, Any] = {}
        for key, value in values.items():
            field = key.replace("-", "_")
            if field in Selection._fields:
                chosen[field] = value
            elif field == "rules":
                changes[field] = _merged_tables(self.rules, value)
            elif isinstance(before := getattr(self, field), Mapping):
                changes[field] = MappingProxyType({**before, **value})
            else:
                changes[field] = value
        if chosen:
            changes["selections"] = (*self.selections, Selection(**chosen))
        return self._replace(**changes)


def _merged_tables(
    before: Mapping[str, Mapping[str, Any]], over: Mapping[str, Mapping[str, Any]]
) -> Mapping[str, Mapping[str, Any]]:
    both = {
        name: MappingProxyType({**before.get(name, _NOTHING), **over.get(name, _NOTHING)})
        for name in (*before, *over)
    }
    return MappingProxyType(both)
