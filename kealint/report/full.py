"""The format `full`: each finding with the lines it is about, what Kea does, and the cure."""

from __future__ import annotations

from collections.abc import Iterator

from kealint.diagnostic import Report
from kealint.report.style import Style
from kealint.report.summary import summary


def render(report: Report, style: Style) -> Iterator[str]:
    """Every finding as a block of lines, and the summary unless quiet."""
    shown = report.shown
    if shown:
        # A clean run, the usual one, does without the machinery for excerpts.
        from kealint.report.block import block

        for found in shown:
            yield block(found, style)
            yield "\n"
    if not style.quiet:
        yield f"{summary(report)}\n"
