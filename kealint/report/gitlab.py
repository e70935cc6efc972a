"""The format `gitlab`: a code quality report (https://docs.gitlab.com/ci/testing/code_quality/)."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache, partial

from kealint.diagnostic import Diagnostic, Report, Severity, Verdict
from kealint.report.data import array
from kealint.report.fingerprint import fingerprints
from kealint.report.paths import relative_path
from kealint.report.words import in_one_line
from kealint.text import Position


def render(report: Report) -> Iterator[str]:
    """An array of issues; paths are relative to the repository that the job runs in."""
    root = os.environ.get("CI_PROJECT_DIR")
    told = report.told
    path = cache(lambda source: relative_path(source, root) or source.name)
    paths = [path(found.span.source) for found in told]
    prints = fingerprints(zip(told, paths, strict=True))
    yield from array(map(partial(issue, report.targets), told, paths, prints))
    yield "\n"


def issue(
    targets: Sequence[str], found: Diagnostic, path: str, fingerprint: str
) -> dict[str, object]:
    """One finding."""
    return {
        "description": in_one_line(found, targets),
        "check_name": found.rule,
        "fingerprint": fingerprint,
        "severity": severity(found),
        "location": {
            "path": path,
            "positions": {"begin": place(found.span.begin), "end": place(found.span.stop)},
        },
    }


def severity(found: Diagnostic) -> str:
    """GitLab's word: a blocker keeps Kea from starting."""
    if found.kea >= Verdict.FAILS:
        return "blocker"
    return {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}[
        found.severity
    ]


def place(position: Position) -> dict[str, int]:
    """A position."""
    return {"line": position.line, "column": position.column}
