"""What programs get to know of a rule."""

from __future__ import annotations

import json

from kealint.registry import page
from kealint.rule import Rule


def describe(rule: Rule) -> dict[str, object]:
    """A rule as JSON has it."""
    return {
        "name": rule.name,
        "group": rule.group,
        "title": rule.title,
        "severity": rule.severity.word,
        "default": rule.default,
        "fixable": rule.fixable,
        "claims": {
            kind: [
                {"first": str(first), "before": end and str(end)} for first, end in claim.stretches
            ]
            for kind in ("refuses", "fails", "warns")
            if (claim := getattr(rule.claims, kind))
        },
        "depends": rule.claims.depends,
        "options": sorted(rule.options._fields) if rule.options else [],
        "url": page(rule.name),
        "documentation": rule.documentation,
    }


def as_json(value: object) -> str:
    """Indented JSON, with its line feed."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"
