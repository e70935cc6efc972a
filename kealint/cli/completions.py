"""`kealint completions`: the script that makes a shell complete our commands."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command("completions")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    r"""Print the completion script of a shell.

    \b
    bash:  kealint completions bash > ~/.local/share/bash-completion/completions/kealint
    zsh:   kealint completions zsh > ~/.zfunc/_kealint
    fish:  kealint completions fish > ~/.config/fish/completions/kealint.fish
    """
    completion = get_completion_class(shell)
    assert completion is not None
    click.echo(completion(ctx.find_root().command, {}, "kealint", "_KEALINT_COMPLETE").source())
