"""The format `concise`: one line a finding, and a summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kealint.diagnostic import Diagnostic, Report
from kealint.report.characters import visible
from kealint.report.style import Style
from kealint.report.summary import summary
from kealint.report.words import headline


def render(report: Report, style: Style) -> Iterator[str]:
    """`path:line:column: severity[rule] message [*]`; the star marks what `--fix` repairs."""
    for found in report.shown:
        yield f"{line(found, report.targets, style)}\n"
    if not style.quiet:
        yield f"{summary(report)}\n"


def line(found: Diagnostic, targets: Sequence[str], style: Style) -> str:
    """The line of a finding."""
    row, column = found.span.begin
    word = found.severity.word
    rule = style.link(f"[{visible(found.rule)}]", visible(found.url))
    star = " [*]" if found.fix and found.fix.safe else ""
    where = f"{visible(found.span.source.name)}:{row}:{column}"
    message = visible(headline(found, targets))
    return f"{where}: {style.paint(word, word)}{rule} {message}{star}"
