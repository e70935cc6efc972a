"""`kealint check` for click: its help, its mistakes, its completion."""

from __future__ import annotations

from typing import Any

import click

from kealint.cli.completions import rule_names
from kealint.cli.options import NAMES, SECTIONS, Option
from kealint.cli.run import check

PATHS = "[FILES|FOLDERS|-]..."
HELP = """\
Check Kea configurations: every finding at once, each where its cause is.

Folders are searched for Kea configurations; `-` is standard input. Without any,
the folder we are in is searched.
"""
EPILOG = """\
Exits 0 if there is nothing to say, 1 if findings remain, 2 if kealint could not
do its work. Many options are settings too: see `kealint config`.
"""


class Check(click.Command):
    """The command; its help lists the options in sections."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = {param.name: param.get_help_record(ctx) for param in self.params}
        for title, options in SECTIONS:
            with formatter.section(title):
                found = [records[option.field] for option in options]
                formatter.write_dl([record for record in found if record])


def parameter(option: Option) -> click.Option:
    """An option as click has it."""
    more: dict[str, Any] = {}
    if option.is_flag:
        more["is_flag"] = True
    elif option.choices:
        more["type"] = click.Choice(option.choices)
    elif option.metavar in ("FILE", "FOLDER"):
        more["type"] = click.Path()
    elif option.metavar == NAMES:
        more["shell_complete"] = rule_names
    return click.Option(
        [option.field, *option.names],
        multiple=option.several,
        metavar=option.metavar or None,
        help=option.help,
        **more,
    )


def run(**values: Any) -> int:
    """Check with what click has read; what is not given is None, False or empty."""
    paths = values.pop("paths")
    return check({"paths": paths, **{k: v for k, v in values.items() if v or v == ""}})


command = Check(
    "check",
    params=[
        click.Argument(["paths"], nargs=-1, type=click.Path(allow_dash=True), metavar=PATHS),
        *(parameter(option) for _, options in SECTIONS for option in options),
    ],
    callback=run,
    help=HELP,
    epilog=EPILOG,
)
