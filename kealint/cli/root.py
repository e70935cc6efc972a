"""The group of commands, for everything that `dispatch` does not short-cut."""

from __future__ import annotations

import os
from importlib import import_module

import click

from kealint.cli import FAILED, OK
from kealint.registry import BrokenRule

COMMANDS = {
    "check": "Check configurations, and repair them with --fix.",
    "explain": "Explain a rule.",
    "rules": "List the rules.",
    "completions": "Print the completion script of a shell.",
    "version": "Print the version.",
}


class Commands(click.Group):
    """Commands that are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command = import_module(f"kealint.cli.{name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # From the table, so that help imports nothing.
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            if near := get_close_matches(args[0], COMMANDS, 1):
                ctx.fail(f"No such command {args[0]!r}. Did you mean {near[0]!r}?")
            if os.path.exists(args[0]):
                ctx.fail(f"No such command {args[0]!r}. Did you mean 'check {args[0]}'?")
        return super().resolve_command(ctx, args)


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from kealint import __version__

        click.echo(f"kealint {__version__}")
        ctx.exit()


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "-V",
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Print the version and exit.",
)
def kealint() -> None:
    """Check, repair and explain configurations of the ISC Kea DHCP servers."""


def root(arguments: list[str]) -> int:
    """Run the command that the arguments name; its exit status."""
    try:
        status = kealint.main(arguments, prog_name="kealint", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        return 130
    except BrokenRule as error:
        click.echo(f"kealint: {error}", err=True)
        return FAILED
    return status if isinstance(status, int) else OK
