"""Write docs/rules/, one page a rule and a list of them all, from the rules' own documentation.

`make_docs --check` writes nothing and fails where a page is stale.
"""

from __future__ import annotations

import re
import sys
from itertools import groupby
from pathlib import Path

from kealint import registry
from kealint.rule import Rule
from kealint.schema.version import Versions

DOCS = Path(__file__).parent.parent / "docs" / "rules"
GENERATED = "<!-- written by `make docs` from the rule's own file -->\n\n"
CAPTIONS = {"bad": "Found:", "good": "Fine:", "fixed": "Repaired:"}


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
            facts.append((f"Kea {verdict}", stretch(versions)))
    if not rule.default:
        facts.append(("active", f"only when selected: `--extend-select {rule.name}`"))
    return facts


def stretch(versions: Versions) -> str:
    """The versions in words."""
    first = f"from {versions.first} on" if any(versions.first) else ""
    end = f"before {versions.end}" if versions.end else ""
    return " and ".join(part for part in (first, end) if part) or "in every version"


def captioned(documentation: str) -> str:
    """The documentation with its examples as JSON with comments, and a word on what each is."""

    def caption(match: re.Match[str]) -> str:
        kind, version = match.groups()
        words = CAPTIONS[kind]
        return f"{words[:-1]} (Kea {version}):\n\n```jsonc" if version else f"{words}\n\n```jsonc"

    return re.sub(
        r"^```kea (bad|good|fixed)(?: ([0-9.]+))?$", caption, documentation, flags=re.MULTILINE
    )


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
    """Write the pages, or with `--check` only compare them."""
    wanted = pages(list(registry.load().values()))
    old = stale(DOCS, wanted)
    if "--check" in sys.argv[1:]:
        if old:
            sys.exit(f"docs/rules is not what `make docs` writes: {', '.join(old)}")
        return
    DOCS.mkdir(parents=True, exist_ok=True)
    for name in old:
        if name in wanted:
            (DOCS / name).write_text(wanted[name])
        else:
            (DOCS / name).unlink()
    print(f"docs/rules: {len(wanted)} pages, {len(old)} of them changed")


if __name__ == "__main__":
    main()
