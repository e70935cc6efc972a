"""Mutants of configurations: one token or mark deleted, doubled or swapped with the next.

Marks are changed as characters too, wherever they stand, strings and comments
included: of a quote that is lost, tokens know nothing.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kealint.syntax.scan import scan

KINDS = ("delete", "double", "swap")
UNITS = ("token", "character")

_MARK = re.compile(r"[\[\]{},:\"]")


class Mutant(NamedTuple):
    """A text with one token or character changed."""

    text: str
    kind: str
    line: int
    """The line of the change."""


def places(text: str, unit: str) -> list[tuple[int, int]]:
    """Where the tokens of a text are, or its marks."""
    if unit == "token":
        return [token[1:3] for token in scan(text, [(0, len(text))], lambda problem: True)[:-1]]
    return [mark.span() for mark in _MARK.finditer(text)]


def mutate(text: str, kind: str, place: tuple[int, int], following: tuple[int, int]) -> Mutant:
    """Change what is at one place of a text, and what is at the following one when swapping."""
    start, end = place
    first, last = following
    written = text[start:end]
    if kind == "delete":
        changed = text[:start] + text[end:]
    elif kind == "double":
        blank = " " if len(written) > 1 else ""
        changed = f"{text[:end]}{blank}{written}{text[end:]}"
    else:
        changed = text[:start] + text[first:last] + text[end:first] + written + text[last:]
    return Mutant(changed, kind, text.count("\n", 0, start) + 1)


def mutants(texts: Sequence[str], count: int, seed: int) -> Iterator[tuple[int, Mutant]]:
    """That many mutants of texts in order, each with the number of the text that it comes from.

    The same texts, count and seed give the same mutants.
    """
    rng = random.Random(seed)
    found = {unit: [places(text, unit) for text in texts] for unit in UNITS}
    for _ in range(count):
        origin = rng.randrange(len(texts))
        unit, kind = rng.choice(UNITS), rng.choice(KINDS)
        several = found[unit][origin]
        number = rng.randrange(len(several) - 1)
        place = several[number]
        following = several[number + 1] if unit == "token" else (place[1], place[1] + 1)
        mutant = mutate(texts[origin], kind, place, following)
        yield origin, mutant._replace(kind=f"{kind} {unit}")
