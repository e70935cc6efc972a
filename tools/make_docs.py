"""Write docs/rules/, a page for each rule and a list of all, and the JSON schema of the settings.

`make_docs --check` writes nothing and fails where one of them is stale.
"""

from __future__ import annotations

import re
import sys
from itertools import groupby
from pathlib import Path

from kealint import registry
from kealint.cli.describe import as_json
from kealint.cli.manual import caption
from kealint.cli.setups import known_names
from kealint.rule import Rule
from kealint.schema.version import Versions
from kealint.settings.schema import settings_schema

DOCS = Path(__file__).parent.parent / "docs" / "rules"
SCHEMA = DOCS.parent / "kealint.schema.json"
GENERATED = "<!-- written by `make docs` from the rule's own file -->\n\n"


def pages(rules: list[Rule]) -> dict[str, str]:
    """The text of each page by its file name."""
    written = {f"{rule.name}.md": page(rule) for rule in rules}
    return {"index.md": index(rules), **written}


def page(rule: Rule) -> str:
    """The page of one rule."""
    _, _, rest = rule.documentation.strip().partition("\n")
    source = f"rules/{rule.group}/{rule.name.replace('-', '_')}.py"
    facts = "".join(f"| {key} | {value} |\n" for key, value in facts_of(rule))
    return (
        f"{GENERATED}# {rule.name}\n\n{rule.title}.\n\n| | |\n| --- | --- |\n{facts}\n"
        f"{captioned(rest.strip())}\n\nSource: [`{source}`](../../{source})\n"
    )


def facts_of(rule: Rule) -> list[tuple[str, str]]:
    """What the head of a page says: group, severity, and what is claimed about Kea."""
    claims = rule.claims
    severity = rule.severity.word
    if claims.refuses or claims.fails:
        severity = f"error where the target Kea refuses or fails, else {severity}"
    facts = [("group", f"[{rule.group}](index.md#{rule.group})"), ("severity", severity)]
    for verdict in ("refuses", "fails", "warns"):
        versions: Versions | None = getattr(claims, verdict)
        if versions:
            some = "some of it, " * claims.depends
            facts.append((f"Kea {verdict}", f"{some}{versions}"))
    if not rule.default:
        facts.append(("active", f"only when selected: `--extend-select {rule.name}`"))
    return facts


def captioned(documentation: str) -> str:
    """The documentation with its examples as JSON with comments, and a word on what each is."""

    def captioned_block(match: re.Match[str]) -> str:
        about = caption(match[1])
        return match[0] if about is None else f"{about[0]}:\n\n```jsonc"

    return re.sub(r"^```(.+)$", captioned_block, documentation, flags=re.MULTILINE)


def index(rules: list[Rule]) -> str:
    """The list of all rules, by group."""
    parts = [f"{GENERATED}# Rules\n"]
    for group, members in groupby(rules, key=lambda rule: rule.group):
        parts.append(f"\n## {group}\n\n| rule | finds |\n| --- | --- |\n")
        parts += [f"| [{rule.name}]({rule.name}.md) | {rule.title} |\n" for rule in members]
    return "".join(parts)


def stale(folder: Path, wanted: dict[str, str]) -> list[str]:
    """The names of pages that are missing, changed or left over."""
    there = {path.name: path.read_text() for path in folder.glob("*.md")}
    return sorted(
        name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name)
    )


def main() -> None:
    """Write the pages and the schema, or with `--check` only compare them."""
    rules = registry.load()
    wanted = pages(list(rules.values()))
    schema = as_json(settings_schema(known_names(rules)))
    is_schema_old = not SCHEMA.exists() or SCHEMA.read_text() != schema
    old = stale(DOCS, wanted)
    if "--check" in sys.argv[1:]:
        if names := [*old, *[SCHEMA.name] * is_schema_old]:
            sys.exit(f"docs is not what `make docs` writes: {', '.join(names)}")
        return
    DOCS.mkdir(parents=True, exist_ok=True)
    for name in old:
        if name in wanted:
            (DOCS / name).write_text(wanted[name])
        else:
            (DOCS / name).unlink()
    SCHEMA.write_text(schema)
    print(f"docs/rules: {len(wanted)} pages, {len(old)} of them changed")


if __name__ == "__main__":
    main()
