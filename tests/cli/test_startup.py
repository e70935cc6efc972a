"""What a check of a clean small file loads: a linter runs on every save, so not more than it needs.

`make bench` says what each module costs, docs/decisions/ what was thought of it.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
CLEAN = ROOT / "fixtures" / "labs" / "lab03-fixed.modern.conf"

STANDARD = {
    # `re` and what it brings; Kea's tokens are regular expressions.
    "re enum functools collections operator keyword reprlib types copyreg itertools",
    "_collections _functools _operator _sre",
    # Small ones.
    "__future__ _bisect _socket bisect errno gc math",
}
"""Modules of the standard library. One more needs a reason, and a look at what it costs."""
OURS = {
    "kealint",
    "kealint.cli",
    "kealint.cli.one",
    "kealint.cli.output",
    "kealint.cli.plain",
    "kealint.cli.request",
    "kealint.cli.run",
    "kealint.cli.setups",
    "kealint.diagnostic",
    "kealint.engine",
    "kealint.files",
    "kealint.kept",
    "kealint.lean",
    "kealint.registry",
    "kealint.report",
    "kealint.report.full",
    "kealint.report.style",
    "kealint.report.summary",
    "kealint.report.words",
    "kealint.rule",
    "kealint.schema",
    "kealint.settings",
    "kealint.settings.load",
    "kealint.settings.selection",
    "kealint.suppress",
    "kealint.suppress.suppression",
    "kealint.syntax",
    "kealint.text",
}
"""Our own, but for the rooms in ROOMS, of which rules need this and that."""
ROOMS = ("kealint.model", "kealint.options", "kealint.schema.", "kealint.syntax.")
NOT_OURS = {
    "kealint.syntax.grammar",
    "kealint.syntax.slow",
    "kealint.syntax.recover",
    "kealint.syntax.changes",
}
"""Those are for files that are not in order, and for fixes."""

SCRIPT = """
import json, os, sys
before = set(sys.modules)
from kealint.cli import dispatch
status = dispatch({arguments})
print(json.dumps([status, sorted(set(sys.modules) - before)]), file=sys.stderr)
"""


def loaded(folder: Path, *arguments: str) -> set[str]:
    """What a process loads to check a file, after a first one has filled the caches."""
    script = SCRIPT.format(arguments=["check", *arguments])
    environ = {key: value for key, value in os.environ.items() if not key.startswith("KEALINT_")}
    environ["PYTHONPATH"] = str(ROOT)
    environ["XDG_CONFIG_HOME"] = str(folder)
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    for _ in range(2):
        process = subprocess.run(
            [sys.executable, "-S", "-c", script],
            cwd=folder,
            env=environ,
            capture_output=True,
            text=True,
            check=True,
        )
    status, names = json.loads(process.stderr)
    assert status == 0
    return set(names)


def test_no_more_than_it_needs(tmp_path: Path) -> None:
    names = loaded(tmp_path, str(CLEAN))
    ours = {name for name in names if name.partition(".")[0] == "kealint"}
    allowed = " ".join(STANDARD).split()
    assert not {name for name in names - ours if name.partition(".")[0] not in allowed}
    assert not {name for name in ours - OURS if not name.startswith(ROOMS)}
    assert not ours & NOT_OURS
    assert ours >= OURS, "what is not needed any more should leave the list"


def test_options_do_without_click(tmp_path: Path) -> None:
    names = loaded(tmp_path, "--fail-on", "error", "-q", "--force-exclude", str(CLEAN))
    assert not names & {"click", "lark", "netaddr", "ruamel", "dataclasses", "inspect"}
