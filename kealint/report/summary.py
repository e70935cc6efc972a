"""The last line of a report for people."""

from __future__ import annotations

from kealint.diagnostic import Report, Severity
from kealint.report.words import counted, how_to_fix, listed


def summary(report: Report) -> str:
    """`Found 3 problems (2 errors, 1 warning). 1 fixable with --fix.` or that all is clear."""
    shown = report.shown
    if not shown:
        return all_clear(report)
    parts = [
        counted(number, severity.word) if severity is not Severity.INFO else f"{number} info"
        for severity in sorted(Severity, reverse=True)
        if (number := sum(found.severity is severity for found in shown))
    ]
    line = f"Found {counted(len(shown), 'problem')} ({', '.join(parts)})."
    safe = sum(found.fix is not None and found.fix.safe for found in shown)
    unsafe = sum(found.fix is not None and not found.fix.safe for found in shown)
    if safe:
        line += f" {safe} fixable with {how_to_fix(True)}"
        line += f", {unsafe} more with {how_to_fix(False)}." if unsafe else "."
    elif unsafe:
        line += f" {unsafe} fixable with {how_to_fix(False)}."
    return line


def all_clear(report: Report) -> str:
    """What to say where there is nothing to show."""
    if not report.files:
        return "No file was checked."
    line = f"All clear: {counted(len(report.files), 'file')} checked"
    if report.targets:
        line += f" for Kea {listed(report.targets)}"
    if report.diagnostics:
        line += f", {counted(len(report.diagnostics), 'finding')} suppressed"
    return f"{line}."
