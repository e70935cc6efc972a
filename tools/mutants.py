#!/usr/bin/env python3
"""Make mutants of Kea configurations: one token deleted, doubled or swapped with the next.

    mutants.py OUTPUT_DIR FILE... [--count 2000] [--seed 1]

The same files, count and seed give the same mutants. Files that Kea could not
read to begin with are left out. OUTPUT_DIR gets the mutants and `mutants.json`,
a list of `{"file", "service", "origin", "kind", "line"}`: the line is that of
the token.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from kealint.syntax.parse import parse
from kealint.syntax.scan import scan
from kealint.text import Source

SERVICES = {"Dhcp4": "dhcp4", "Dhcp6": "dhcp6", "DhcpDdns": "d2", "Control-agent": "ca"}
KINDS = ("delete", "double", "swap")


class Mutant(NamedTuple):
    """A text with one token changed."""

    text: str
    kind: str
    line: int


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
    """That many mutants, each with the number of the text that it comes from."""
    rng = random.Random(seed)
    lengths = [len(scan(text, [(0, len(text))], lambda problem: True)) - 1 for text in texts]
    for _ in range(count):
        origin = rng.randrange(len(texts))
        kind = rng.choice(KINDS)
        last = lengths[origin] - (kind == "swap")
        yield origin, mutate(texts[origin], kind, rng.randrange(last))


def _service(text: str) -> str | None:
    """Which daemon the configuration is for; None where it cannot be read."""
    tree = parse(Source("", text))
    if tree.root is None or tree.problems or tree.includes:
        return None
    members = getattr(tree.root, "members", [])
    return SERVICES.get(members[0].key) if len(members) == 1 else None


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("output", type=Path)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    origins = []
    for path in sorted(arguments.files):
        text = path.read_text("utf-8")
        service = _service(text)
        if service is not None:
            origins.append((path, text, service))
    arguments.output.mkdir(parents=True, exist_ok=True)
    entries = []
    texts = [text for _, text, _ in origins]
    for number, (origin, mutant) in enumerate(mutants(texts, arguments.count, arguments.seed)):
        path, _, service = origins[origin]
        name = f"{number:05}.conf"
        (arguments.output / name).write_text(mutant.text, "utf-8")
        entries.append(
            {
                "file": name,
                "service": service,
                "origin": f"{path.parent.name}/{path.name}",
                "kind": mutant.kind,
                "line": mutant.line,
            }
        )
    (arguments.output / "mutants.json").write_text(json.dumps(entries, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
