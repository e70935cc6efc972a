"""What `kealint check` does, whatever read its arguments. Knows nothing of click."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable, Iterator

from kealint.cli import FAILED, FOUND, OK, fault
from kealint.cli.one import Done, work_on
from kealint.cli.output import complain, put, reason, wants_colour, why, width
from kealint.cli.request import Request, UsageError, request_of
from kealint.cli.setups import Setups, known_names
from kealint.diagnostic import Diagnostic, Report
from kealint.engine import CRASHED
from kealint.files import STDIN, collect
from kealint.lean import TYPE_CHECKING, NamedTuple
from kealint.registry import BrokenRule, load
from kealint.report.words import counted
from kealint.settings import Settings, SettingsError
from kealint.settings.load import PREFIX, Loader, strange_variables
from kealint.text import Source

if TYPE_CHECKING:
    from kealint.cli.known import Known
    from kealint.cli.options import Values
    from kealint.gitignore import Glob
    from kealint.host import Host


def check(values: Values) -> int:
    """Run `kealint check` with what its command line gives; the exit status."""
    try:
        return Run(request_of(values)).run()
    except (UsageError, SettingsError, BrokenRule) as error:
        return complain(str(error))


def machine() -> Host:
    """The machine we run on."""
    from kealint.host.machine import Machine

    return Machine()


class File(NamedTuple):
    """What was found in a file."""

    source: Source
    settings: Settings
    diagnostics: list[Diagnostic]


class Run:
    """One run; what it meets on the way decides its exit status."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.rules = load(*request.rules)
        self.setups = Setups(self.rules, machine() if request.host else None)
        self.loader = Loader(
            lambda: known_names(self.rules),
            request.given,
            config=request.config,
            isolated=request.isolated,
        )
        self.baselines: dict[str, Known] = {}
        self.seen: set[object] = set()
        self.failed = False
        self.unchecked: list[Diagnostic] = []
        self.written: list[str] = []
        """Sentences on the baselines that were written."""
        self.repaired = 0
        self.held_back: list[str] = []
        """For each fix that would do harm, the rule that would find more for it."""
        self.changed: dict[str, str] = {}
        """The texts of the files that changed, or with --diff would, by real path."""

    def run(self) -> int:
        """Do what is asked; the exit status."""
        request = self.request
        self.warn_of_variables()
        paths, problems = collect(
            request.paths or (os.curdir,),
            self.filters,
            respect_gitignore=not request.no_respect_gitignore,
            force_exclude=request.force_exclude,
        )
        for problem in problems:
            self.miss(str(problem.filename), problem)
        # Settings come first: a mistake in any of them stops us before a file is written.
        jobs = [(path, self.loader.settings_for(self.name_of(path))) for path in paths]
        self.read_baselines(settings for _, settings in jobs)
        if request.show_files:
            put(f"{path}\n" for path in paths)
        elif request.show_settings:
            self.show_settings(paths)
        else:
            return self.report(list(self.files(jobs)))
        return FAILED if self.failed else OK

    def warn_of_variables(self) -> None:
        """Say which variables of the environment do nothing, though they look as if they did."""
        if not self.request.silent and any(name.startswith(PREFIX) for name in os.environ):
            for message in strange_variables():
                complain(f"warning: {message}")

    def fail(self, message: str) -> None:
        """Say what could not be done, and go on."""
        complain(message)
        self.failed = True

    def miss(self, path: str, error: Exception) -> None:
        """Say why a file cannot be checked, and go on; reports say so too."""
        from kealint.cli.unchecked import unchecked

        said = reason(error) if isinstance(error, OSError) else fault(error)
        self.fail(said if path == STDIN else f"{path or '(no name)'}: {said}")
        self.unchecked.append(unchecked(path, said))

    def filters(self, folder: str) -> tuple[tuple[Glob, ...], tuple[Glob, ...]]:
        """The patterns of files to leave out and of files to take, for a folder."""
        settings = self.loader.settings_in(folder)
        return settings.exclude, tuple(settings.files)

    def read_baselines(self, settings: Iterable[Settings]) -> None:
        """Read the baselines that the files of this run have."""
        new = self.request.write_baseline
        paths = {path for each in settings if (path := new or each.baseline) is not None}
        if self.request.prune_baseline and not paths:
            raise UsageError("--prune-baseline: there is no baseline; name it with --baseline")
        for path in paths:
            from kealint.cli.known import Known

            self.baselines[path] = Known(path, anew=new is not None)

    def baseline_of(self, settings: Settings) -> Known | None:
        """The baseline of a file with these settings."""
        path = self.request.write_baseline or settings.baseline
        return None if path is None else self.baselines[path]

    def name_of(self, path: str) -> str | None:
        """The path by which settings know a file; None for standard input without a name."""
        return self.request.stdin_filename if path == STDIN else path

    def show_settings(self, paths: list[str]) -> None:
        """Print the settings of the first file, or of the folder we are in."""
        from kealint.cli.show import shown

        path = self.name_of(paths[0]) if paths else None
        settings = self.loader.settings_for(path)
        put([shown(settings, self.setups.active(settings, path))])

    def files(self, jobs: list[tuple[str, Settings]]) -> Iterator[File]:
        """Work on each file; those that cannot be read are left out."""
        several = self.setups.one_of_several = len(jobs) > 1
        if several:
            gc.freeze()  # what is here stays, and needs no second look
        for path, settings in jobs:
            try:
                yield self.file(path, settings)
            except OSError as error:
                self.miss(path, error)
            except Exception as error:
                if os.environ.get("KEALINT_DEBUG"):
                    raise
                self.miss(path, error)
            if several:
                gc.collect()  # trees hold themselves, and there may be thousands of files
                gc.freeze()

    def file(self, path: str, settings: Settings) -> File:
        """Work on one file; raises OSError where it cannot be read."""
        if path != STDIN:
            source = self.as_changed(Source.read(path))
        elif sys.stdin is None:
            raise OSError(0, "standard input is closed")
        else:
            name = self.request.stdin_filename or "<stdin>"
            source = Source.decode(name, sys.stdin.buffer.read())
        setup = self.setups.setup(settings, self.name_of(path))
        done = work_on(source, settings, setup, self.request, self.included)
        if done.problem is not None:
            self.fail(done.problem)
        self.repaired += done.repaired
        self.held_back += done.held_back
        self.changed |= {
            STDIN if path == STDIN else os.path.realpath(name): text
            for name, text in done.texts.items()
        }
        diagnostics = self.news(done)
        if (baseline := self.baseline_of(settings)) is not None:
            baseline.look_at(done.checked.tree, diagnostics)
        return File(done.checked.tree.source, settings, diagnostics)

    def included(self, path: str) -> Source:
        """The source that an include directive names."""
        from kealint.syntax.include import read_file

        return self.as_changed(read_file(path))

    def as_changed(self, source: Source) -> Source:
        """A source as the fixes of other files, which --diff does not write, leave it."""
        text = self.changed.get(os.path.realpath(source.name)) if self.changed else None
        return source if text is None else Source(source.name, text, source.path)

    def news(self, done: Done) -> list[Diagnostic]:
        """What was found, without what was found already: in a file that is included twice."""
        tree, diagnostics = done.checked
        if not (self.setups.one_of_several or tree.includes):
            return diagnostics
        paths = {source: os.path.realpath(source.path or source.name) for source in tree.sources}
        news = []
        for found in diagnostics:
            source, start, end = found.span
            key = (found.rule, found.message, paths[source], start, end)
            if key not in self.seen:
                self.seen.add(key)
                news.append(found)
        return news

    def report(self, files: list[File]) -> int:
        """Print what was found; the exit status."""
        for baseline in self.baselines.values():
            try:
                self.written.append(baseline.settle(prune=self.request.prune_baseline))
            except OSError as error:
                self.fail(f"not written: {why(error)}")
        found = [(found, file.settings) for file in files for found in self.judged(file)]
        active = [(found, settings) for found, settings in found if found.suppressed is None]
        report = Report(
            [found for found, settings in found if found.severity >= settings.min_severity],
            [file.source for file in files],
            self.setups.infos(),
            tuple(dict.fromkeys(kea for file in files for kea in file.settings.kea)),
            self.unchecked,
            sum(found.severity < settings.min_severity for found, settings in active),
        )
        for format, path in self.request.outputs:
            self.write(report, format, path)
        general = files[0].settings if files else self.loader.settings_for(None)
        self.print(report, general.output_format)
        return self.status(
            report, any(found.severity >= settings.fail_on for found, settings in active)
        )

    def judged(self, file: File) -> list[Diagnostic]:
        """What was found in a file, with what a baseline knows suppressed."""
        baseline = self.baseline_of(file.settings)
        return file.diagnostics if baseline is None else baseline.suppress(file.diagnostics)

    def status(self, report: Report, failing: bool) -> int:
        """The exit status."""
        request = self.request
        if self.failed or any(found.rule == CRASHED for found in report.diagnostics):
            return FAILED
        if request.exit_zero:
            return OK
        if self.changed and (request.diff or request.exit_non_zero_on_fix):
            return FOUND
        return FOUND if failing and not (request.diff or request.fix_only) else OK

    def print(self, report: Report, format: str) -> None:
        """Print the report, and what was done."""
        request = self.request
        if request.silent or request.diff or request.fix_only:
            for found in report.diagnostics:
                if found.rule == CRASHED:
                    complain(f"{found.span.source.name}: {found.message}")
        else:
            from kealint.report import render, render_statistics

            stream = sys.stderr if request.answers_stdin else sys.stdout
            if request.statistics:
                put(render_statistics(report, format), stream)
            else:
                colour = wants_colour(request.color, stream)
                put(
                    render(
                        report,
                        format,
                        colour=colour,
                        width=width(),
                        links=colour and stream.isatty(),
                        quiet=request.quiet,
                    ),
                    stream,
                )
        if not (request.quiet or request.silent):
            put(self.deeds(), sys.stderr)

    def deeds(self) -> Iterator[str]:
        """What was done to files, for standard error."""
        files = counted(len(self.changed), "file")
        if self.repaired and self.changed:
            verb = "Would fix" if self.request.diff else "Fixed"
            yield f"{verb} {counted(self.repaired, 'problem')} in {files}.\n"
        elif self.changed:
            yield f"Wrote ignore comments into {files}.\n"
        if self.held_back:
            count = len(self.held_back)
            makes = ", ".join(sorted(set(self.held_back)))
            fixes = "1 fix" if count == 1 else f"{count} fixes"
            yield f"{fixes} not applied: {'it' if count == 1 else 'they'} would make {makes}.\n"
        if self.written:
            from kealint.report.characters import visible

            yield from (f"{visible(sentence)}\n" for sentence in self.written if sentence)

    def write(self, report: Report, format: str, path: str) -> None:
        """Write a report to a file."""
        from kealint.cli.output import write_report
        from kealint.report import render

        try:
            write_report(path, "".join(render(report, format)))
        except OSError as error:
            self.fail(f"not written: {why(error)}")
