"""`kealint check`: its options, read by click and handed to `run`."""

from __future__ import annotations

from collections.abc import Callable

import click

from kealint.cli.run import Request, complain, run
from kealint.lean import Any
from kealint.report import FORMATS

SETTINGS = (
    "kea",
    "select",
    "extend_select",
    "ignore",
    "exclude",
    "relays",
    "fail_on",
    "min_severity",
    "baseline",
    "output_format",
    "fixable",
    "unfixable",
    "preview",
)
"""Options that are settings too; a list given several times is one list."""


def _names(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    from kealint.registry import load

    rules = load()
    names = {*rules, *(rule.group for rule in rules.values())}
    return sorted(name for name in names if name.startswith(incomplete))


def _several(
    *names: str, help: str, metavar: str, **more: Any
) -> Callable[[click.decorators.FC], click.decorators.FC]:
    return click.option(*names, multiple=True, help=help, metavar=metavar, **more)


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True), metavar="[FILES|FOLDERS|-]...")
@_several(
    "--kea", metavar="VERSIONS", help="Kea versions to be fine on, e.g. 2.6,3.0.  [default: 3.0]"
)
@_several(
    "--select",
    metavar="NAMES",
    help="Rules or groups to check with, or ALL.",
    shell_complete=_names,
)
@_several("--extend-select", metavar="NAMES", help="Rules or groups to add.", shell_complete=_names)
@_several("--ignore", metavar="NAMES", help="Rules or groups to leave out.", shell_complete=_names)
@_several("--exclude", metavar="GLOBS", help="Files and folders to leave out.")
@_several("--relay", "relays", metavar="ADDRESS", help="A relay agent of the network (giaddr).")
@click.option("--fix", is_flag=True, help="Apply safe fixes.")
@click.option(
    "--unsafe", "--unsafe-fixes", is_flag=True, help="With --fix or --diff, unsafe ones too."
)
@click.option("--diff", is_flag=True, help="Show what the fixes would change; write nothing.")
@click.option("--fix-only", is_flag=True, help="Apply fixes and report nothing.")
@_several("--fixable", metavar="NAMES", help="Rules whose fixes may be applied.")
@_several("--unfixable", metavar="NAMES", help="Rules whose fixes may not be applied.")
@click.option("--output-format", type=click.Choice(list(FORMATS)), help="How to print findings.")
@_several("--output", metavar="FORMAT=FILE", help="Write a report to a file as well.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule.")
@click.option("--color", "colour", type=click.Choice(["auto", "always", "never"]), default="auto")
@click.option("-q", "--quiet", is_flag=True, help="Print findings and nothing else.")
@click.option("-s", "--silent", is_flag=True, help="Print nothing; the exit status tells.")
@click.option(
    "--fail-on",
    type=click.Choice(["info", "warning", "error"]),
    help="Least severity that exits 1.",
)
@click.option(
    "--min-severity", type=click.Choice(["info", "warning", "error"]), help="Least severity shown."
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 even if there are findings.")
@click.option("--exit-non-zero-on-fix", is_flag=True, help="Exit 1 if something was fixed.")
@click.option("--config", type=click.Path(), help="The settings file, instead of .kealint.yaml.")
@click.option("--isolated", is_flag=True, help="Read no settings file.")
@click.option(
    "--rules", type=click.Path(), multiple=True, metavar="FOLDER", help="A folder of more rules."
)
@click.option("--preview", is_flag=True, help="Check with new rules too.")
@click.option("--baseline", type=click.Path(), help="Report only what this file does not list.")
@click.option("--write-baseline", type=click.Path(), help="List what is found in a baseline file.")
@click.option(
    "--prune-baseline", is_flag=True, help="Drop from the baseline what is no longer found."
)
@click.option("--add-ignore", metavar="REASON", help="Write an ignore comment at every finding.")
@click.option("--ignore-suppressions", is_flag=True, help="Report suppressed findings too.")
@click.option("--stdin-filename", default="-", help="What to call standard input.")
@click.option("--respect-gitignore/--no-respect-gitignore", default=True, help="In folders.")
@click.option(
    "--force-exclude", is_flag=True, help="Leave out excluded files even if they are named."
)
@click.option("--show-files", is_flag=True, help="List the files that would be checked.")
@click.option("--show-settings", is_flag=True, help="Print the settings in effect.")
def command(**options: Any) -> int:
    """Check Kea configurations: every finding at once, each where its cause is.

    Folders are searched for Kea configurations; `-` is standard input. Exits 0
    if there is nothing to say, 1 if findings remain, 2 if kealint could not do
    its work.
    """
    given: dict[str, str] = {}
    for name in SETTINGS:
        value = options.pop(name)
        if value:
            text = ",".join(value) if isinstance(value, tuple) else str(value).lower()
            given[name.replace("_", "-")] = text if name != "baseline" else value
    outputs = []
    for written in options.pop("output"):
        format, equals, file = written.partition("=")
        if not equals or format not in FORMATS:
            return complain(
                f"--output {written}: give a format and a file, e.g. sarif=kealint.sarif"
            )
        outputs.append((format, file))
    options["fix"] = options["fix"] or options["fix_only"]
    return run(Request(given=given, outputs=tuple(outputs), **options))
