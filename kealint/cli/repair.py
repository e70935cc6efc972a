"""`--fix` and `--diff`: apply fixes, and write or show what they change."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kealint.diagnostic import Diagnostic
from kealint.engine import Checked
from kealint.lean import TYPE_CHECKING
from kealint.settings import ALL, Settings
from kealint.settings.selection import may_fix
from kealint.text import Source

if TYPE_CHECKING:
    from kealint.fixing.fixer import Fixed
    from kealint.syntax.include import IncludeOpener


def repair(
    source: Source,
    check: Callable[[Source, IncludeOpener], Checked],
    read: IncludeOpener,
    *,
    unsafe: bool,
) -> Fixed:
    """What comes of a source and the files it includes by the fixes that `check` leaves to it."""
    from kealint.fixing.fixer import fix

    def wanted(found: Diagnostic) -> bool:
        return found.fix is not None and (unsafe or found.fix.safe)

    fixed = fix(source, lambda text, texts: check(text, _opener(read, texts)), wanted)
    if not fixed.settled:
        return fixed
    # What was wanted and is still there would do harm, so it is no fix to speak of.
    left = [
        found._replace(fix=None) if found.suppressed is None and wanted(found) else found
        for found in fixed.checked.diagnostics
    ]
    return fixed._replace(checked=fixed.checked._replace(diagnostics=left))


def without_barred(checked: Checked, settings: Settings) -> Checked:
    """The same without the fixes that must not be applied, so that nobody counts on them.

    They are those that the settings bar, and those of files that standard input
    includes: its answer has no place for other files.
    """
    alone = checked.tree.source.path is None
    if not (alone or settings.unfixable or settings.fixable != (ALL,)):
        return checked

    def is_barred(found: Diagnostic) -> bool:
        if found.fix is None or not may_fix(settings, found.rule, found.group):
            return True
        return alone and any(edit.span.source.path is not None for edit in found.fix.edits)

    return checked._replace(
        diagnostics=[
            found._replace(fix=None) if is_barred(found) else found for found in checked.diagnostics
        ]
    )


def _opener(read: IncludeOpener, texts: Mapping[str, str]) -> IncludeOpener:
    """Opens included files as the fixes so far have made them."""

    def open_include(path: str) -> Source:
        source = read(path)
        if source.name in texts:
            return Source(source.name, texts[source.name], source.path)
        return source

    return open_include
