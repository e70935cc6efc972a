"""JSON as every format writes it, and what the formats for machines have in common."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from kealint.diagnostic import Diagnostic, Fix
from kealint.report.secrets import hidden_content

SURROGATE = re.compile("[\ud800-\udfff]")


def dumps(value: object) -> str:
    """The value as JSON on one line, in ASCII, so that any standard output can take it.

    A lone surrogate, which many readers of JSON refuse (RFC 8259 §8.2), becomes U+FFFD.
    """
    text = json.dumps(value)
    if "\\ud" in text:  # a lone surrogate, or half of a good pair
        clean = SURROGATE.sub("\ufffd", json.dumps(value, ensure_ascii=False))
        text = json.dumps(json.loads(clean))
    return text


def array(items: Iterable[object]) -> Iterator[str]:
    """A JSON array in pieces, an item a line."""
    before = "[\n"
    for item in items:
        yield f"{before}{dumps(item)}"
        before = ",\n"
    yield "[]" if before == "[\n" else "\n]"


def portable_fix(found: Diagnostic) -> Fix | None:
    """The fix, unless it writes a secret, or bytes that are not UTF-8, which JSON cannot hold."""
    fix = found.fix
    if fix and any(
        SURROGATE.search(edit.content) or hidden_content(edit) != edit.content for edit in fix.edits
    ):
        return None
    return fix
