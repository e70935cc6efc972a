"""Real Kea servers as judges: find those that are installed and ask what they say of a text.

Nothing of this is part of the product. The tests use it where a Kea is
installed, and `make oracle` writes what it hears to `fixtures/verdicts.json`
for machines that have none.
"""

from tools.realkea.answer import Answer, Stage, Warned
from tools.realkea.installed import PACKAGES, Kea, installed, service_of
from tools.realkea.judge import Judgement, Verdict, judge, start, test
from tools.realkea.sandbox import usable as sandboxed

__all__ = [
    "PACKAGES",
    "Answer",
    "Judgement",
    "Kea",
    "Stage",
    "Verdict",
    "Warned",
    "installed",
    "judge",
    "sandboxed",
    "service_of",
    "start",
    "test",
]
