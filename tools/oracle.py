"""Ask real Keas about every example and fixture, write down what they say, and compare.

    python -m tools.oracle                 ask about what is not on record, then compare
    python -m tools.oracle --all           ask about everything again
    python -m tools.oracle --mutants 2000  compare on so many broken files too

Asks every Kea it finds: this machine's, and those in the folders that
KEALINT_KEA_ROOTS names (else those under /opt/kea), which are entered by
chroot. Needs root for that, and to run Kea in namespaces of its own.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from tools.ours import Ours, ours
from tools.realkea import PACKAGES, Judgement, Kea, installed, judge, sandboxed
from tools.record import Entry, Record, entry
from tools.texts import Text, own_texts, shipped_texts

_WORKERS = 2


class Comparison(NamedTuple):
    """What a Kea and kealint say of one text."""

    text: Text
    version: str
    kea: Entry
    kealint: Ours

    @property
    def undecided(self) -> bool:
        """Whether this machine kept Kea from telling."""
        return self.kea["verdict"] == "environment"

    @property
    def agrees(self) -> bool:
        """Whether both refuse, both expect no start, or both take the text.

        Where Kea refuses a path that another build may allow, either verdict will do.
        """
        theirs = {_outcome(self.kea["verdict"])}
        if elsewhere := self.kea.get("elsewhere"):
            theirs.add(_outcome(elsewhere["verdict"]))
        if "unproven" in self.kea:
            theirs.add("fails")
        return _outcome(self.kealint.verdict) in theirs

    def __str__(self) -> str:
        kea, own = self.kea, self.kealint
        theirs = f"kea {kea['verdict']} ({kea.get('line', '-')}: {kea.get('message', '')})"
        mine = f"kealint {own.verdict} ({own.line or '-'}: {own.reason})"
        return f"{self.version} {self.text.name}\n    {theirs}\n    {mine}"


def main() -> None:
    arguments = _arguments()
    keas = installed()
    if not keas:
        sys.exit(f"no Kea here; on Debian it is in {', '.join(PACKAGES.values())}")
    if not sandboxed():
        sys.exit("asking needs root, unshare and an overlay file system")
    texts = [text for text in own_texts() if arguments.only in text.name]
    record = _ask_and_record(keas, texts, again=arguments.all, prune=not arguments.only)
    compared = [
        Comparison(text, version, noted, ours(text, version))
        for text in texts
        for version, noted in record.of(text.service, text.content).items()
    ]
    agreed = _report("rule examples and fixtures", compared)
    shipped = [(kea, text) for kea in keas for text in shipped_texts(kea)]
    if not arguments.only:
        agreed &= _report("kea's own examples", _compare(shipped))
    sys.exit(0 if agreed or not arguments.strict else 1)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--all", action="store_true", help="ask again what is on record")
    parser.add_argument("--strict", action="store_true", help="exit with 1 on disagreement")
    parser.add_argument("--mutants", type=int, default=0, metavar="N", help="compare on N mutants")
    parser.add_argument("--only", default="", metavar="WORDS", help="texts whose name has WORDS")
    return parser.parse_args()


def _ask_and_record(keas: Iterable[Kea], texts: list[Text], *, again: bool, prune: bool) -> Record:
    record = Record.load()
    questions = [
        (kea, text)
        for kea in keas
        for text in texts
        if again or kea.version not in record.of(text.service, text.content)
    ]
    for kea, text, judgement in _ask(questions):
        record.note(text, kea.version, judgement)
    record.save(texts if prune else own_texts())
    print(f"asked {len(questions)} questions; {len(texts)} texts are on record")
    return record


def _ask(
    questions: Iterable[tuple[Kea, Text]], *, with_start: bool = True
) -> Iterator[tuple[Kea, Text, Judgement]]:
    """Put each text to its Kea; texts for which that Kea has no program are left out."""
    questions = [(kea, text) for kea, text in questions if kea.program(text.service)]

    def put(question: tuple[Kea, Text]) -> tuple[Kea, Text, Judgement]:
        kea, text = question
        return kea, text, judge(kea, text.service, text.content, with_start=with_start)

    with ThreadPoolExecutor(_WORKERS) as pool:
        yield from pool.map(put, questions)


def _compare(questions: Iterable[tuple[Kea, Text]], *, with_start: bool = True) -> list[Comparison]:
    return [
        Comparison(text, kea.version, entry(judgement), ours(text, kea.version))
        for kea, text, judgement in _ask(questions, with_start=with_start)
    ]


def _report(title: str, compared: Iterable[Comparison]) -> bool:
    """Print how far both agree, and each disagreement. Whether there is none."""
    counts: Counter[tuple[str, str, str]] = Counter()
    disagreements = []
    for one in compared:
        if one.undecided:
            outcome = "undecided"
        elif one.agrees:
            outcome = "agree"
        else:
            outcome = "differ"
            disagreements.append(one)
        counts[one.version, one.text.service, outcome] += 1
    print(f"\n{title}")
    for version, service in sorted({key[:2] for key in counts}):
        agree, differ, undecided = (
            counts[version, service, outcome] for outcome in ("agree", "differ", "undecided")
        )
        print(f"  {version} {service:14}{agree:5} agree {differ:4} differ {undecided:4} undecided")
    for one in disagreements:
        print(f"  {one}")
    return not disagreements


def _outcome(verdict: str) -> str:
    return verdict if verdict in ("refuses", "fails") else "takes"


if __name__ == "__main__":
    main()
