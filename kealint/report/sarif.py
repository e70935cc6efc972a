"""The format `sarif`: SARIF 2.1.0 (OASIS), as GitHub code scanning and others read it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from urllib.parse import quote

from kealint import HOME, __version__
from kealint.diagnostic import Diagnostic, Fix, Report, RuleInfo, Severity
from kealint.report.data import array, dumps, portable_fix
from kealint.report.fingerprint import fingerprints
from kealint.report.paths import relative_path
from kealint.text import ENCODING_ERRORS, Edit, Source, Span

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "%SRCROOT%"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Json = dict[str, object]
Locate = Callable[[Source], Json]
"""The artifact location of a source, computed once."""


def render(report: Report) -> Iterator[str]:
    """A log of one run; it holds what is suppressed too, and the rules that have a result."""
    found = [*report.diagnostics, *report.unchecked]
    infos = report.rules
    rules = {
        name: rule(infos[name]) if name in infos else {"id": name}
        for name in sorted({one.rule for one in found})
    }
    driver = {
        "name": "kealint",
        "version": __version__,
        "informationUri": HOME,
        "rules": list(rules.values()),
    }
    root = {ROOT: {"description": {"text": "the folder that kealint ran in"}}}
    yield f'{{"$schema": {dumps(SCHEMA)}, "version": "2.1.0", "runs": [{{\n'
    yield f'"tool": {dumps({"driver": driver})},\n'
    yield f'"columnKind": "unicodeCodePoints", "originalUriBaseIds": {dumps(root)},\n'
    yield f'"invocations": [{dumps(invocation(report))}],\n'
    yield '"results": '
    yield from array(results(found, list(rules)))
    yield "\n}]}\n"


def rule(info: RuleInfo) -> Json:
    """A rule."""
    _, _, rest = info.documentation.strip().partition("\n\n")
    paragraph = " ".join(rest.partition("\n\n")[0].split())
    said: Json = {
        "id": info.name,
        "shortDescription": {"text": info.title},
        "fullDescription": {"text": paragraph or info.title},
        "help": {"text": info.documentation, "markdown": info.documentation},
        "defaultConfiguration": {"level": LEVELS[info.severity]},
        "properties": {"tags": [info.group]},
    }
    if info.url:  # a rule of the user's own may have no page
        said["helpUri"] = info.url
    return said


def invocation(report: Report) -> Json:
    """Whether all files could be checked; the spec has it say so besides the results."""
    if not report.unchecked:
        return {"executionSuccessful": True}
    locate = artifact_location
    notes = [
        {
            "level": "error",
            "message": {"text": f"{found.span.source.name}: {found.message}"},
            "locations": [{"physicalLocation": {"artifactLocation": locate(found.span.source)}}],
        }
        for found in report.unchecked
    ]
    return {"executionSuccessful": False, "toolExecutionNotifications": notes}


def results(diagnostics: Sequence[Diagnostic], rules: Sequence[str]) -> Iterator[Json]:
    """The findings; `rules` are the names in the order of the driver's rules."""
    index = {name: number for number, name in enumerate(rules)}
    locate = cache(artifact_location)
    paths = [str(locate(found.span.source)["uri"]) for found in diagnostics]
    prints = fingerprints(zip(diagnostics, paths, strict=True))
    for found, fingerprint in zip(diagnostics, prints, strict=True):
        yield {
            "ruleId": found.rule,
            "ruleIndex": index[found.rule],
            **result(found, locate),
            "partialFingerprints": {"finding/v1": fingerprint},
        }


def result(found: Diagnostic, locate: Locate) -> Json:
    """What a result says of the finding itself."""
    said: Json = {
        "level": LEVELS[found.severity],
        "message": {"text": found.message},
        "locations": [location(found.span, locate)],
    }
    if found.labels:
        said["relatedLocations"] = [
            {"id": number, "message": {"text": label.text}, **location(label.span, locate)}
            for number, label in enumerate(found.labels)
        ]
    if fix := portable_fix(found):
        said["fixes"] = [
            {
                "description": {"text": fix.title},
                "artifactChanges": artifact_changes(fix, locate),
                "properties": {"applicability": "safe" if fix.safe else "unsafe"},
            }
        ]
    if found.suppressed is not None:
        said["suppressions"] = [{"kind": "inSource", "justification": found.suppressed}]
    said["properties"] = {
        "kea": found.kea.word,
        "keaVersions": found.versions,
        "pointer": found.pointer,
        "path": found.path,
        "help": found.help,
        "note": found.note,
    }
    return said


def artifact_changes(fix: Fix, locate: Locate) -> list[Json]:
    """The edits of a fix, file by file."""
    by_source: dict[Source, list[Edit]] = {}
    for edit in fix.edits:
        by_source.setdefault(edit.span.source, []).append(edit)
    return [
        {
            "artifactLocation": locate(source),
            "replacements": [
                {"deletedRegion": region(edit.span), "insertedContent": {"text": edit.content}}
                for edit in edits
            ],
        }
        for source, edits in by_source.items()
    ]


def location(span: Span, locate: Locate) -> Json:
    """The file and region of a span."""
    return {"physicalLocation": {"artifactLocation": locate(span.source), "region": region(span)}}


def region(span: Span) -> Json:
    """A region; its end column is that of the first character behind it."""
    (line, column), (end_line, end_column) = span.begin, span.stop
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
    }


def artifact_location(source: Source) -> Json:
    """A percent-encoded URI: relative under the current folder, else absolute, else the name."""
    path = relative_path(source)
    if path is not None:
        return {"uri": quoted(path), "uriBaseId": ROOT}
    if source.path is not None:
        return {"uri": f"file://{quoted(os.path.abspath(source.path))}"}
    return {"uri": quoted(source.name)}


def quoted(path: str) -> str:
    """The path as a URI has it; bytes that are not UTF-8 stay what they are."""
    return quote(path, errors=ENCODING_ERRORS)
