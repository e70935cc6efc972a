"""Ask real Keas about every example and fixture, write down what they say, and compare.

    python -m tools.oracle                 ask about what is not on record, then compare
    python -m tools.oracle --all           ask about everything again
    python -m tools.oracle --mutants 2000  compare on so many broken files too
    python -m tools.oracle --values 3000   and on so many files with another value or keyword

Asks every Kea it finds: this machine's, and those in the folders that
KEALINT_KEA_ROOTS names, separated by colons, which are entered by
chroot. Needs root for that, and to run Kea in namespaces of its own.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from tools.comparison import Comparison, compare_places, compare_syntax, report
from tools.mutants import Mutant, mutants
from tools.ours import ours
from tools.realkea import PACKAGES, Judgement, Kea, installed, judge, sandboxed
from tools.record import Record, entry
from tools.texts import Text, own_texts, shipped_texts
from tools.value_mutants import value_mutants

_WORKERS = 2
_SEED = 1

Maker = Callable[[Sequence[str], int, int], Iterator[tuple[int, Mutant]]]
"""Makes so many mutants of texts, with a seed."""


def main() -> None:
    arguments = _arguments()
    keas = [kea for kea in installed() if kea.version.startswith(arguments.kea)]
    if not keas:
        sys.exit(f"no Kea here; on Debian it is in {', '.join(PACKAGES.values())}")
    if not sandboxed():
        sys.exit("asking needs root, unshare and an overlay file system")
    texts = [text for text in own_texts() if arguments.only in text.name]
    record = _ask_and_record(keas, texts, again=arguments.all, prune=not arguments.only)
    compared = [
        Comparison(text, kea.version, noted, ours(text, kea.version))
        for text in texts
        for kea in keas
        if (noted := record.of(*text[1:]).get(kea.version))
    ]
    agreed = report("rule examples and fixtures", compared)
    if not arguments.only:
        shipped = [(kea, text) for kea in keas for text in shipped_texts(kea)]
        agreed &= report("kea's own examples", _compare(shipped))
    if arguments.mutants:
        broken = _compare(_mutants(keas, mutants, arguments.mutants), with_start=False)
        agreed &= report("mutants of kea's own examples", broken, compare_syntax)
    if arguments.values:
        changed = _compare(_mutants(keas, value_mutants, arguments.values))
        agreed &= report("kea's own examples with other values", changed, compare_places)
    sys.exit(0 if agreed or not arguments.strict else 1)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--all", action="store_true", help="ask again what is on record")
    parser.add_argument("--strict", action="store_true", help="exit with 1 on disagreement")
    parser.add_argument(
        "--mutants", type=int, default=0, metavar="N", help="compare the syntax of N mutants"
    )
    parser.add_argument(
        "--values", type=int, default=0, metavar="N", help="compare N files with another value"
    )
    parser.add_argument("--kea", default="", metavar="VERSION", help="ask only this one")
    parser.add_argument("--only", default="", metavar="WORDS", help="texts whose name has WORDS")
    return parser.parse_args()


def _ask_and_record(keas: Iterable[Kea], texts: list[Text], *, again: bool, prune: bool) -> Record:
    record = Record.load()
    questions = [
        (kea, text)
        for kea in keas
        for text in texts
        if again or kea.version not in record.of(*text[1:])
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
        return kea, text, judge(kea, *text[1:], with_start=with_start)

    with ThreadPoolExecutor(_WORKERS) as pool:
        yield from pool.map(put, questions)


def _compare(questions: Iterable[tuple[Kea, Text]], *, with_start: bool = True) -> list[Comparison]:
    return [
        Comparison(text, kea.version, entry(judgement), ours(text, kea.version))
        for kea, text, judgement in _ask(questions, with_start=with_start)
    ]


def _mutants(keas: Iterable[Kea], make: Maker, count: int) -> Iterator[tuple[Kea, Text]]:
    """So many changed versions of each Kea's own examples."""
    for kea in keas:
        whole = list(shipped_texts(kea))
        made = make([text.content for text in whole], count, _SEED)
        for number, (origin, mutant) in enumerate(made, start=1):
            text = whole[origin]
            name = f"{text.name}, mutant {number}: {mutant.kind} in line {mutant.line}"
            yield kea, text._replace(name=name, content=mutant.text)


if __name__ == "__main__":
    main()
