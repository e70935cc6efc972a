"""Of Kea's own examples, and of changed copies of them, kealint says what the Keas here do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tools.comparison import Comparison, Outcome, compare, compare_syntax
from tools.mutants import mutants
from tools.ours import ours
from tools.realkea import PACKAGES, Kea, installed, judge, sandboxed
from tools.record import entry
from tools.texts import Text, shipped_texts
from tools.value_mutants import value_mutants

SEED = 7
MUTANTS = 60
"""So many of each kind; `make oracle` compares thousands."""

KEAS = installed()
SHIPPED = {kea: [text for text in shipped_texts(kea) if kea.program(text.service)] for kea in KEAS}
NONE = pytest.param(
    None,
    None,
    marks=pytest.mark.skip(
        reason=f"no Kea with its examples here: Debian packages kea-doc, {PACKAGES['Dhcp4']}"
    ),
)


def shipped() -> list[object]:
    found: list[object] = [
        pytest.param(kea, text, id=f"{kea.version}-{text.name}")
        for kea, texts in SHIPPED.items()
        for text in texts
    ]
    return found or [NONE]


def changed(texts: list[Text], make: object) -> Iterator[Text]:
    maker = value_mutants if make == "values" else mutants
    for number, (origin, mutant) in enumerate(
        maker([text.content for text in texts], MUTANTS, SEED), start=1
    ):
        text = texts[origin]
        name = f"{text.name}-{number}-{mutant.kind}-{mutant.line}"
        yield text._replace(name=name, content=mutant.text)


def mutated(make: str) -> list[object]:
    found: list[object] = [
        pytest.param(kea, text, id=f"{kea.version}-{text.name}")
        for kea, texts in SHIPPED.items()
        if texts
        for text in changed(texts, make)
    ]
    return found or [NONE]


def judged(kea: Kea, text: Text, *, start: bool) -> Comparison:
    judgement = judge(kea, text.service, text.content, with_start=start)
    return Comparison(text, kea.version, entry(judgement), ours(text, kea.version))


@pytest.mark.kea
@pytest.mark.parametrize(("kea", "text"), shipped())
def test_what_kea_takes_is_not_refused(kea: Kea, text: Text) -> None:
    compared = judged(kea, text, start=sandboxed())
    assert compare(compared) is not Outcome.FALSE, compared


@pytest.mark.kea
@pytest.mark.parametrize(("kea", "text"), mutated("tokens"))
def test_syntax(kea: Kea, text: Text) -> None:
    compared = judged(kea, text, start=False)
    assert compare_syntax(compared) is Outcome.AGREE, compared


@pytest.mark.kea
@pytest.mark.parametrize(("kea", "text"), mutated("values"))
def test_values(kea: Kea, text: Text) -> None:
    if not sandboxed():
        pytest.skip("starting a server needs root and unshare")
    compared = judged(kea, text, start=True)
    assert compare(compared) in (Outcome.AGREE, Outcome.UNDECIDED), compared
