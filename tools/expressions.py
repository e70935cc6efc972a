"""Ask real Keas about every expression in `fixtures/expressions.json` that is not on record.

    python -m tools.expressions

Each line of that file is one expression: its service, what it has to yield, its
text, and what each Kea says of it, without the position of the file: nothing
where it takes it, else the line and columns in the expression and a message, or
"refused" where there is more than one line of it.
To have another one asked about, add a line without `kea`.
"""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tools.realkea import Kea, installed, judge
from tools.texts import FIXTURES

PATH = FIXTURES / "expressions.json"
KEYWORDS = {"boolean": "test", "string": "template-test"}
TEMPLATES = (2, 3, 2)
"""The first Kea that has `template-test`, which is how to ask for a string."""


def main() -> None:
    entries: list[dict[str, Any]] = json.loads(PATH.read_text("utf-8"))
    questions = [
        (kea, entry)
        for kea in installed()
        for entry in entries
        if kea.version not in entry.setdefault("kea", {})
        and (entry["yields"] == "boolean" or kea.number >= TEMPLATES)
    ]
    with ThreadPoolExecutor(2) as pool:
        answers = pool.map(lambda question: _said(*question), questions)
        for (kea, entry), said in zip(questions, answers, strict=True):
            entry["kea"][kea.version] = said
    lines = (json.dumps(entry, ensure_ascii=True) for entry in entries)
    PATH.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
    print(f"asked {len(questions)} questions")


def _said(kea: Kea, entry: dict[str, Any]) -> str:
    tested = {"name": "tested", KEYWORDS[entry["yields"]]: entry["text"]}
    config = {entry["service"]: {"client-classes": [{"name": "first"}, tested]}}
    answer = judge(kea, entry["service"], json.dumps(config), with_start=False).answer
    if answer.accepted:
        return ""
    said = re.fullmatch(r"(?s)expression: \[.*\] error: (?:<string>:)?(.*) at", answer.message)
    return said[1] if said else "refused"


if __name__ == "__main__":
    main()
