"""What `kealint check` does, whatever read its arguments. Knows nothing of click."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping

from kealint.cli import FAILED, FOUND, OK
from kealint.diagnostic import Diagnostic, Report, RuleInfo
from kealint.engine import CRASHED, Checked, Setup, check
from kealint.files import STDIN, collect, write_atomically
from kealint.lean import NamedTuple
from kealint.registry import BrokenRule, load, page
from kealint.rule import Relay, Rule
from kealint.schema.version import Target
from kealint.settings import Settings, SettingsError
from kealint.settings.load import Loader
from kealint.settings.selection import Standing, active_rules, judged_names, may_fix, severity_of
from kealint.syntax.include import IncludeOpener, read_file
from kealint.text import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kealint.gitignore import Glob
    from kealint.settings.shapes import Known


class Request(NamedTuple):
    """One call of `kealint check`."""

    paths: tuple[str, ...] = ()
    given: Mapping[str, str] = {}
    """Settings from the command line, by key, lists separated by commas."""
    config: str | None = None
    isolated: bool = False
    rules: tuple[str, ...] = ()
    """Folders of rules besides the built-in ones."""
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    fix_only: bool = False
    outputs: tuple[tuple[str, str], ...] = ()
    """`(format, file)`: reports to write besides the one that is printed."""
    statistics: bool = False
    exit_zero: bool = False
    exit_non_zero_on_fix: bool = False
    ignore_suppressions: bool = False
    add_ignore: str | None = None
    write_baseline: str | None = None
    prune_baseline: bool = False
    colour: str = "auto"
    quiet: bool = False
    silent: bool = False
    stdin_filename: str = "-"
    respect_gitignore: bool = True
    force_exclude: bool = False
    show_files: bool = False
    show_settings: bool = False


def run(request: Request) -> int:
    """Check what is asked for and print what is found; the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        return _Run(request).run()
    except (SettingsError, BrokenRule) as error:
        return complain(str(error))


def complain(message: str) -> int:
    """Say on standard error why kealint cannot do it; the exit status for that."""
    sys.stderr.write(f"kealint: {message}\n")
    return FAILED


