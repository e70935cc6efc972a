import errno
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from kealint.files import collect, write_atomically
from kealint.gitignore import Glob

DHCP4 = '{ "Dhcp4": { } }\n'


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory of the test."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def put(path: str, text: str = DHCP4) -> None:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def collected(*paths: str, respect_gitignore: bool = True) -> list[str]:
    found, problems = collect(paths, respect_gitignore=respect_gitignore)
    assert problems == []
    return found


def test_files_stand_for_themselves_in_the_order_given() -> None:
    put("b.txt", "anything")
    put("a.txt")
    assert collected("b.txt", "-", "a.txt") == ["b.txt", "-", "a.txt"]


def test_each_file_once() -> None:
    put("conf/kea-dhcp4.conf")
    assert collected("./conf/kea-dhcp4.conf", "conf", "conf/kea-dhcp4.conf", "-", "-") == [
        "./conf/kea-dhcp4.conf",
        "-",
    ]


def test_a_path_that_does_not_exist_is_a_problem_and_the_others_are_found() -> None:
    put("a.conf")
    os.symlink("nowhere", "broken.conf")
    found, problems = collect(["none.conf", "a.conf", "broken.conf"])
    assert found == ["a.conf"]
    assert [(p.filename, p.errno) for p in problems] == [
        ("none.conf", errno.ENOENT),
        ("broken.conf", errno.ENOENT),
    ]


@pytest.mark.parametrize("name", ["kea-dhcp4.conf", "kea-x.conf", "kea.json", "kea4.json", "x.kea"])
def test_a_folder_is_searched_for_names_of_kea(name: str) -> None:
    put(f"conf/{name}", "not even JSON")
    assert collected("conf") == [f"conf/{name}"]


@pytest.mark.parametrize(
    "text",
    [
        DHCP4,
        '{"Dhcp6": {}}',
        '\ufeff{ "DhcpDdns": { } }',
        '# a note\n/* another */ { // third\n "Control-agent": { } }',
        '{ <?include "head.json"?> "Dhcp4": { } }',
    ],
)
def test_a_service_as_first_key_makes_a_configuration(text: str) -> None:
    put("conf/main.conf", text)
    put("conf/main.json", text)
    put("conf/main.txt", text)
    assert collected("conf") == ["conf/main.conf", "conf/main.json"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{ }",
        '[ "Dhcp4" ]',
        '{ "name": "Dhcp4" }',
        '{ "Dhcp5": { } }',
        "server { listen 80; }",
        "/* never closed" + "*" * 70_000,
        "\x00\xff" * 100,
        "#" * 70_000 + "\n" + DHCP4,
    ],
)
def test_other_files_are_left_alone(text: str) -> None:
    put("conf/main.conf", text)
    put("conf/kea.txt", DHCP4)
    put("conf/keadhcp4.conf", "{ }")
    assert collected("conf") == []


def test_folders_are_walked_in_order() -> None:
    for name in ["b/kea-2.conf", "b/a/kea-1.conf", "b/kea-1.conf", "a/kea-9.conf", "kea-5.conf"]:
        put(f"conf/{name}")
    assert collected("conf") == [
        "conf/kea-5.conf",
        "conf/a/kea-9.conf",
        "conf/b/kea-1.conf",
        "conf/b/kea-2.conf",
        "conf/b/a/kea-1.conf",
    ]


def test_the_working_directory_needs_no_prefix() -> None:
    put("conf/kea-dhcp4.conf")
    assert collected(".") == ["conf/kea-dhcp4.conf"]


def test_links_to_files_count_and_links_to_folders_do_not() -> None:
    put("conf/kea-dhcp4.conf")
    os.symlink("kea-dhcp4.conf", "conf/kea-link.conf")
    os.symlink(".", "conf/loop")
    os.symlink(".", "conf/kea-loop.conf")
    assert collected("conf") == ["conf/kea-dhcp4.conf", "conf/kea-link.conf"]
    assert collected("conf/loop") == ["conf/loop/kea-dhcp4.conf", "conf/loop/kea-link.conf"]


def test_what_cannot_be_read_in_a_folder_is_a_problem_and_keeps_nobody_waiting() -> None:
    put("conf/kea-dhcp4.conf")
    os.symlink("kea-self.conf", "conf/kea-self.conf")
    os.symlink("Gone", "conf/kea-broken.conf")
    os.symlink("gone", "conf/notes.txt")
    os.mkfifo("conf/kea-pipe.conf")
    os.mkfifo("conf/pipe.json")
    os.mkfifo("conf/pipe")
    os.mkfifo("conf/.gitignore")
    found, problems = collect(["conf"])
    assert found == ["conf/kea-dhcp4.conf"]
    assert [(p.filename, p.strerror) for p in problems] == [
        ("conf/kea-broken.conf", "a link to Gone, which is not there"),
        ("conf/kea-pipe.conf", "neither a file nor a folder"),
        ("conf/kea-self.conf", os.strerror(errno.ELOOP)),
        ("conf/pipe.json", "neither a file nor a folder"),
    ]


