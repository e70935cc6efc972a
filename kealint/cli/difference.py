"""`--diff`: what the fixes would change, as unified diffs."""

from __future__ import annotations

import sys
from difflib import unified_diff

from kealint.fixer import Fixed
from kealint.report.characters import visible


def print_diff(fixed: Fixed) -> None:
    """Print a diff of each file that the fixes change."""
    before = {one.name: one for one in fixed.originals}
    for name, text in fixed.texts.items():
        lines = unified_diff(
            before[name].text.splitlines(keepends=True),
            text.splitlines(keepends=True),
            f"{name} (as it is)",
            f"{name} (fixed)",
        )
        for line in lines:
            sys.stdout.write(visible(line.rstrip("\r\n")) + "\n")
            if not line.endswith("\n"):
                sys.stdout.write("\\ No newline at end of file\n")
