"""One call of `kealint check`, and what makes no sense in one."""

from __future__ import annotations

from collections.abc import Mapping

from kealint.files import STDIN
from kealint.lean import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from kealint.cli.options import Values


class UsageError(Exception):
    """Options that do not go together, or say nothing; the text says why."""


class Request(NamedTuple):
    """One call of `kealint check`: a field for each option, and these."""

    paths: tuple[str, ...] = ()
    given: Mapping[str, str] = {}
    """Settings from the command line, by key, lists separated by commas."""
    outputs: tuple[tuple[str, str], ...] = ()
    """`(format, file)`: reports to write besides the one that is printed."""

    force_exclude: bool = False
    no_respect_gitignore: bool = False
    stdin_filename: str | None = None
    host: bool = False
    rules: tuple[str, ...] = ()
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    fix_only: bool = False
    statistics: bool = False
    color: str = "auto"
    quiet: bool = False
    silent: bool = False
    exit_zero: bool = False
    exit_non_zero_on_fix: bool = False
    add_ignore: str | None = None
    ignore_suppressions: bool = False
    write_baseline: str | None = None
    prune_baseline: bool = False
    config: str | None = None
    isolated: bool = False
    show_files: bool = False
    show_settings: bool = False

    @property
    def answers_stdin(self) -> bool:
        """Whether standard output is for the new text of standard input."""
        writes = self.fix or self.add_ignore is not None
        return writes and not self.diff and STDIN in self.paths


def request_of(values: Values) -> Request:
    """The request that a command line makes; raises UsageError."""
    if values.keys() == {"paths"}:
        return Request(**values)  # type: ignore[arg-type]
    from kealint.cli.options import OPTIONS

    left: dict[str, Any] = dict(values)
    given = {
        option.key: _text(left.pop(option.field))
        for option in OPTIONS
        if option.key and option.field in left
    }
    outputs = tuple(map(_output, left.pop("output", ())))
    left["fix"] = left.get("fix", False) or left.get("fix_only", False)
    if "stdin_filename" in left and not left["paths"]:
        left["paths"] = (STDIN,)
    request = Request(given=given, outputs=outputs, **left)
    if problem := _problem(request):
        raise UsageError(problem)
    return request


def _text(value: str | bool | tuple[str, ...]) -> str:
    """A setting as text; there is no flag among those."""
    return ",".join(value) if isinstance(value, tuple) else str(value)


def _output(written: str) -> tuple[str, str]:
    from kealint.report import FORMATS

    format, _, file = written.partition("=")
    if format not in FORMATS or not file:
        raise UsageError(
            f"--output {written}: give a format and a file, such as sarif=kealint.sarif"
        )
    return format, file


def _problem(request: Request) -> str | None:
    """What does not go together."""
    writing = {
        "--add-ignore": request.add_ignore is not None,
        "--write-baseline": request.write_baseline is not None,
        "--prune-baseline": request.prune_baseline,
    }
    asked = [name for name, is_asked in writing.items() if is_asked]
    if request.unsafe and not (request.fix or request.diff):
        return "--unsafe is for --fix and --diff"
    if request.diff and asked:
        return f"--diff writes nothing, so it does not go with {asked[0]}"
    if request.fix and request.add_ignore is not None:
        return "--fix and --add-ignore are two runs, in that order"
    if request.write_baseline is not None and request.prune_baseline:
        return "--write-baseline makes a new baseline, so there is nothing to prune"
    if request.config is not None and request.isolated:
        return "--isolated reads no settings, so it does not go with --config"
    if request.stdin_filename is not None and STDIN not in request.paths:
        return "--stdin-filename is for standard input; add -"
    return None
