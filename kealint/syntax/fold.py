"""Maps and lists of a long text that are in order, each taken for one token.

Where one bracket of a hundred thousand is missing, nearly all of the file is in
order. To look at each token of it over and over again would take minutes; so
what the fast way can read, and whose brackets stand one below the other, is
folded up. It cannot be the cause of anything.
"""

from __future__ import annotations

import re

from kealint.syntax.fast import read_container
from kealint.syntax.tokens import BLOCKS, CLOSING, MARKS, Token

LONG = 100_000
"""How many characters make a text long enough for this to pay."""
LONGEST = 100_000
"""How many characters a block may have; larger ones hold smaller ones."""
PATIENCE = 4
"""How many times the text may be read in vain: in a text made to cheat, nothing is in order."""

_MARGIN = re.compile(r"[ \t]{0,200}").match
_BLOCK_TYPES = {opening: block for block, opening in BLOCKS.items()}
_MARK = {kind: mark for mark, kind in MARKS.items()}


class Folder:
    """Folds the maps and lists of one text, as long as it succeeds often enough."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.patience = PATIENCE * len(text)

    def fold(self, opening: Token, limit: int) -> Token | None:
        """The block that a bracket opens; None where it is not in order, or not laid out so."""
        text, start = self.text, opening.start
        line = text.rfind("\n", max(0, start - LONGEST), start) + 1
        margin = _MARGIN(text, line)
        if self.patience < 0 or not line or margin is None:
            return None
        end_of_line = f"\n{margin[0]}"
        if not _goes_deeper(text, opening.end, end_of_line):
            return None
        latest = min(limit, start + LONGEST)
        closing = f"{end_of_line}{_MARK[CLOSING[opening.type]]}"
        closed = text.find(closing, opening.end, latest)
        end = latest if closed < 0 else closed + len(closing)
        read = None if closed < 0 else read_container(text, start, end)
        if read is None or read.root.end != end:
            self.patience -= end - start
            return None
        return Token(_BLOCK_TYPES[opening.type], start, end)


def _goes_deeper(text: str, at: int, end_of_line: str) -> bool:
    """Whether the line ends here, and the next one has a larger margin."""
    at += text.startswith("\r", at)
    behind = at + len(end_of_line)
    return text.startswith(end_of_line, at) and text[behind : behind + 1] in (" ", "\t")
