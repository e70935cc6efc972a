"""What the commands say of themselves."""

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import kealint as package
from kealint.cli.completions import SHELLS
from kealint.cli.options import OPTIONS
from kealint.cli.root import COMMANDS
from kealint.settings.keys import KEYS
from tests.cli.given import Kealint

ROOT = Path(__file__).parent.parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help(kealint: Kealint, unchanged: Callable[[str, str], None], command: str) -> None:
    status, out, err = kealint(*command.split(), "--help")
    assert (status, err) == (0, "")
    unchanged(out, f"help-{command or 'kealint'}.txt")
    assert kealint(*command.split(), "-h").out == out


def test_without_a_command_there_is_help(kealint: Kealint) -> None:
    assert kealint() == kealint("--help")


def test_help_is_also_a_word(kealint: Kealint) -> None:
    assert kealint("help") == kealint("--help")
    assert kealint("help", "rules") == kealint("rules", "--help")


def test_version(kealint: Kealint) -> None:
    for arguments in ("version", "-V", "--version"):
        assert kealint(arguments) == (0, f"kealint {package.__version__}\n", "")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages_name_only_options_that_there_are(page: Path) -> None:
    others = {"--output-format", "--help", "--version"}  # of other commands too
    known = {name for option in OPTIONS for name in option.names} | others
    words = re.findall(r"(?<![\w-])--[a-z][a-z-]+", page.read_text())
    assert set(words) <= known


def test_pages_name_every_option_and_setting() -> None:
    text = "".join(page.read_text() for page in PAGES)
    assert not [option.names[0] for option in OPTIONS if option.names[0] not in text]
    configuration = (ROOT / "docs" / "configuration.md").read_text()
    assert not [key for key in KEYS if f"`{key}`" not in configuration]


def completed(kealint: Kealint, monkeypatch: pytest.MonkeyPatch, line: str) -> list[str]:
    words = line.split(" ")
    monkeypatch.setenv("_KEALINT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    return [answer.split(",", 1)[1] for answer in kealint().out.split()]


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("kealint c", ["check", "config", "completions"]),
        ("kealint check --exit-z", ["--exit-zero"]),
        ("kealint fix --exit-z", ["--exit-zero"]),
        ("kealint check --color ", ["auto", "always", "never"]),
        ("kealint check --select pool-outs", ["pool-outside-subnet"]),
        ("kealint check --ignore timers,pool-outs", ["timers,pool-outside-subnet"]),
        ("kealint explain suppress", ["suppression-without-reason", "suppressions"]),
        ("kealint config min", ["min-severity"]),
    ],
)
def test_completion(
    kealint: Kealint, monkeypatch: pytest.MonkeyPatch, line: str, answers: list[str]
) -> None:
    assert completed(kealint, monkeypatch, line) == answers


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_scripts(kealint: Kealint, shell: str) -> None:
    status, out, _ = kealint("completions", shell)
    assert status == 0
    assert "_KEALINT_COMPLETE" in out
    if shell == "bash" and os.path.exists("/bin/bash"):
        subprocess.run(["/bin/bash", "-n"], input=out, text=True, check=True)
