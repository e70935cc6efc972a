"""The hooks for pre-commit and the action for GitHub."""

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from kealint.cli.options import OPTIONS

ROOT = Path(__file__).parent.parent.parent


def read(name: str) -> Any:
    return YAML(typ="safe").load(ROOT / name)


HOOKS = read(".pre-commit-hooks.yaml")


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_hooks_take_what_is_named_like_a_configuration(hook: Any) -> None:
    taken = re.compile(hook["files"]).search  # as pre-commit does
    for name in ("kea-dhcp4.conf", "etc/kea/kea-ctrl-agent.conf", "kea.json", "lab/office.kea"):
        assert taken(name)
    for name in ("kealint-baseline.json", "docs/kealint.schema.json", "monkea.conf", "kea/x.md"):
        assert not taken(name)


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_hooks_use_options_that_there_are(hook: Any) -> None:
    words: list[str] = [*hook["entry"].split(), *hook.get("args", ())]
    assert words[:2] == ["kealint", "check"]
    assert set(words[2:]) <= {name for option in OPTIONS for name in option.names}


def action(tmp_path: Path, **inputs: str) -> list[str]:
    """What the action's last step says to kealint: its arguments and its variables."""
    bin = tmp_path / "kealint" / "bin"
    bin.mkdir(parents=True)
    said = "#!/bin/sh\necho \"$@\"\nenv | grep '^KEALINT_..*=.' | sort\n"
    (bin / "kealint").write_text(said)
    (bin / "kealint").chmod(0o755)
    about = read("action.yml")
    values = {name: each["default"] for name, each in about["inputs"].items()} | inputs
    step = about["runs"]["steps"][-1]
    environ = {
        name: re.sub(r"\$\{\{ inputs\.(\S+) \}\}", lambda found: values[found[1]], text)
        for name, text in step["env"].items()
    }
    environ |= {"VENV": str(tmp_path / "kealint"), "PATH": os.environ["PATH"]}
    done = subprocess.run(
        ["bash", "-e", "-c", step["run"]], env=environ, capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_the_action_leaves_to_the_settings_what_nobody_asked_for(tmp_path: Path) -> None:
    assert action(tmp_path) == ["check .", "KEALINT_OUTPUT_FORMAT=github"]


def test_the_action_hands_on_what_it_is_given(tmp_path: Path) -> None:
    inputs = {"args": "--kea 2.6 dhcp/", "fail-on": "error", "output-format": "full"}
    assert action(tmp_path, **inputs) == [
        "check --kea 2.6 dhcp/",
        "KEALINT_FAIL_ON=error",
        "KEALINT_OUTPUT_FORMAT=full",
    ]
