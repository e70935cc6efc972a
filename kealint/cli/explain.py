"""`kealint explain`: a rule's documentation in the terminal."""

from __future__ import annotations

import json

import click

from kealint.cli import FAILED
from kealint.registry import load, page
from kealint.rule import Rule


def _names(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in load() if name.startswith(incomplete)]


@click.command("explain")
@click.argument("name", shell_complete=_names)
@click.option(
    "--output-format",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    help="How to print it.",
)
def command(name: str, output_format: str) -> int:
    """Explain a rule: what it finds, why that matters, examples, the fix."""
    rules = load()
    rule = rules.get(name.strip().lower().replace("_", "-"))
    if rule is None:
        from difflib import get_close_matches

        near = get_close_matches(name, rules, 1, 0.5)
        hint = f"; did you mean {near[0]}?" if near else "; `kealint rules` lists them"
        click.echo(f"There is no rule {name!r}{hint}", err=True)
        return FAILED
    if output_format == "json":
        click.echo(json.dumps(describe(rule), indent=2, ensure_ascii=False))
    elif output_format == "markdown":
        click.echo(f"# {rule.name}\n\n{rule.documentation.strip()}")
    else:
        title = f"{rule.name}  ({rule.group})"
        click.echo(
            f"{title}\n{'=' * len(title)}\n\n{rule.documentation.strip()}\n\n{page(rule.name)}"
        )
    return 0


def describe(rule: Rule) -> dict[str, object]:
    """What programs get to know of a rule."""
    return {
        "name": rule.name,
        "group": rule.group,
        "title": rule.title,
        "severity": rule.severity.word,
        "default": rule.default,
        "claims": {
            kind: {"first": str(claim.first), "before": claim.end and str(claim.end)}
            for kind, claim in rule.claims._asdict().items()
            if claim is not None
        },
        "options": sorted(rule.options._fields) if rule.options else [],
        "url": page(rule.name),
        "documentation": rule.documentation,
    }
