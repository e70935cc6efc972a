"""Files that could not be checked, in the reports that programs read."""

from __future__ import annotations

from kealint.diagnostic import Diagnostic, Severity, Verdict
from kealint.files import STDIN
from kealint.text import Source, Span

UNCHECKED = "unchecked-file"
"""The name under which such a file is reported. It is no rule: there is nothing to select."""


def unchecked(path: str, reason: str) -> Diagnostic:
    """The diagnostic for a file; it stands at the beginning of it."""
    source = Source("<stdin>", "") if path == STDIN else Source(path, "", path)
    return Diagnostic(
        rule=UNCHECKED,
        group="internal",
        severity=Severity.ERROR,
        kea=Verdict.ACCEPTS,
        versions=(),
        message=f"not checked: {reason}",
        span=Span(source, 0, 0),
    )
