"""`--fix` and `--diff`: apply fixes, and write or show what they change."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kealint.diagnostic import Diagnostic
from kealint.engine import Checked
from kealint.fixer import Fixed, fix
from kealint.settings import Settings
from kealint.settings.selection import may_fix
from kealint.syntax.include import IncludeOpener
from kealint.text import Source


def repair(
    source: Source,
    settings: Settings,
    check: Callable[[Source, IncludeOpener], Checked],
    read: IncludeOpener,
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

    return fix(source, lambda text, texts: check(text, _opener(read, texts)), wanted)


def _opener(read: IncludeOpener, texts: Mapping[str, str]) -> IncludeOpener:
    """Opens included files as the fixes so far have made them."""

    def open_include(path: str) -> Source:
        source = read(path)
        if source.name in texts:
            return Source(source.name, texts[source.name], source.path)
        return source

    return open_include
