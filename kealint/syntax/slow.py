"""The slow way through a file that is not in order: all that is wrong, and what tree there is."""

from __future__ import annotations

from itertools import pairwise

from kealint.syntax.blame import blame, unpaired
from kealint.syntax.brackets import are_paired, pair
from kealint.syntax.complaint import AT_START, KeywordTypes, complaint
from kealint.syntax.odd import Report
from kealint.syntax.recover import Reader
from kealint.syntax.scan import scan
from kealint.syntax.tokens import CLOSING, HOLE, OPENING, Token
from kealint.syntax.tree import Problem, Repair, Replacement, Tree

MOST_ERRORS = 100
MOST_WARNINGS = 10_000
WARNINGS = frozenset({"extra-comma", "leading-zeros", "plus-sign"})
"""Problems of what some Kea takes, if only with a warning."""


def read_slowly(tree: Tree, types_of: KeywordTypes | None) -> None:
    """Fill in the root, the problems and the damages of a tree."""
    problems = _Problems()
    tokens = scan(tree.text, _parts(tree), problems.report)
    tokens = _with_outer_braces(tree, tokens, problems.report, types_of)
    wounds: list[int] = []
    if not are_paired(tokens):
        pairing = pair(tree.text, tokens, types_of)
        tokens, wounds = pairing.tokens, pairing.wounds
        if all(include.source for include in tree.includes):
            # Otherwise the missing file may hold the brackets.
            for mended in pairing.mended:
                problems.report(blame(tree, mended, pairing.is_certain, types_of))
            if pairing.forced:
                problems.report(unpaired(tree, pairing.forced))
    reader = Reader(tree, tokens, wounds, problems.report, types_of)
    tree.root = reader.read()
    tree.damaged = reader.damaged
    tree.problems += problems.all()


class _Problems:
    """Gathers problems until there are too many."""

    def __init__(self) -> None:
        self.errors: list[Problem] = []
        self.warnings: list[Problem] = []

    def report(self, problem: Problem) -> bool:
        """Take a problem; False where no more errors are wanted."""
        if problem.name not in WARNINGS:
            self.errors.append(problem)
        elif len(self.warnings) < MOST_WARNINGS:
            self.warnings.append(problem)
        return len(self.errors) < MOST_ERRORS

    def all(self) -> list[Problem]:
        """All of them; where there are too many errors, the last one says so."""
        self.errors.sort(key=lambda problem: problem.start)
        if len(self.errors) >= MOST_ERRORS:
            last = self.errors[MOST_ERRORS - 1]
            self.errors[MOST_ERRORS - 1 :] = [
                Problem(
                    "too-many-problems",
                    last.start,
                    last.end,
                    f"{MOST_ERRORS} syntax errors or more; the rest is not shown",
                    help="mend these first",
                )
            ]
        return self.errors + self.warnings


def _parts(tree: Tree) -> list[tuple[int, int]]:
    """The stretches of text that no token reaches across; a missing file is between two."""
    missing = [include for include in tree.includes if include.source is None]
    cuts = {0, len(tree.text)}
    cuts.update(segment.start for segment in tree.segments)
    cuts.update(cut for include in missing for cut in (include.start, include.end))
    holes = {include.start for include in missing}
    parts = [part for part in pairwise(sorted(cuts)) if part[0] not in holes]
    return [*parts, (len(tree.text), len(tree.text))]


def _with_outer_braces(
    tree: Tree, tokens: list[Token], report: Report, types_of: KeywordTypes | None
) -> list[Token]:
    """The tokens with the outermost braces put in, where the file begins with a key."""
    at = 0
    while tokens[at].type == HOLE:
        at += 1
    kinds = [token.type for token in tokens[at : at + 2]]
    if kinds != ["STRING", "COLON"]:
        return tokens
    first, end = tokens[at], tokens[-1]
    tokens = [Token("LBRACE", first.start, first.start), *tokens]
    replacements = [Replacement(first.start, first.start, "{\n")]
    depth = sum((token.type in CLOSING) - (token.type in OPENING) for token in tokens)
    if depth > 0:
        last = tokens[-2].end
        tokens[-1:] = [Token("RBRACE", last, last), end]
        replacements.append(Replacement(last, last, "\n}"))
    words = complaint(first, AT_START, (), "", types_of)
    report(
        Problem(
            "missing-outer-brace",
            first.start,
            first.end,
            f"{words} (braces stand around the whole configuration)",
            repair=Repair("put braces around it", tuple(replacements), safe=True),
        )
    )
    return tokens
