"""One file: check it, and repair it or write ignore comments into it if that is asked for."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from kealint.cli.output import complain, put, put_bytes, wants_colour, why
from kealint.cli.request import Request
from kealint.engine import Checked, Setup, check
from kealint.lean import TYPE_CHECKING, NamedTuple
from kealint.settings import Settings
from kealint.text import ENCODING_ERRORS, Source

if TYPE_CHECKING:
    from kealint.fixing.fixer import Fixed
    from kealint.syntax.include import IncludeOpener


class Done(NamedTuple):
    """What came of a file."""

    checked: Checked
    """The state it is in now."""
    repaired: int = 0
    """How many findings were repaired (or, with --diff, would be)."""
    texts: Mapping[str, str] = {}
    """The new texts of the files that changed (or would), by name."""
    held_back: tuple[str, ...] = ()
    """For each fix that would do harm, the rule that would find more for it."""
    problem: str | None = None
    """Why nothing could be written."""


def work_on(
    source: Source, settings: Settings, setup: Setup, request: Request, read: IncludeOpener
) -> Done:
    """Do with a file what the request wants; `read` opens the files it includes."""

    def checked(source: Source, open_include: IncludeOpener = read) -> Checked:
        result = check(source, setup, open_include)
        if any(found.fix for found in result.diagnostics):
            from kealint.cli.repair import without_barred

            result = without_barred(result, settings)
        if not request.ignore_suppressions:
            return result
        bare = [found._replace(suppressed=None) for found in result.diagnostics]
        return result._replace(diagnostics=bare)

    if request.add_ignore is not None:
        from kealint.cli.ignore import ignoring

        before = checked(source)
        texts = ignoring(before, request.add_ignore)
        problem = put_back(source, texts)
        if problem is not None:
            return Done(before, problem=problem)
        after = checked(Source(source.name, texts.get(source.name, source.text), source.path))
        return Done(after, texts=texts)
    if not (request.fix or request.diff):
        return Done(checked(source))
    from kealint.cli.repair import repair

    fixed = repair(source, checked, read, unsafe=request.unsafe)
    if not fixed.settled:
        rules = ", ".join(fixed.quarrel)
        complain(f"{source.name}: the fixes of {rules} do not settle; stopped")
    if request.diff:
        if not request.silent:
            show_difference(fixed, request)
    elif (problem := put_back(source, fixed.texts)) is not None:
        return Done(checked(source), problem=problem)
    return Done(fixed.checked, len(fixed.applied), fixed.texts, fixed.held_back)


def put_back(source: Source, texts: Mapping[str, str]) -> str | None:
    """Write the new texts of a source and what it includes; what hinders, if something does.

    All files are written or none. The text of standard input goes to standard
    output, changed or not.
    """
    from kealint.files import refuse_unless_writable, write_atomically

    if source.path is None:
        put_bytes(Source(source.name, texts.get(source.name, source.text)).encode())
        return None
    try:
        for path in texts:
            refuse_unless_writable(path)
        for path, text in texts.items():
            write_atomically(path, Source(path, text).encode())
    except OSError as error:
        return f"not written: {why(error)}"
    return None


def show_difference(fixed: Fixed, request: Request) -> None:
    """Print what the fixes change: byte for byte for programs, spelled out for terminals."""
    from kealint.cli.difference import difference, dressed
    from kealint.report.style import Style

    for name, text in fixed.texts.items():
        lines = difference(name, fixed.before[name], text)
        colour = wants_colour(request.color, sys.stdout)
        if colour or sys.stdout.isatty():
            put(dressed(lines, Style(colour)))
        else:
            put_bytes("".join(lines).encode("utf-8", ENCODING_ERRORS))
