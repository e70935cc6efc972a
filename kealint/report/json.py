"""The format `json`: an array of findings, one a line.

Rows and columns count from 1, columns in characters; an end is exclusive.
`location.byte_column` is the column as Kea itself prints it. Fields are only
ever added.
"""

from __future__ import annotations

from collections.abc import Iterator

from kealint.diagnostic import Diagnostic, Fix, Report
from kealint.report.data import array, portable_fix
from kealint.text import Position, Span


def render(report: Report) -> Iterator[str]:
    """The array; empty where nothing was found."""
    yield from array(finding(found) for found in report.told)
    yield "\n"


def finding(found: Diagnostic) -> dict[str, object]:
    """One finding."""
    span = found.span
    fix = portable_fix(found)
    return {
        "rule": found.rule,
        "group": found.group,
        "severity": found.severity.word,
        "kea": found.kea.word,
        "kea_versions": found.versions,
        "message": found.message,
        "help": found.help,
        "note": found.note,
        "url": found.url,
        "filename": span.source.name,
        "location": {
            **place(span.begin),
            "byte_column": span.source.byte_column(span.start),
        },
        "end_location": place(span.stop),
        "pointer": found.pointer,
        "path": found.path,
        "labels": [{"message": label.text, **where(label.span)} for label in found.labels],
        "fix": repair(fix) if fix else None,
    }


def repair(fix: Fix) -> dict[str, object]:
    """A fix; its edits go in together or not at all."""
    return {
        "applicability": "safe" if fix.safe else "unsafe",
        "message": fix.title,
        "edits": [{"content": edit.content, **where(edit.span)} for edit in fix.edits],
    }


def where(span: Span) -> dict[str, object]:
    """The file and the two ends of a span."""
    return {
        "filename": span.source.name,
        "location": place(span.begin),
        "end_location": place(span.stop),
    }


def place(position: Position) -> dict[str, int]:
    """A position."""
    return {"row": position.line, "column": position.column}
