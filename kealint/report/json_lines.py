"""The format `json-lines`: the objects of `json`, one a line, without the array."""

from __future__ import annotations

from collections.abc import Iterator

from kealint.diagnostic import Report
from kealint.report.data import dumps
from kealint.report.json import finding


def render(report: Report) -> Iterator[str]:
    """A line a finding."""
    for found in report.told:
        yield f"{dumps(finding(found))}\n"
