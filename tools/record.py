"""fixtures/verdicts.json: what real Keas said of each text, for machines without one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from tools.realkea import Judgement
from tools.texts import FIXTURES, Text

PATH = FIXTURES / "verdicts.json"

Entry = dict[str, Any]
"""What one Kea does: `verdict`, and where they say something

- `stage`, `message`, `line`, `column`: its first complaint; line and column
  from 1, columns in bytes, as Kea prints them
- `warnings`: of each its id and place
- `lifted`: what this machine lacked and was set aside to hear the verdict
- `unproven`: what kept the server from starting that is no fault of the text
- `elsewhere`: the entry of a build that allows the paths this one refuses
"""


class Record:
    """The verdicts on record, by text and by Kea version (`2.6.3`)."""

    def __init__(self, entries: dict[str, dict[str, Any]]) -> None:
        self._entries = entries

    @classmethod
    def load(cls) -> Record:
        """The record as it is in the repository; empty where there is none."""
        return cls(json.loads(PATH.read_text("utf-8")) if PATH.exists() else {})

    def of(self, service: str, content: str, host: str | None = None) -> dict[str, Entry]:
        """What each Kea on record does with a text (on that machine), by version."""
        key = _key(service, content, host)
        versions: dict[str, Entry] = self._entries.get(key, {}).get("kea", {})
        return versions

    def versions(self, service: str) -> set[str]:
        """Every Kea that is on record with a text of this service."""
        entries = (entry for entry in self._entries.values() if entry["service"] == service)
        return {version for entry in entries for version in entry["kea"]}

    def note(self, text: Text, version: str, judgement: Judgement) -> None:
        """Write down, or replace, what one Kea does with a text."""
        noted = self._entries.setdefault(_key(*text[1:]), {"service": text.service, "kea": {}})
        noted["kea"][version] = entry(judgement)

    def save(self, texts: Iterable[Text]) -> None:
        """Write the file: these texts, in order of name, and nothing of others."""
        kept: dict[str, str] = {}
        for text in sorted(texts, key=lambda text: text.name):
            key = _key(*text[1:])
            if versions := self.of(*text[1:]):
                said = ",\n".join(f"  {_json(v)}: {_json(versions[v])}" for v in sorted(versions))
                names = f'"text": {_json(text.name)}, "service": {_json(text.service)}'
                kept.setdefault(key, f'"{key}": {{ {names}, "kea": {{\n{said}\n}} }}')
        PATH.write_text("{\n" + ",\n".join(kept.values()) + "\n}\n", encoding="utf-8")


def entry(judgement: Judgement) -> Entry:
    """A judgement as it is recorded."""
    answer = judgement.answer
    noted: Entry = {
        "verdict": judgement.verdict,
        "stage": answer.stage,
        "message": answer.message,
        "line": answer.line,
        "column": answer.column,
        "warnings": [
            f"{warned.id} {warned.line}:{warned.column}" if warned.line else warned.id
            for warned in answer.warnings
        ],
        "lifted": list(dict.fromkeys(judgement.lifted)),
        "unproven": judgement.unproven,
        "elsewhere": entry(judgement.elsewhere) if judgement.elsewhere else None,
    }
    return {name: value for name, value in noted.items() if value}


def _key(service: str, content: str, host: str | None = None) -> str:
    """Names a text whatever the file it stands in."""
    whole = service + content + (f"@{host}" if host else "")
    return sha256(whole.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
