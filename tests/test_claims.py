"""What rules claim about Kea is what real Keas said; what they said is what live ones say."""

from __future__ import annotations

import json
import re

import pytest

from kealint.diagnostic import Verdict
from kealint.engine import Setup, check
from kealint.examples import Example, examples
from kealint.host.example import EXAMPLE_HOSTS
from kealint.registry import load
from kealint.rule import Rule
from kealint.schema.version import RELEASE_LINES, Target
from kealint.text import Source
from tools.realkea import PACKAGES, installed, judge, sandboxed, service_of
from tools.record import Entry, Record, entry
from tools.texts import FIXTURES, Text, own_texts

RULES = load()
RECORD = Record.load()
TEXTS = list(own_texts())
ASK = "is not on record; run `make oracle` where there is a Kea"


def named(start: str = "") -> list[object]:
    return [pytest.param(text, id=text.name) for text in TEXTS if text.name.startswith(start)]


CASES = [
    pytest.param(rule, example, version, noted, id=f"{rule.name}-{number}-{example.kind}-{version}")
    for rule in RULES.values()
    for number, example in enumerate(examples(rule.documentation), start=1)
    if (service := service_of(example.text))
    for version, noted in RECORD.of(service, example.text, example.host).items()
    if noted["verdict"] != "environment"
]

TELLS = {
    Verdict.REFUSES: {"refuses"},
    Verdict.FAILS: {"fails"},
    Verdict.WARNS: {"warns"},
    Verdict.ACCEPTS: {"accepts", "warns"},
}
"""What Kea may do where a rule claims this."""


def worst(example: Example, version: str, *rules: Rule) -> Verdict | None:
    """The worst that these rules say of a text, None where they find nothing."""
    active = {rule.name: rule for rule in rules}
    host = EXAMPLE_HOSTS[example.host] if example.host else None
    setup = Setup(active, (Target.parse(version),), host=host)
    found = check(Source("example.conf", example.text), setup).diagnostics
    return max((diagnostic.kea for diagnostic in found), default=None)


@pytest.mark.parametrize("text", named())
def test_every_text_is_on_record(text: Text) -> None:
    versions = RECORD.of(*text[1:])
    missing = RECORD.versions(text.service) - versions.keys()
    assert versions, f"{text.name} {ASK}"
    assert not missing, f"what Kea {', '.join(sorted(missing))} says of {text.name} {ASK}"


@pytest.mark.parametrize(("rule", "example", "version", "noted"), CASES)
def test_claims_hold(rule: Rule, example: Example, version: str, noted: Entry) -> None:
    meant = str(RELEASE_LINES.get(example.version, example.version)) == version
    claim = worst(example, version, rule)
    # Which paths are allowed differs from build to build; either answer will do.
    told = {said["verdict"] for said in (noted, noted.get("elsewhere")) if said}
    if "unproven" in noted:
        told.add("fails")  # for want of a database, say; the text may be at fault as well
    if claim is None:
        assert not meant or told & TELLS[Verdict.ACCEPTS], noted.get("message")
    elif not told & TELLS[claim]:
        # The example is wrong in more ways than one there; then the other rules have to tell.
        overall = worst(example, version, *RULES.values())
        assert overall is not None
        assert told & TELLS[overall], noted.get("message")


@pytest.mark.parametrize("text", named("fixtures/corpus/"))
def test_the_corpus_is_fine_where_it_belongs(text: Text) -> None:
    line = re.search(r"-(\d\.\d)\.conf$", text.name)
    assert line, "the name ends in the version that it is for"
    noted = RECORD.of(text.service, text.content)[str(RELEASE_LINES[line[1]])]
    assert noted["verdict"] in ("accepts", "warns")


def test_labs_tell_what_is_on_record() -> None:
    labs = json.loads((FIXTURES / "labs" / "labs.json").read_text("utf-8"))
    texts = {text.name: text for text in TEXTS}
    assert labs.keys() == {path.name for path in (FIXTURES / "labs").glob("*.conf")}
    for name, lab in labs.items():
        text = texts[f"fixtures/labs/{name}"]
        noted = RECORD.of(text.service, text.content)
        assert lab["kea"] == {version: outline(said) for version, said in noted.items()}, name


def outline(noted: Entry) -> Entry:
    told = ("verdict", "stage", "line", "column")
    kept: Entry = {key: noted[key] for key in told if key in noted}
    if "elsewhere" in noted:
        kept["elsewhere"] = outline(noted["elsewhere"])
    return kept


@pytest.mark.kea
@pytest.mark.parametrize("text", named())
def test_live_servers_say_what_is_on_record(text: Text) -> None:
    record = RECORD.of(*text[1:])
    here = [kea for kea in installed() if kea.program(text.service)]
    keas = [kea for kea in here if kea.version in record]
    if not here:
        pytest.skip(f"no Kea for {text.service} here: Debian package {PACKAGES[text.service]}")
    if not keas:
        pytest.skip(f"{text.name} {ASK}")
    # One of them for each text: `make oracle` asks them all.
    kea = keas[TEXTS.index(text) % len(keas)]
    noted = record[kea.version]
    starts = noted.get("stage") == "start"
    if (starts or text.host) and not sandboxed():
        pytest.skip("starting a server, or another machine, needs root and unshare")
    live = entry(judge(kea, *text[1:], with_start=starts))
    if live["verdict"] == "environment" != noted["verdict"]:
        pytest.skip(f"needs root and unshare: {live['message']}")
    assert refusal(live) == refusal(noted), kea.version


def refusal(noted: Entry) -> list[object]:
    """What a run without a start tells too."""
    if noted["verdict"] in ("accepts", "warns"):
        return ["takes"]
    return [noted.get(key) for key in ("verdict", "stage", "message", "line", "column")]
