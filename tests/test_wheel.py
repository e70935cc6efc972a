"""The wheel is complete: what a checkout finds beside the package travels inside it."""

import subprocess
import sys
import zipfile
from pathlib import Path

from kealint import registry

PROJECT = Path(__file__).parent.parent


def test_an_installed_kealint_has_the_rules_and_data_of_the_checkout(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path / "dist"],
        cwd=PROJECT,
        check=True,
        capture_output=True,
    )
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
        names = set(archive.namelist())
    data = [
        path.relative_to(PROJECT).as_posix()
        for path in (PROJECT / "kealint").rglob("*")
        if path.suffix in {".json", ".lark", ".typed"}
    ]
    assert data
    assert set(data) <= names
    script = "from kealint import registry; print(registry.__file__, *registry.load())"
    loaded = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path / "site",  # which `-c` puts first on the path
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert loaded[0] == str(tmp_path / "site" / "kealint" / "registry.py")
    assert loaded[1:] == list(registry.load())
