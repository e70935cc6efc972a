"""The format `junit`: a suite a file, a failing case a finding, a passing case for a clean file.

A file that could not be checked is a case with an error, which JUnit tells from a failure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kealint.diagnostic import Diagnostic, Report
from kealint.report.markup import DECLARATION, element, opening
from kealint.report.words import headline, in_lines
from kealint.text import Source


def render(report: Report) -> Iterator[str]:
    """The suites: the files that were checked, and those they include where these have findings."""
    shown = report.shown
    by_file: dict[Source, list[Diagnostic]] = {source: [] for source in report.files}
    for found in shown:
        by_file.setdefault(found.span.source, []).append(found)
    unchecked = report.unchecked
    cases = sum(max(1, len(here)) for here in by_file.values()) + len(unchecked)
    counts = {"tests": cases, "failures": len(shown), "errors": len(unchecked)}

    yield DECLARATION
    yield opening("testsuites", name="kealint", **counts) + "\n"
    for source, here in by_file.items():
        yield from suite(source, here, report.targets)
    for found in unchecked:
        yield from broken(found)
    yield "</testsuites>\n"


def suite(source: Source, here: list[Diagnostic], targets: Sequence[str]) -> Iterator[str]:
    """The suite of a file."""
    name = source.name
    cases, failures = max(1, len(here)), len(here)
    tag = opening("testsuite", name=name, tests=cases, failures=failures, errors=0, skipped=0)
    yield f"  {tag}\n"
    for found in here:
        yield failing(found, targets)
    if not here:
        yield f"    {element('testcase', classname=name, name='no findings')}\n"
    yield "  </testsuite>\n"


def broken(found: Diagnostic) -> Iterator[str]:
    """The suite of a file that could not be checked."""
    name = found.span.source.name
    yield f"  {opening('testsuite', name=name, tests=1, failures=0, errors=1, skipped=0)}\n"
    case = opening("testcase", classname=name, name=found.rule, file=name)
    error = element("error", text=f"{name}: {found.message}", message=found.message, type="error")
    yield f"    {case}{error}</testcase>\n"
    yield "  </testsuite>\n"


def failing(found: Diagnostic, targets: Sequence[str]) -> str:
    """The case of a finding."""
    name = found.span.source.name
    line, column = found.span.begin
    case = opening("testcase", classname=name, name=f"{found.rule} at {line}:{column}", file=name)
    text = f"{name}:{line}:{column}: {in_lines(found, targets)}"
    message = headline(found, targets)
    failure = element("failure", text=text, message=message, type=found.severity.word)
    return f"    {case}{failure}</testcase>\n"
