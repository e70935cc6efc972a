"""The pages for users say what happens: their samples are run."""

import json
import re
from pathlib import Path

import pytest

from kealint.registry import load
from kealint.report import FORMATS
from tests.cli.given import GOOD, Kealint

DOCS = Path(__file__).parent.parent.parent / "docs"
SAMPLE = """\
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.3.10 - 192.0.3.20" } ]
} ] } }
"""


def blocks(page: str, language: str) -> list[str]:
    text = (DOCS / page).read_text()
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_the_finding_in_json(kealint: Kealint) -> None:
    Path("kea-dhcp4.conf").write_text(SAMPLE)
    arguments = ("--select", "pools", "--output-format", "json", "kea-dhcp4.conf")
    (found,) = json.loads(kealint("check", *arguments).out)
    (told,) = blocks("output-formats.md", "json")
    assert json.loads(told) == found
    page = (DOCS / "output-formats.md").read_text()
    assert not [field for field in found if f"`{field}`" not in page and f'"{field}"' not in page]


def test_every_format_is_there() -> None:
    page = (DOCS / "output-formats.md").read_text()
    names = re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE)
    assert names[: len(FORMATS)] == list(FORMATS)


def test_the_settings(kealint: Kealint) -> None:
    sample, comment, *_ = blocks("configuration.md", "yaml")
    Path(".kealint.yaml").write_text(comment + sample)
    Path("kea.conf").write_text(GOOD)
    status, out, err = kealint("check", "--show-settings", "kea.conf")
    assert (status, err) == (0, "")
    assert json.loads(out)["kea"] == ["2.6", "3.0"]


SUPPRESSIONS = blocks("suppression.md", "jsonc?")


@pytest.mark.parametrize("block", SUPPRESSIONS, ids=range(len(SUPPRESSIONS)))
def test_suppressions_name_what_there_is(block: str) -> None:
    rules = load()
    known = {*rules, *(rule.group for rule in rules.values())}
    names = re.search(r"kealint(?:: [a-z-]+\[|\": .*\[)(.*?)\]", block)
    assert names
    assert set(re.split(r"[,\s\"]+", names[1].strip('"'))) <= known


POOL = '"pools": [ { "pool": "192.0.3.10 - 192.0.3.20" } ]'


def test_suppressions_hide(kealint: Kealint) -> None:
    behind, above, stretch, whole, context = (block.rstrip() for block in SUPPRESSIONS)
    texts = {
        "behind": SAMPLE.replace('"pool": "192.0.3.10 - 192.0.3.20" } ]', f"{behind}\n}} ]"),
        "above": f'{{ "Dhcp4": {{ "subnet4": [\n{above}\n] }} }}',
        "stretch": SAMPLE.replace(
            POOL, stretch.replace("...", POOL).replace("duplicate-subnet-id", "pools")
        ),
        "whole": whole.replace(", timers", "") + "\n" + SAMPLE,
        "context": SAMPLE.replace('"id": 1', f'"id": 1, {context}'),
        "service": SAMPLE.replace('{ "subnet4"', f'{{ {context}, "subnet4"'),
    }
    for name, text in texts.items():
        Path(f"{name}.conf").write_text(text)
        arguments = ("--select", "pools,unused-suppression,unknown-suppression", f"{name}.conf")
        status, out, _ = kealint("check", *arguments)
        assert status == 0, (name, out)
        assert "1 finding suppressed" in out
