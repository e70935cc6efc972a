"""`--fix` and `--diff`: apply fixes, and write or show what they change."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kealint.diagnostic import Diagnostic
from kealint.engine import Checked
from kealint.files import refuse_unless_writable, write_atomically
from kealint.fixer import Fixed, fix
from kealint.settings import Settings
from kealint.settings.selection import may_fix
from kealint.syntax.include import IncludeOpener, read_file
from kealint.text import Source


def repair(
    source: Source,
    settings: Settings,
    check: Callable[[Source, IncludeOpener], Checked],
    *,
    unsafe: bool,
) -> Fixed:
    """What comes of a source and the files it includes by the fixes that the settings allow.

    Standard input is repaired alone: its answer has no place for other files.
    """

    def wanted(found: Diagnostic) -> bool:
        assert found.fix is not None
        if not (unsafe or found.fix.safe) or not may_fix(settings, found.rule, found.group):
            return False
        return source.path is not None or all(
            edit.span.source.path is None for edit in found.fix.edits
        )

    return fix(source, lambda text, texts: check(text, _opener(texts)), wanted)


def write(fixed: Fixed) -> None:
    """Put the new texts into their files, all or none; raises OSError."""
    for path in fixed.texts:
        refuse_unless_writable(path)
    for path, text in fixed.texts.items():
        write_atomically(path, Source(path, text).encode())


def _opener(texts: Mapping[str, str]) -> IncludeOpener:
    """Opens included files as the fixes so far have made them."""

    def open_include(path: str) -> Source:
        source = read_file(path)
        if source.name in texts:
            return Source(source.name, texts[source.name], source.path)
        return source

    return open_include