def test_a_file_that_may_not_be_read_could_be_a_configuration(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put("conf/main.conf")
    real = open

    def refuse(path: str, *rest: object) -> object:
        if str(path).endswith("main.conf"):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return real(path, *rest)  # type: ignore[call-overload]

    monkeypatch.setattr("builtins.open", refuse)
    found, problems = collect(["conf"])
    assert found == []
    assert [p.filename for p in problems] == ["conf/main.conf"]


BASELINE = '{\n"version": 1,\n"findings": []\n}\n'


def test_what_we_write_ourselves_is_no_configuration() -> None:
    put("conf/kea-known.json", BASELINE)
    put("conf/kealint-baseline.json", BASELINE)
    put("conf/kealint.schema.json", '{ "$schema": "https://json-schema.org/" }')
    put("conf/kealint-test.json", DHCP4)
    assert collected("conf") == ["conf/kealint-test.json"]
    filters = filters_of(include=["*.json"])
    assert "conf/kea-known.json" not in collect(["conf"], lambda _: filters)[0]
    assert collected("conf/kea-known.json") == ["conf/kea-known.json"]
    assert collect(["conf/kea-known.json"], force_exclude=True)[0] == []


def test_folders_of_tools_are_skipped() -> None:
    put(".git/kea-dhcp4.conf")
    put("node_modules/kea-dhcp4.conf")
    put(".hidden/kea-dhcp4.conf")
    assert collected(".") == [".hidden/kea-dhcp4.conf"]


@pytest.fixture
def deep(here: Path) -> Iterator[None]:
    """More folders inside each other than Python would recurse into (nor could pytest clean up)."""
    depth = 1200
    for _ in range(depth):
        os.mkdir("d")
        os.chdir("d")
    put("kea-dhcp4.conf")
    os.chdir(here)
    yield
    os.chdir(here / ("d/" * depth))
    os.unlink("kea-dhcp4.conf")
    for _ in range(depth):
        os.chdir("..")
        os.rmdir("d")


@pytest.mark.usefixtures("deep")
def test_deep_folders_do_not_exhaust_the_stack() -> None:
    assert len(collected(".")) == 1


def test_a_folder_that_may_not_be_read_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    put("conf/kea-dhcp4.conf")
    put("conf/secret/kea-dhcp6.conf")
    scandir = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("secret"):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found, problems = collect(["conf"])
    assert found == ["conf/kea-dhcp4.conf"]
    assert [p.filename for p in problems] == ["conf/secret"]


def test_gitignore_is_respected_on_the_way_down() -> None:
    put(".gitignore", "/build/\n*.kea\n")
    put("conf/.gitignore", "!keep.kea\n")
    for name in ["build/kea-1.conf", "conf/build/kea-2.conf", "conf/keep.kea", "conf/drop.kea"]:
        put(name)
    assert collected(".") == ["conf/keep.kea", "conf/build/kea-2.conf"]
    assert len(collected(".", respect_gitignore=False)) == 4


def test_gitignore_of_the_repository_around_counts() -> None:
    os.makedirs(".git/info")
    put(".git/info/exclude", "local.kea\n")
    put(".gitignore", "conf/old/\n")
    put("conf/old/kea-dhcp4.conf")
    put("conf/local.kea")
    put("conf/new/kea-dhcp4.conf")
    assert collected("conf") == ["conf/new/kea-dhcp4.conf"]
    # What is asked for by name is taken, as it is with files.
    assert collected("conf/old") == ["conf/old/kea-dhcp4.conf"]


def test_gitignore_of_folders_around_does_not_count_without_a_repository() -> None:
    put(".gitignore", "*.conf\n")
    put("conf/kea-dhcp4.conf")
    assert collected("conf") == ["conf/kea-dhcp4.conf"]


def test_a_repository_inside_begins_anew() -> None:
    put(".gitignore", "*.conf\n")
    put("inner/.git", "gitdir: elsewhere\n")
    put("inner/kea-dhcp4.conf")
    assert collected(".") == ["inner/kea-dhcp4.conf"]


def filters_of(
    exclude: Sequence[str] = (), include: Sequence[str] = ()
) -> tuple[list[Glob], list[Glob]]:
    folder = os.getcwd()
    return [Glob(folder, text) for text in exclude], [Glob(folder, text) for text in include]


def test_excluded_files_are_left_out_unless_named() -> None:
    put("conf/kea-old.conf")
    put("conf/kea-new.conf")
    filters = filters_of(exclude=["kea-old.conf"])
    assert collect(["conf"], lambda _: filters)[0] == ["conf/kea-new.conf"]
    assert collect(["conf/kea-old.conf"], lambda _: filters)[0] == ["conf/kea-old.conf"]
    assert collect(["conf/kea-old.conf"], lambda _: filters, force_exclude=True)[0] == []
    assert collect(["-"], lambda _: filters, force_exclude=True)[0] == ["-"]


def test_excluded_folders_are_not_entered() -> None:
    put("conf/old/kea-dhcp4.conf")
    asked: list[str] = []

    def filters(folder: str) -> tuple[list[Glob], list[Glob]]:
        asked.append(os.path.basename(folder))
        return filters_of(exclude=["old/"])

    assert collect(["conf"], filters)[0] == []
    assert asked == ["conf"]


def test_included_names_are_taken() -> None:
    put("conf/dhcp.cfg", "anything")
    filters = filters_of(include=["*.cfg"])
    assert collect(["conf"], lambda _: filters)[0] == ["conf/dhcp.cfg"]


def mode_of(path: str) -> int:
    return stat.S_IMODE(os.stat(path).st_mode)


def test_writing_keeps_the_mode() -> None:
    put("kea.conf", "old")
    os.chmod("kea.conf", 0o640)
    write_atomically("kea.conf", b"new")
    assert Path("kea.conf").read_bytes() == b"new"
    assert mode_of("kea.conf") == 0o640
    assert os.listdir() == ["kea.conf"]


def test_writing_a_new_file_heeds_the_umask() -> None:
    before = os.umask(0o027)
    try:
        write_atomically("kea.conf", b"new")
    finally:
        os.umask(before)
    assert mode_of("kea.conf") == 0o640


def test_writing_follows_links() -> None:
    put("real/kea.conf", "old")
    os.symlink("real/kea.conf", "kea.conf")
    write_atomically("kea.conf", b"new")
    assert os.readlink("kea.conf") == "real/kea.conf"
    assert Path("real/kea.conf").read_bytes() == b"new"
    assert os.listdir("real") == ["kea.conf"]


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give files away")
def test_writing_keeps_the_owner() -> None:
    put("kea.conf", "old")
    os.chown("kea.conf", 12345, 54321)
    write_atomically("kea.conf", b"new")
    after = os.stat("kea.conf")
    assert (after.st_uid, after.st_gid) == (12345, 54321)


def test_writing_refuses_where_the_owner_cannot_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    put("kea.conf", "old")
    real = os.fstat

    def of_another(descriptor: int) -> os.stat_result:
        found = list(real(descriptor))
        found[stat.ST_UID] += 1
        return os.stat_result(found)

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "fstat", of_another)
    monkeypatch.setattr(os, "fchown", refuse)
    with pytest.raises(PermissionError):
        write_atomically("kea.conf", b"new")
    assert Path("kea.conf").read_text() == "old"
    assert os.listdir() == ["kea.conf"]


