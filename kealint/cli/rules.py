"""`kealint rules`: the list of rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import click

from kealint.cli.describe import as_json, describe
from kealint.cli.output import put, style_of
from kealint.registry import load
from kealint.report.style import Style
from kealint.rule import Rule

FIX, OFF = "*", "-"
"""The marks of rules that have a fix, and of those that have to be selected."""


@click.command("rules")
@click.option(
    "--output-format", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
def command(output_format: str) -> None:
    """List the rules, a group at a time."""
    rules = list(load().values())
    if output_format == "json":
        put([as_json([describe(rule) for rule in rules])])
    else:
        put(listing(rules, style_of()))


def listing(rules: Sequence[Rule], style: Style) -> Iterator[str]:
    """The rules in lines, titles cut to the width, and what the marks mean."""
    longest = max(len(rule.name) for rule in rules)
    for group, members in groupby(rules, key=lambda rule: rule.group):
        yield f"{style.paint('rule', group)}\n"
        for rule in members:
            mark = (FIX if rule.fixable else " ") + (OFF if not rule.default else " ")
            line = f"  {rule.name:{longest}} {mark} {rule.title}"
            yield (line if len(line) <= style.width else f"{line[: style.width - 3]}...") + "\n"
        yield "\n"
    if any(rule.fixable for rule in rules):
        yield f"{FIX} has a fix for some of what it finds\n"
    if not all(rule.default for rule in rules):
        yield f"{OFF} is active only when selected\n"
