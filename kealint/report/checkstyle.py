"""The format `checkstyle`, for Jenkins and others that read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from kealint.diagnostic import Diagnostic, Report
from kealint.report.markup import DECLARATION, element, opening
from kealint.report.words import in_one_line


def render(report: Report) -> Iterator[str]:
    """The findings, file by file."""
    yield DECLARATION
    yield opening("checkstyle", version="10") + "\n"
    for source, here in groupby(report.told, key=lambda found: found.span.source):
        yield f"  {opening('file', name=source.name)}\n"
        for found in here:
            yield f"    {error(found, report.targets)}\n"
        yield "  </file>\n"
    yield "</checkstyle>\n"


def error(found: Diagnostic, targets: Sequence[str]) -> str:
    """One finding."""
    line, column = found.span.begin
    return element(
        "error",
        line=line,
        column=column,
        severity=found.severity.word,
        message=in_one_line(found, targets),
        source=f"kealint.{found.rule}",
    )
