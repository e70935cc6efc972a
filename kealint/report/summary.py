"""The last line of a report for people."""

from __future__ import annotations

from kealint.diagnostic import Report, Severity
from kealint.report.words import counted, how_to_fix, listed


def summary(report: Report) -> str:
    """`Found 3 problems for Kea 3.0 (2 errors, 1 warning). 1 fixable with --fix.`, or that none."""
    shown = report.shown
    if not shown:
        return nothing_found(report)
    parts = [
        counted(number, severity.word) if severity is not Severity.INFO else f"{number} info"
        for severity in sorted(Severity, reverse=True)
        if (number := sum(found.severity is severity for found in shown))
    ]
    found = f"Found {counted(len(shown), 'problem')}{judged(report)}"
    line = f"{found} ({', '.join(parts)}){omitted(report)}."
    safe = sum(found.fix is not None and found.fix.safe for found in shown)
    unsafe = sum(found.fix is not None and not found.fix.safe for found in shown)
    if safe:
        line += f" {safe} fixable with {how_to_fix(True)}"
        line += f", {unsafe} more with {how_to_fix(False)}." if unsafe else "."
    elif unsafe:
        line += f" {unsafe} fixable with {how_to_fix(False)}."
    return line


NO_FILE = "there is no kea-*.conf, kea*.json or *.kea, nor JSON that begins as Kea's does"


def nothing_found(report: Report) -> str:
    """What to say where there is nothing to show."""
    if not report.files:
        return "No file was checked." if report.unchecked else f"No file was checked: {NO_FILE}."
    lead = "Nothing to show" if report.below else "Found no problems"
    line = f"{lead}: {counted(len(report.files), 'file')} checked{judged(report)}"
    if report.diagnostics:
        line += f", {counted(len(report.diagnostics), 'finding')} suppressed"
    return f"{line}{omitted(report)}."


def judged(report: Report) -> str:
    """` for Kea 2.6 and 3.0`: the default is nobody's choice, so the versions are always told."""
    return f" for Kea {listed(report.targets)}" if report.targets else ""


def omitted(report: Report) -> str:
    """What the report does not show: findings that are less severe, files that were not checked."""
    parts = ""
    if report.below:
        parts += f", {counted(report.below, 'less severe finding')} not shown"
    if report.unchecked:
        parts += f", {counted(len(report.unchecked), 'file')} not checked"
    return parts