class _Run:
    def __init__(self, request: Request) -> None:
        self.request = request
        self.rules = load(*request.rules)
        self.standings = {
            name: Standing(rule.group, default=rule.default) for name, rule in self.rules.items()
        }
        self.loader = Loader(
            self.known, request.given, config=request.config, isolated=request.isolated
        )
        self.setups: dict[tuple[int, frozenset[str]], Setup] = {}
        self.failed = False
        self.fixed = 0

    def known(self) -> Known:
        """The names that settings may use."""
        from kealint.report import FORMATS
        from kealint.settings.options import options_of
        from kealint.settings.shapes import Known

        return Known(
            {name: options_of(rule.options) for name, rule in self.rules.items()},
            {rule.group for rule in self.rules.values()},
            FORMATS,
        )

    def run(self) -> int:
        request = self.request
        paths, problems = collect(
            request.paths or (".",),
            self.filters,
            respect_gitignore=request.respect_gitignore,
            force_exclude=request.force_exclude,
        )
        for problem in problems:
            self.fail(f"{problem.filename}: {(problem.strerror or str(problem)).lower()}")
        if request.show_files:
            sys.stdout.writelines(f"{path}\n" for path in paths)
            return FAILED if self.failed else OK
        if request.show_settings:
            from kealint.cli.show import show_settings

            return show_settings(self.loader.settings_for(paths[0] if paths else None))
        checked = [one for path in paths if (one := self.file(path, len(paths) > 1))]
        try:
            return self.report(checked)
        except OSError as error:
            return complain(f"{error.filename}: {(error.strerror or str(error)).lower()}")

    def fail(self, message: str) -> None:
        """Say what could not be done, and go on."""
        complain(message)
        self.failed = True

    def filters(self, folder: str) -> tuple[tuple[Glob, ...], tuple[Glob, ...]]:
        """The patterns of files to leave out and of files to take, for a folder."""
        settings = self.loader.settings_in(folder)
        return settings.exclude, tuple(settings.files)

    def file(self, path: str, one_of_several: bool) -> Checked | None:
        """Check a file, and fix it if asked to; None if it cannot be read."""
        try:
            source = self.read(path)
        except OSError as error:
            self.fail(f"{path}: {(error.strerror or str(error)).lower()}")
            return None
        settings = self.loader.settings_for(None if path == STDIN else path)
        setup = self.setup(settings, source, one_of_several)
        request = self.request
        if request.add_ignore is not None:
            from kealint.cli.ignore import add_ignores

            return self.guarded(lambda: add_ignores(source, setup, request.add_ignore or ""))
        if request.fix or request.diff:
            return self.guarded(lambda: self.fix(source, settings, setup))
        return check(source, setup)

    def guarded(self, write: Callable[[], Checked]) -> Checked | None:
        """Do what may write to a file; None, and a word, where that fails."""
        try:
            return write()
        except OSError as error:
            self.fail(f"{error.filename}: not written: {(error.strerror or str(error)).lower()}")
            return None

    def read(self, path: str) -> Source:
        if path == STDIN:
            return Source.decode(self.request.stdin_filename, sys.stdin.buffer.read())
        return Source.read(path)

    def setup(self, settings: Settings, source: Source, one_of_several: bool) -> Setup:
        """What to check a file with."""
        active = frozenset(active_rules(settings, self.standings, source.path or source.name))
        key = (id(settings), active)
        if key not in self.setups:
            self.setups[key] = self.make_setup(settings, active, one_of_several)
        return self.setups[key]

    def make_setup(self, settings: Settings, active: frozenset[str], one_of_several: bool) -> Setup:
        rules = {name: rule for name, rule in self.rules.items() if name in active}
        severities = {
            name: severity
            for name, rule in rules.items()
            if (severity := severity_of(settings, name, rule.group)) is not None
        }
        options = {
            name: self.rules[name].options(
                **{field.replace("-", "_"): value for field, value in fields.items()}
            )
            for name, fields in settings.rules.items()
            if name in rules
        }
        return Setup(
            rules,
            tuple(map(Target.parse, settings.kea)),
            severities,
            options,
            tuple(Relay(address, name) for address, name in settings.relays),
            {name: rule.group for name, rule in self.rules.items()},
            frozenset(judged_names(active, self.standings)),
            one_of_several,
        )

    def fix(self, source: Source, settings: Settings, setup: Setup) -> Checked:
        """Apply the fixes asked for, and write or show what they change."""
        from kealint.fixer import fix

        request = self.request

        def wanted(found: Diagnostic) -> bool:
            assert found.fix is not None
            return (request.unsafe or found.fix.safe) and may_fix(settings, found.rule, found.group)

        result = fix(source, lambda text, texts: check(text, setup, opener(texts)), wanted)
        self.fixed += len(result.applied)
        if not result.settled:
            rules = ", ".join(sorted({found.rule for found in result.applied[-2:]}))
            complain(f"{source.name}: the fixes of {rules} do not settle; stopped")
        if request.diff:
            from kealint.cli.difference import print_diff

            print_diff(result)
        elif source.path is None:
            sys.stdout.write(result.texts.get(source.name, source.text))
        else:
            for name, text in result.texts.items():
                write_atomically(name, Source(name, text).encode())
        return result.checked

    def report(self, checked: list[Checked]) -> int:
        """Print what was found; the exit status."""
        request = self.request
        settings = self.loader.settings_for(None)
        if settings.baseline or request.write_baseline:
            from kealint.cli.known import without_known

            found = without_known(
                checked, settings.baseline, request.write_baseline, request.prune_baseline
            )
        else:
            found = [d for one in checked for d in one.diagnostics]
        # A file that several include is checked with each of them.
        found = list(dict.fromkeys(found))
        if request.ignore_suppressions:
            found = [d._replace(suppressed=None) for d in found]
        found = [d for d in found if d.severity >= settings.min_severity]
        files = [one.tree.source for one in checked]
        report = Report(
            found, files, {name: info(rule) for name, rule in self.rules.items()}, settings.kea
        )
        self.print(report, settings.output_format)
        for format, file in request.outputs:
            self.write(report, format, file)
        return self.status(report, settings)

    def status(self, report: Report, settings: Settings) -> int:
        if self.failed or any(d.rule == CRASHED for d in report.diagnostics):
            return FAILED
        if self.request.exit_zero:
            return OK
        if self.fixed and (self.request.exit_non_zero_on_fix or self.request.diff):
            return FOUND
        if self.request.diff:
            return OK
        return FOUND if any(d.severity >= settings.fail_on for d in report.shown) else OK

    def print(self, report: Report, format: str) -> None:
        request = self.request
        if request.silent or request.diff or (request.fix_only and not self.failed):
            return
        from kealint.report import render, render_statistics

        # With --fix, standard input is answered on standard output.
        stream = sys.stderr if request.fix and STDIN in request.paths else sys.stdout
        if request.statistics:
            stream.writelines(render_statistics(report, format))
            return
        colour = wants_colour(request.colour, stream.isatty())
        links = colour and stream.isatty()
        stream.writelines(render(report, format, colour=colour, links=links, quiet=request.quiet))

    def write(self, report: Report, format: str, file: str) -> None:
        from kealint.report import render

        text = "".join(render(report, format))
        try:
            write_atomically(file, text.encode("utf-8", "backslashreplace"))
        except OSError as error:
            self.fail(f"{file}: not written: {(error.strerror or str(error)).lower()}")


def info(rule: Rule) -> RuleInfo:
    """What reports may know of a rule."""
    return RuleInfo(
        name=rule.name,
        group=rule.group,
        title=rule.title,
        documentation=rule.documentation,
        severity=rule.severity,
        url=page(rule.name),
        fixable="```kea fixed" in rule.documentation,
    )


def opener(texts: Mapping[str, str]) -> IncludeOpener:
    """Opens included files as the fixes so far have made them."""

    def open_include(path: str) -> Source:
        source = read_file(path)
        if source.name in texts:
            return Source(source.name, texts[source.name], source.path)
        return source

    return open_include


def wants_colour(choice: str, is_terminal: bool, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether to colour: --color decides, then NO_COLOR, FORCE_COLOR, and the terminal."""
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return is_terminal and environ.get("TERM") != "dumb"
