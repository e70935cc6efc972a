"""The format `rdjson`, for reviewdog. Its columns count bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kealint.diagnostic import Diagnostic, Report
from kealint.report.data import array, portable_fix
from kealint.report.words import in_lines
from kealint.text import Edit, Source, Span, apply_edits

FAR = 2000
"""Over more characters than this, the edits of a fix make no suggestion."""


def render(report: Report) -> Iterator[str]:
    """A DiagnosticResult."""
    yield '{"source": {"name": "kealint"}, "diagnostics": '
    yield from array(diagnostic(found, report.targets) for found in report.told)
    yield "}\n"


def diagnostic(found: Diagnostic, targets: Sequence[str]) -> dict[str, object]:
    """One finding."""
    return {
        "message": in_lines(found, targets),
        "location": {"path": found.span.source.name, "range": stretch(found.span)},
        "severity": found.severity.name,
        "code": {"value": found.rule, "url": found.url},
        "suggestions": [
            {"range": stretch(edit.span), "text": edit.content} for edit in suggested(found)
        ],
    }


def suggested(found: Diagnostic) -> tuple[Edit, ...]:
    """The fix as one edit: reviewdog offers each suggestion alone, and edits belong together.

    None where they are far apart or in other files.
    """
    fix = found.fix
    if fix is None or any(edit.span.source is not found.span.source for edit in fix.edits):
        return ()
    whole = joined(fix.edits)
    if whole.span.end - whole.span.start > FAR:
        return ()
    fix = portable_fix(found._replace(fix=fix._replace(edits=(whole,))))
    return fix.edits if fix else ()


def joined(edits: Sequence[Edit]) -> Edit:
    """One edit in place of several of the same source, with the text between them."""
    source = edits[0].span.source
    start = min(edit.span.start for edit in edits)
    end = max(edit.span.end for edit in edits)
    within = ((span.start - start, span.end - start, content) for span, content in edits)
    return Edit(Span(source, start, end), apply_edits(source.text[start:end], within))


def stretch(span: Span) -> dict[str, object]:
    """The two ends of a span, the second exclusive."""
    return {"start": place(span.source, span.start), "end": place(span.source, span.end)}


def place(source: Source, offset: int) -> dict[str, int]:
    """The place of an offset."""
    return {"line": source.position(offset).line, "column": source.byte_column(offset)}
