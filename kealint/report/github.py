"""The format `github`: workflow commands that annotate a change.

GitHub drops the columns of an annotation over several lines, and the log shows
the text alone, so the text names the place too.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from kealint.diagnostic import Diagnostic, Report, Severity
from kealint.report.characters import visible
from kealint.report.paths import relative_path
from kealint.report.words import in_lines

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(report: Report) -> Iterator[str]:
    """A command a finding; files are relative to the repository that the job runs in."""
    root = os.environ.get("GITHUB_WORKSPACE")
    for found in report.told:
        yield f"{command(found, report.targets, root)}\n"


def command(found: Diagnostic, targets: Sequence[str], root: str | None) -> str:
    """The command of a finding."""
    source = found.span.source
    (line, column), (end_line, end_column) = found.span.begin, found.span.stop
    properties = {
        "title": found.rule,
        "file": relative_path(source, root) or source.name,
        "line": line,
        "endLine": end_line,
    }
    if line == end_line:
        properties |= {"col": column, "endColumn": end_column}
    listed = ",".join(
        f"{name}={visible(str(value)).translate(PROPERTY)}" for name, value in properties.items()
    )
    lines = f"{source.name}:{line}:{column}: {in_lines(found, targets)}".split("\n")
    text = "\n".join(map(visible, lines))
    return f"::{COMMANDS[found.severity]} {listed}::{text.translate(DATA)}"
