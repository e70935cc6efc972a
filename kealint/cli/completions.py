"""`kealint completions`: the script that makes a shell complete our commands."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem, get_completion_class

from kealint.registry import load

SHELLS = ("bash", "zsh", "fish")


HELP = """\
Print the completion script of a shell.

\b
bash:  kealint completions bash \\
         > ~/.local/share/bash-completion/completions/kealint
zsh:   kealint completions zsh > ~/.zfunc/_kealint
fish:  kealint completions fish \\
         > ~/.config/fish/completions/kealint.fish
"""


@click.command("completions", help=HELP)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script."""
    completion = get_completion_class(shell)
    assert completion is not None
    click.echo(completion(ctx.find_root().command, {}, "kealint", "_KEALINT_COMPLETE").source())


def rule_names(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The rules and groups that begin so, the last one of a list."""
    *before, last = incomplete.split(",")
    rules = load()
    groups = {rule.group: "group" for rule in rules.values()}
    titles = {name: rule.title for name, rule in rules.items()}
    return [
        CompletionItem(",".join((*before, name)), help=help)
        for name, help in sorted((groups | titles).items())
        if name.startswith(last)
    ]
