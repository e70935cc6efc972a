"""The slow way through a file that is not in order: all that is wrong, and what tree there is."""

from __future__ import annotations

from itertools import pairwise

from kealint.syntax.blame import blame, unpaired
from kealint.syntax.brackets import are_paired, pair
from kealint.syntax.complaint import AT_START, KeywordTypes, complaint
from kealint.syntax.fold import LONG, Folder
from kealint.syntax.foreign import foreign
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
    stranger = foreign(tree.text)
    if stranger is not None:
        tree.problems.append(stranger)
        return
    problems = _Problems()
    folder = Folder(tree.text) if len(tree.text) >= LONG else None
    tokens = scan(tree.text, _parts(tree), problems.report, folder)
    is_readable = not problems.errors
    tokens = _with_outer_braces(tree, tokens, is_readable, problems.report, types_of)
    wounds: list[int] = []
    # Where it is not sure what stands there, nor is what it should be.
    is_sure = True
    if not are_paired(tokens):
        pairing = pair(tree.text, tokens, types_of)
        is_sure = is_readable and pairing.is_clear
        tokens, wounds = pairing.tokens, pairing.wounds
        if all(include.source for include in tree.includes):
            # Otherwise the missing file may hold the brackets.
            for mended in pairing.mended:
                is_certain = is_readable and pairing.is_certain
                problems.report(blame(tree, mended, is_certain, types_of))
            if pairing.forced:
                problems.report(unpaired(tree, pairing.forced))
    report = problems.report if is_sure else problems.report_unsure
    reader = Reader(tree, tokens, wounds, report, types_of)
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

    def report_unsure(self, problem: Problem) -> bool:
        """Take a problem whose repair, if any, is not to be trusted."""
        repair = problem.repair and problem.repair._replace(safe=False)
        return self.report(problem._replace(repair=repair))

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
    tree: Tree,
    tokens: list[Token],
    is_readable: bool,
    report: Report,
    types_of: KeywordTypes | None,
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
    is_certain = is_readable and are_paired(tokens)
    words = complaint(first, AT_START, (), "", types_of)
    report(
        Problem(
            "missing-outer-brace",
            first.start,
            first.end,
            f"{words} (braces stand around the whole configuration)",
            repair=Repair("put braces around it", tuple(replacements), is_certain),
        )
    )
    return tokens
