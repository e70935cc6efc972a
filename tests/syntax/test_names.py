"""Every name that the parser gives a problem is that of a rule, and the other way round."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import kealint.syntax
from kealint.registry import load

SOURCES = Path(kealint.syntax.__file__).parent.glob("*.py")
RULES = {name for name, rule in load().items() if rule.group == "syntax"}
NO_PROBLEMS = {"utf-8"}
_NAME = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")


def written() -> set[str]:
    """Every string that stands in the parser's code by itself."""
    return {
        node.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_names_of_problems_are_those_of_the_rules() -> None:
    strings = written()
    assert {name for name in strings if _NAME.fullmatch(name)} - NO_PROBLEMS - RULES == set()
    assert RULES - strings == set()
