"""The options of `kealint check`, as data.

`plain` reads command lines by it, and `check` makes options for click of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from kealint.lean import NamedTuple
from kealint.report import FORMATS

SEVERITIES = ("info", "warning", "error")
NAMES = "NAMES"
"""The metavar of rule and group names."""


class Option(NamedTuple):
    """One option."""

    names: tuple[str, ...]
    """The one that counts first."""
    help: str
    metavar: str = ""
    """What its value is; empty for a flag."""
    several: bool = False
    """It may be given more than once."""
    choices: tuple[str, ...] = ()
    key: str = ""
    """The key of the setting that it is, if it is one; a list given several times is one list."""

    @property
    def field(self) -> str:
        """The field of `Request` that takes its value."""
        return self.names[0][2:].replace("-", "_")

    @property
    def is_flag(self) -> bool:
        """Whether it has no value."""
        return not self.metavar


def _flag(name: str, help: str, other: str | None = None) -> Option:
    return Option((name,) if other is None else (name, other), help)


def _value(name: str, metavar: str, help: str, *, key: str = "") -> Option:
    return Option((name,), help, metavar, key=key)


def _several(name: str, metavar: str, help: str, *, key: str = "") -> Option:
    return Option((name,), help, metavar, several=True, key=key)


def _choice(name: str, metavar: str, choices: Iterable[str], help: str, *, key: str = "") -> Option:
    *most, last = choices
    help = f"{help}: {', '.join(most)} or {last}."
    return Option((name,), help, metavar, choices=(*most, last), key=key)


SECTIONS: tuple[tuple[str, tuple[Option, ...]], ...] = (
    (
        "What to check",
        (
            _several("--kea", "VERSIONS", "Kea versions to be fine on, e.g. 2.6,3.0.", key="kea"),
            _several("--relay", "ADDRESS", "A relay agent (giaddr) of the network.", key="relays"),
            _several("--exclude", "PATTERNS", "Files and folders to leave out.", key="exclude"),
            _flag("--force-exclude", "Leave out excluded files even if they are named."),
            _flag("--no-respect-gitignore", "In folders, take what .gitignore leaves out."),
            _value("--stdin-filename", "FILE", "What standard input is called in findings."),
            _flag("--host", "Look at this machine too: interfaces, files, ports."),
        ),
    ),
    (
        "Rules",
        (
            _several("--select", NAMES, "Rules and groups to check with, or ALL.", key="select"),
            _several("--extend-select", NAMES, "Rules and groups to add.", key="extend-select"),
            _several("--ignore", NAMES, "Rules and groups to leave out.", key="ignore"),
            _several("--rules", "FOLDER", "A folder of rules to add; runs the code in it."),
        ),
    ),
    (
        "Fixes",
        (
            _flag("--fix", "Apply safe fixes."),
            _flag("--unsafe", "With --fix or --diff, unsafe fixes too.", "--unsafe-fixes"),
            _flag("--diff", "Show what the fixes would change; write nothing."),
            _flag("--fix-only", "Apply fixes and report nothing."),
            _several("--fixable", NAMES, "Rules whose fixes may be applied.", key="fixable"),
            _several("--unfixable", NAMES, "Rules whose fixes may not.", key="unfixable"),
        ),
    ),
    (
        "Output",
        (
            _choice("--output-format", "FORMAT", FORMATS, "How to print", key="output-format"),
            _several("--output", "FORMAT=FILE", "Write a report to a file as well."),
            _flag("--statistics", "Count the findings of each rule instead."),
            _choice("--min-severity", "LEAST", SEVERITIES, "What to show", key="min-severity"),
            _choice("--color", "WHEN", ("auto", "always", "never"), "When to colour"),
            _flag("--quiet", "Print findings and nothing else.", "-q"),
            _flag("--silent", "Print nothing; the exit status tells.", "-s"),
        ),
    ),
    (
        "Exit status",
        (
            _choice("--fail-on", "LEAST", SEVERITIES, "What makes it exit 1", key="fail-on"),
            _flag("--exit-zero", "Exit 0 even if there are findings."),
            _flag("--exit-non-zero-on-fix", "Exit 1 if something was fixed."),
        ),
    ),
    (
        "Findings to live with",
        (
            _value("--add-ignore", "REASON", "Write an ignore comment at every finding."),
            _flag("--ignore-suppressions", "Report suppressed findings too."),
            _value("--baseline", "FILE", "Report only what FILE does not list.", key="baseline"),
            _value("--write-baseline", "FILE", "List in FILE what is found."),
            _flag("--prune-baseline", "Drop from the baseline what is no longer found."),
        ),
    ),
    (
        "Settings",
        (
            _value("--config", "FILE", "The settings file, instead of .kealint.yaml."),
            _flag("--isolated", "Read no settings file."),
            _flag("--show-files", "List the files that would be checked."),
            _flag("--show-settings", "Print the settings in effect for the first file."),
        ),
    ),
)

OPTIONS = tuple(option for _, options in SECTIONS for option in options)

Values = dict[str, "str | bool | tuple[str, ...]"]
"""What a command line gives, by field; `paths` is always there, others where they are given."""
