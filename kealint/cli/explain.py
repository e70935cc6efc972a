"""`kealint explain`: a rule's documentation."""

from __future__ import annotations

import click

from kealint.cli import OK
from kealint.cli.completions import rule_names
from kealint.cli.describe import as_json, describe
from kealint.cli.output import complain, put, style_of
from kealint.registry import load


@click.command("explain")
@click.argument("name", shell_complete=rule_names)
@click.option(
    "--output-format",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    help="How to print it.",
)
def command(name: str, output_format: str) -> int:
    """Explain a rule: what it finds, why that matters, examples, the fix.

    NAME is that of a rule, or of a group; then its rules are listed.
    """
    rules = load()
    name = name.strip().lower().replace("_", "-")
    members = [rule for rule in rules.values() if name in (rule.name, rule.group)]
    if not members:
        from kealint.schema.spelling import did_you_mean

        names = {*rules, *(rule.group for rule in rules.values())}
        longer = sorted(other for other in names if name and name in other)
        near = did_you_mean(name, names) or (f' (did you mean "{longer[0]}"?)' if longer else "")
        return complain(f'no rule or group "{name}"{near or "; kealint rules lists them"}')
    is_group = name not in rules
    if output_format == "json":
        described = [describe(rule) for rule in members]
        put([as_json(described if is_group else described[0])])
    elif output_format == "markdown":
        put(f"# {rule.name}\n\n{rule.documentation.strip()}\n" for rule in members)
    elif is_group:
        from kealint.cli.rules import listing

        put(listing(members, style_of()))
    else:
        from kealint.cli.manual import manual

        put(manual(members[0], style_of()))
    return OK
