"""Mutants of configurations: one token deleted, doubled or swapped with the next."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kealint.syntax.scan import scan

KINDS = ("delete", "double", "swap")


class Mutant(NamedTuple):
    """A text with one token changed."""

    text: str
    kind: str
    line: int
    """The line of the token."""


def mutate(text: str, kind: str, number: int) -> Mutant:
    """Change token `number` of a text (and the next one when swapping)."""
    tokens = scan(text, [(0, len(text))], lambda problem: True)
    start, end = tokens[number].start, tokens[number].end
    written = text[start:end]
    if kind == "delete":
        changed = text[:start] + text[end:]
    elif kind == "double":
        changed = f"{text[:end]} {written}{text[end:]}"
    else:
        first, last = tokens[number + 1].start, tokens[number + 1].end
        changed = text[:start] + text[first:last] + text[end:first] + written + text[last:]
    return Mutant(changed, kind, text.count("\n", 0, start) + 1)


def mutants(texts: Sequence[str], count: int, seed: int) -> Iterator[tuple[int, Mutant]]:
    """That many mutants of texts in order, each with the number of the text that it comes from.

    The same texts, count and seed give the same mutants.
    """
    rng = random.Random(seed)
    lengths = [len(scan(text, [(0, len(text))], lambda problem: True)) - 1 for text in texts]
    for _ in range(count):
        origin = rng.randrange(len(texts))
        kind = rng.choice(KINDS)
        last = lengths[origin] - (kind == "swap")
        yield origin, mutate(texts[origin], kind, rng.randrange(last))
