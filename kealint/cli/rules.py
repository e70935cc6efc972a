"""`kealint rules`: the list of rules."""

from __future__ import annotations

import json
from itertools import groupby

import click

from kealint.cli.explain import describe
from kealint.registry import load


@click.command("rules")
@click.option(
    "--output-format", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
def command(output_format: str) -> None:
    """List the rules, a group at a time."""
    rules = load()
    if output_format == "json":
        click.echo(
            json.dumps([describe(rule) for rule in rules.values()], indent=2, ensure_ascii=False)
        )
        return
    width = max(map(len, rules))
    for group, members in groupby(rules.values(), key=lambda rule: rule.group):
        click.echo(f"{group}")
        for rule in members:
            click.echo(f"  {rule.name:{width}}  {rule.title}")
        click.echo()
