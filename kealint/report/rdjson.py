"""The format `rdjson`, for reviewdog. Its columns count bytes."""

from __future__ import annotations

from collections.abc import Iterator

from kealint.diagnostic import Diagnostic, Report
from kealint.report.data import array, portable_fix
from kealint.text import Source, Span


def render(report: Report) -> Iterator[str]:
    """A DiagnosticResult."""
    yield '{"source": {"name": "kealint"}, "diagnostics": '
    yield from array(diagnostic(found) for found in report.told)
    yield "}\n"


def diagnostic(found: Diagnostic) -> dict[str, object]:
    """One finding."""
    fix = portable_fix(found)
    # reviewdog offers each suggestion alone, and the edits of a fix belong together.
    edits = fix.edits if fix and len(fix.edits) == 1 else ()
    return {
        "message": found.message,
        "location": {"path": found.span.source.name, "range": stretch(found.span)},
        "severity": found.severity.name,
        "code": {"value": found.rule, "url": found.url},
        "suggestions": [
            {"range": stretch(edit.span), "text": edit.content}
            for edit in edits
            if edit.span.source is found.span.source
        ],
    }


def stretch(span: Span) -> dict[str, object]:
    """The two ends of a span, the second exclusive."""
    return {"start": place(span.source, span.start), "end": place(span.source, span.end)}


def place(source: Source, offset: int) -> dict[str, int]:
    """The place of an offset."""
    return {"line": source.position(offset).line, "column": source.byte_column(offset)}
