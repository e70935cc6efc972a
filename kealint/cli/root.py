"""The group of commands, for everything that `dispatch` does not short-cut."""

from __future__ import annotations

import os
import re
from importlib import import_module

import click

from kealint.cli import FAILED, INTERRUPTED, OK
from kealint.cli.output import complain
from kealint.lean import Any
from kealint.registry import BrokenRule

COMMANDS = {
    "check": "Check configurations.",
    "fix": "Check and repair them: check --fix.",
    "explain": "Explain a rule.",
    "rules": "List the rules.",
    "config": "List the settings.",
    "completions": "Print the completion script of a shell.",
    "version": "Print the version.",
}


_MEANT = re.compile(r"\. \(?Did you mean (?:one of: )?(.*)\?\)?$")


class Commands(click.Group):
    """Commands that are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        # `dispatch` has seen to what makes `fix` another command.
        module = import_module(f"kealint.cli.{'check' if name == 'fix' else name}")
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:  # click itself would write an empty line
            ctx.exit(INTERRUPTED)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # From the table, so that help imports nothing.
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            if os.path.exists(name):
                ctx.fail(f'no command "{name}"; to check that file: kealint check {name}')
            from kealint.schema.spelling import did_you_mean

            ctx.fail(f'no command "{name}"{did_you_mean(name, COMMANDS)}')
        return super().resolve_command(ctx, args)


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from kealint import __version__

        click.echo(f"kealint {__version__}")
        ctx.exit()


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="kealint COMMAND --help tells more of each.",
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
        where = " ".join(["kealint", *arguments[: arguments[0] in COMMANDS], "--help"])
        return complain(f"{_in_one_line(error)}; see {where}")
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        return INTERRUPTED
    except BrokenRule as error:
        return complain(str(error))
    except SystemExit as stop:  # how click ends a completion, and a broken pipe
        return FAILED if isinstance(stop.code, str) else int(stop.code or OK)
    return status if isinstance(status, int) else OK


def _in_one_line(error: click.ClickException) -> str:
    """What click has to say, the way we say things."""
    message = " ".join(error.format_message().replace("'", '"').split()).rstrip(".")
    message = _MEANT.sub(r" (did you mean \1?)", message)
    return f"{message[:1].lower()}{message[1:]}"
