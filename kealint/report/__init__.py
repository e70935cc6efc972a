"""From a report to text: one file a format. A format sees the report and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from kealint.diagnostic import Report
from kealint.report.style import NARROWEST, Style, terminal_width

FORMATS = {
    "full": "kealint.report.full",
    "concise": "kealint.report.concise",
    "json": "kealint.report.json",
    "json-lines": "kealint.report.json_lines",
    "sarif": "kealint.report.sarif",
    "github": "kealint.report.github",
    "gitlab": "kealint.report.gitlab",
    "junit": "kealint.report.junit",
    "checkstyle": "kealint.report.checkstyle",
    "rdjson": "kealint.report.rdjson",
}
"""The module of each format by the name a user gives; it is imported when used."""

TEXT = frozenset({"full", "concise"})
"""The formats for people: they know colours and widths, and end with a summary."""


def render(
    report: Report,
    format: str,
    *,
    colour: bool = False,
    width: int | None = None,
    links: bool = False,
    quiet: bool = False,
) -> Iterator[str]:
    """The report in one of FORMATS, in pieces, the last with its line feed.

    `width` is in columns, that of the terminal unless given; it, `colour` (ANSI),
    `links` (OSC 8) and `quiet` (no summary) matter to TEXT formats only.
    """
    module = __import__(FORMATS[format], fromlist=("render",))  # importlib costs more
    pieces: Iterator[str]
    if format in TEXT:
        width = max(NARROWEST, width or terminal_width())
        pieces = module.render(report, Style(colour, width, links, quiet))
    else:
        pieces = module.render(report)
    return pieces


def render_statistics(report: Report, format: str) -> Iterator[str]:
    """How often each rule reported; as data for the JSON formats, as a table for the rest."""
    from kealint.report import statistics

    if format in ("json", "json-lines"):
        return statistics.data(report)
    return statistics.table(report)
