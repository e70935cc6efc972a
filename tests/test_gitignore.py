"""The language of .gitignore, by examples and against git itself."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kealint.gitignore import Glob, Ignores, parse, path_within

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def ignored(lines: list[str], path: str, folder: bool = False) -> bool | None:
    patterns = tuple(pattern for line in lines if (pattern := parse(line)) is not None)
    return Ignores("/r", patterns).verdict(f"/r/{path}", folder)


@pytest.mark.parametrize(
    ("line", "path", "fits"),
    [
        ("kea.conf", "kea.conf", True),
        ("kea.conf", "a/b/kea.conf", True),
        ("kea.conf", "kea.conf.old", False),
        ("/kea.conf", "a/kea.conf", False),
        ("/kea.conf", "kea.conf", True),
        ("a/kea.conf", "b/a/kea.conf", False),
        ("*.conf", "a/kea.conf", True),
        ("a/*.conf", "a/b/kea.conf", False),
        ("a/**/kea.conf", "a/kea.conf", True),
        ("a/**/kea.conf", "a/b/c/kea.conf", True),
        ("**/a/kea.conf", "b/a/kea.conf", True),
        ("a/**", "a/b/kea.conf", True),
        ("a/**", "a", False),
        ("kea?.conf", "kea4.conf", True),
        ("kea[46].conf", "kea4.conf", True),
        ("kea[!46].conf", "kea4.conf", False),
        ("kea[[:digit:]].conf", "kea4.conf", True),
        ("a[!x]b", "a/b", False),
        (r"\#x", "#x", True),
        (r"\!x", "!x", True),
        ("x   ", "x", True),
        (r"x\ ", "x ", True),
        ("é*", "élan", True),
    ],
)
def test_a_pattern_fits(line: str, path: str, fits: bool) -> None:
    assert ignored([line], path) is (True if fits else None)


@pytest.mark.parametrize("line", ["", "   ", "# note", "/", "!", "a[", "a\\", "[[:nope:]]"])
def test_a_line_that_can_fit_nothing(line: str) -> None:
    assert parse(line) is None


def test_a_slash_at_the_end_asks_for_a_folder() -> None:
    assert ignored(["old/"], "old", folder=True)
    assert ignored(["old/"], "old", folder=False) is None


def test_the_last_word_counts() -> None:
    assert ignored(["*.conf", "!kea.conf"], "kea.conf") is False
    assert ignored(["!kea.conf", "*.conf"], "kea.conf") is True


def test_a_file_of_patterns(tmp_path: Path) -> None:
    file = tmp_path / ".gitignore"
    file.write_bytes(b"\xef\xbb\xbfone\r\n# two\n\xff.conf\n")
    ignores = Ignores.read(str(file), str(tmp_path))
    assert ignores.verdict(str(tmp_path / "one"), False)
    assert ignores.verdict(str(tmp_path / "two"), False) is None
    assert ignores.verdict(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.conf"), False)


def test_a_file_that_cannot_be_read_says_nothing(tmp_path: Path) -> None:
    assert Ignores.read(str(tmp_path / "none"), str(tmp_path)).patterns == ()


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("old/", "/r/old/a/kea.conf", True),
        ("old/", "/r/a/old/kea.conf", True),
        ("old/", "/r/old", False),
        ("/a/old", "/r/a/old/kea.conf", True),
        ("kea-*.conf", "/elsewhere/kea-dhcp4.conf", True),
        ("a/kea-*.conf", "/elsewhere/a/kea-dhcp4.conf", False),
        ("a[", "/r/a[", False),
    ],
)
def test_a_glob_fits_what_lies_below_too(pattern: str, path: str, fits: bool) -> None:
    assert Glob("/r", pattern).fits(path) is fits


def test_the_way_from_a_folder() -> None:
    assert path_within("/a/b", "/") == "a/b"
    assert path_within("/a/b", "/a") == "b"
    assert path_within("/ab", "/a") is None


NAMES = ["a", "b", "ab", "a.b", "-", "a b", "]", "a]b", "[", "*", "!a", "#a", "^"]
FOLDERS = ["a", "ab", "d", "d/a", "d/e", "d/e/f"]
PIECES = [*"ab*?/[]!#-. d", "**", "/**/", "[ab]", "[!a]", "[a-b]", "[b-a]", "[[:alpha:]]"]
PIECES += ["\\", "[]-a]", "[a/]", "d/", "e", "[^-b]"]


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "-q", root], check=True, env=git_environment(root))
    for folder in FOLDERS:
        (root / folder).mkdir()
    for folder in ["", *FOLDERS]:
        for name in NAMES:
            if not (root / folder / name).exists():
                (root / folder / name).touch()
    return root


def git_environment(home: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "GIT_CONFIG_NOSYSTEM": "1",
    }


def what_git_ignores(root: Path, paths: list[str]) -> set[str]:
    asked = subprocess.run(
        ["git", "-C", root, "check-ignore", "--no-index", "-z", "--stdin"],
        input="\0".join(paths).encode(),
        capture_output=True,
        check=False,
        env=git_environment(root),
    )
    return set(asked.stdout.decode().split("\0")[:-1])


def what_we_ignore(root: Path, paths: list[str]) -> set[str]:
    ignores = Ignores.read(str(root / ".gitignore"), str(root))
    found = set()
    for path in paths:
        steps = path.split("/")
        for depth in range(1, len(steps) + 1):
            whole = root.joinpath(*steps[:depth])
            if ignores.verdict(str(whole), whole.is_dir()):
                found.add(path)
                break
    return found


# git compares the letters before the first wildcard apart, and so takes the `**` of
# `a**/b` for one that begins the pattern. gitignore(5) says otherwise, and so do we.
def is_odd_in_git(line: str) -> bool:
    at = line.find("**")
    return at > 0 and line[at - 1] not in "/!"


lines = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)


@needs_git
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(lines.filter(lambda line: not is_odd_in_git(line)), min_size=1, max_size=3))
def test_git_agrees(repository: Path, patterns: list[str]) -> None:
    (repository / ".gitignore").write_text("\n".join(patterns) + "\n")
    paths = [
        path.relative_to(repository).as_posix()
        for path in sorted(repository.rglob("*"))
        if ".git" not in path.parts and path.name != ".gitignore"
    ]
    assert what_we_ignore(repository, paths) == what_git_ignores(repository, paths)
