"""What tells a finding from others across runs, while lines move."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from kealint.diagnostic import Diagnostic


def fingerprints(diagnostics: Iterable[tuple[Diagnostic, str]]) -> Iterator[str]:
    """A fingerprint for each `(finding, path of its file)`.

    Made of rule, path, place in the configuration and message, not of lines;
    findings alike in all of these are numbered.
    """
    seen: dict[tuple[str, ...], int] = {}
    for found, path in diagnostics:
        key = (found.rule, path, found.pointer, found.message)
        seen[key] = number = seen.get(key, 0) + 1
        text = "\0".join((*key, str(number)))
        yield sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
