"""The texts that real Keas are asked about: rule examples, fixtures, Kea's own examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kealint.examples import examples
from kealint.registry import load
from kealint.text import Source
from tools.realkea import Kea, service_of

HERE = Path(__file__).parent.parent
FIXTURES = HERE / "fixtures"


class Text(NamedTuple):
    """A whole configuration of one service."""

    name: str
    """Where it stands, for people: `rules/pools/pool_outside_subnet.py bad 1`."""
    service: str
    """Its top-level key."""
    content: str
    host: str | None = None
    """The machine it is for, where that matters (see `kealint.host.example`)."""


def own_texts() -> Iterator[Text]:
    """The examples of every rule and every `.conf` file under fixtures/.

    Text that names no service, such as a fragment to be included, is left out.
    """
    for rule in load().values():
        for number, example in enumerate(examples(rule.documentation), start=1):
            name = f"{rule.group}/{rule.name} {example.kind} {number}"
            yield from _text(name, example.text, example.host)
    yield from _files(sorted(FIXTURES.rglob("*.conf")), FIXTURES.parent)


def shipped_texts(kea: Kea) -> Iterator[Text]:
    """The example configurations that came with a Kea and that one of its servers reads."""
    yield from _files(kea.examples(), kea.root / "usr/share/doc/kea/examples")


def _files(paths: Iterable[Path], base: Path) -> Iterator[Text]:
    for path in paths:
        name = str(path.relative_to(base))
        yield from _text(name, Source.decode(name, path.read_bytes()).text)


def _text(name: str, content: str, host: str | None = None) -> Iterator[Text]:
    if service := service_of(content):
        yield Text(name, service, content, host)
