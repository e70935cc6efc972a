"""What the pages show is what happens.

A `console` block with output follows a comment that says which file it is about,
`<!-- kea-dhcp4.conf: fixtures/labs/lab01-broken.conf -->`; its commands are run.
With `--snapshot-update` (`make snap`) the pages are written anew.
"""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from kealint.cli.root import COMMANDS
from tests.cli.given import Kealint

ROOT = Path(__file__).parent.parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(
    r"(?:^<!-- (?P<name>\S+): (?P<fixture>\S+) -->\n\n)?^```console\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
BLOCKS = [
    pytest.param(page, block, id=f"{page.name}-{number}")
    for page in PAGES
    for number, block in enumerate(BLOCK.finditer(page.read_text()))
]


def commands(text: str) -> list[tuple[str, str]]:
    """`(command, output)` of each."""
    parts = re.split(r"^\$ (.*)\n", text, flags=re.MULTILINE)
    assert parts[0] == "", "a block begins with a command"
    return list(zip(parts[1::2], parts[2::2], strict=True))


NAMED = [case for case in BLOCKS if case.values[1]["name"]]  # type: ignore[index]
OTHERS = [case for case in BLOCKS if case not in NAMED]


@pytest.mark.parametrize(("page", "block"), NAMED)
def test_consoles_show_what_happens(
    kealint: Kealint,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    page: Path,
    block: re.Match[str],
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    shutil.copy(ROOT / block["fixture"], block["name"])
    happens = ""
    for line, _ in commands(block["text"]):
        _, out, err = kealint(*shlex.split(line)[1:])
        happens += f"$ {line}\n{out}{err}"
    if request.config.option.snapshot_update:
        page.write_text(page.read_text().replace(block["text"], happens))
    assert block["text"] == happens


@pytest.mark.parametrize(("page", "block"), OTHERS)
def test_other_consoles_show_commands_that_there_are(
    kealint: Kealint, page: Path, block: re.Match[str]
) -> None:
    for line, output in commands(block["text"]):
        assert output == "", "it should say what file this is about"
        words = shlex.split(line, comments=True)
        if words[0] == "kealint":
            assert words[1] in COMMANDS
            assert words[1] != "explain" or kealint(*words[1:]).status == 0


def test_there_are_such_blocks() -> None:
    assert len(NAMED) >= 3


def test_the_rule_that_is_shown_is_a_rule_of_ours() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text()
    (shown,) = re.findall(r"^````python\n(.*?)^````$", page, re.MULTILINE | re.DOTALL)
    assert shown == (ROOT / "rules" / "pools" / "pool_outside_subnet.py").read_text()
    assert "`rules/pools/pool_outside_subnet.py`" in page


def test_the_settings_in_the_readme_can_be_read(kealint: Kealint) -> None:
    blocks = re.findall(
        r"^```yaml\n(.*?)^```$", (ROOT / "README.md").read_text(), re.MULTILINE | re.DOTALL
    )
    Path(".kealint.yaml").write_text(blocks[-1])
    assert kealint("check", "--show-settings").status == 0


def test_links_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_nobody_is_promised_everything() -> None:
    for page in PAGES:
        words = " ".join(page.read_text().lower().split())
        assert not re.search(r"every(thing|\*\*thing) \W*that is wrong", words), page.name