def test_writing_keeps_attributes() -> None:
    put("kea.conf", "old")
    try:
        os.setxattr("kea.conf", "user.note", b"mine")
    except (AttributeError, OSError):
        pytest.skip("no extended attributes here")
    write_atomically("kea.conf", b"new")
    assert os.getxattr("kea.conf", "user.note") == b"mine"


def test_writing_refuses_read_only_files_even_for_root() -> None:
    put("kea.conf", "old")
    os.chmod("kea.conf", 0o444)
    with pytest.raises(PermissionError, match="read-only"):
        write_atomically("kea.conf", b"new")
    assert Path("kea.conf").read_text() == "old"


def test_writing_refuses_what_is_no_file() -> None:
    os.mkfifo("pipe")
    with pytest.raises(OSError, match="not a regular file"):
        write_atomically("pipe", b"new")
    assert stat.S_ISFIFO(os.stat("pipe").st_mode)


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put("kea.conf", "old")

    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        write_atomically("kea.conf", b"new")
    assert Path("kea.conf").read_text() == "old"
    assert os.listdir() == ["kea.conf"]


def test_a_reader_sees_the_old_or_the_new_text() -> None:
    put("kea.conf", "old")
    with open("kea.conf") as reader:
        write_atomically("kea.conf", b"new")
        assert reader.read() == "old"
