"""kealint as a process: streams, signals, encodings, and its whole output for the labs."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.given import COMMA, GOOD, Result

ROOT = Path(__file__).parent.parent.parent
LABS = ROOT / "fixtures" / "labs"
KEALINT = [sys.executable, "-m", "kealint"]


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    Path("kea.conf").write_text(COMMA)


def run(*arguments: str, **options: object) -> Result:
    done = subprocess.run(
        [*KEALINT, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="surrogateescape",
        **options,  # type: ignore[call-overload]
    )
    assert "Traceback" not in done.stderr
    return Result(done.returncode, done.stdout, done.stderr)


def shell(command: str) -> Result:
    done = subprocess.run(
        ["bash", "-c", command.replace("kealint", " ".join(KEALINT))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return Result(done.returncode, done.stdout, done.stderr)


bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")


@pytest.mark.parametrize(
    ("name", "relays"),
    [
        ("lab01-broken.conf", []),
        ("lab03-typo.conf", ["192.0.2.1", "198.51.100.1"]),
        ("lab03-typo.modern.conf", ["192.0.2.1", "198.51.100.1"]),
        ("lab03-fixed.modern.conf", ["192.0.2.1", "198.51.100.1"]),
    ],
)
def test_labs(unchanged: Callable[[str, str], None], name: str, relays: list[str]) -> None:
    shutil.copy(LABS / name, name)
    status, out, err = run("check", *(f"--relay={relay}" for relay in relays), name)
    assert err == ""
    unchanged(f"{out}(exit status {status})\n", f"{name.removesuffix('.conf')}.txt")


def test_three_statuses() -> None:
    Path("good.conf").write_text(GOOD)
    assert [run("check", file).status for file in ("good.conf", "kea.conf", "no")] == [0, 1, 2]


@bash
@pytest.mark.parametrize("format", ["full", "concise", "json", "sarif"])
def test_a_reader_that_leaves_does_not_change_the_status(format: str) -> None:
    for number in range(300):
        Path(f"kea-{number}.conf").write_text(COMMA)
    command = f"kealint check . --output-format {format} | head -c 1; exit ${{PIPESTATUS[0]}}"
    status, out, err = shell(command)
    assert (status, len(out), err) == (1, 1, "")


@bash
def test_a_reader_that_leaves_other_commands() -> None:
    assert shell("kealint rules | head -1; exit ${PIPESTATUS[0]}").status == 0
    assert shell("kealint explain missing-subnet-id | true; exit ${PIPESTATUS[0]}").status == 0


@bash
def test_closed_streams() -> None:
    assert shell("kealint check kea.conf >&-") == (1, "", "")
    assert shell("kealint check nowhere 2>&-").status == 2
    assert shell("kealint check - <&-").status == 2
    assert shell("kealint check kea.conf <&- >&- 2>&-") == (1, "", "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
def test_a_full_disk_is_not_our_fault() -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run([*KEALINT, "check", "kea.conf"], stdout=full, stderr=-1, check=False)
    assert done.returncode == 2
    reason = os.strerror(errno.ENOSPC)
    assert done.stderr.decode() == f"kealint: cannot go on: {reason.lower()}\n"


def writer(pipe: str, reader: subprocess.Popen[bytes]) -> int:
    """The writing end of a pipe, as soon as a process has opened it for reading."""
    while reader.poll() is None:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
            time.sleep(0.01)
    raise AssertionError(reader.communicate())


@pytest.mark.parametrize("line", [["check"], ["check", "-q", "--"]], ids=["plain", "click"])
def test_ctrl_c_ends_it_quietly(line: list[str]) -> None:
    os.mkfifo("pipe")
    process = subprocess.Popen(
        [*KEALINT, *line, "pipe"],
        stdout=-1,
        stderr=-1,
        # Where these tests run in the background, SIGINT is ignored, and that is inherited.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    pipe = writer("pipe", process)  # kealint now waits for what we write
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    os.close(pipe)
    assert (process.returncode, out, err) == (130, b"", b"")


@bash
def test_what_a_shell_makes_of_other_commands_is_read() -> None:
    status, out, err = shell("kealint check --output-format concise <(cat kea.conf)")
    assert (status, err) == (1, "")
    assert "[extra-comma]" in out
    assert "[extra-comma]" in shell("cat kea.conf | kealint check /dev/stdin").out
    status, _, err = shell("kealint fix <(cat kea.conf)")
    assert status == 2
    assert err.endswith(": not a regular file\n")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_encoding_of_the_terminal_will_do(
    encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    Path("kea.conf").write_text(COMMA.replace('"id": 1', '"id": 1, /* 例 é */ "nåme": "☂"'))
    for format in ("full", "concise", "json", "github"):
        assert run("check", "--output-format", format, "kea.conf").status == 1
    assert run("check", "--diff", "kea.conf").status == 1


def test_in_the_c_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONCOERCECLOCALE", "0")
    monkeypatch.setenv("PYTHONUTF8", "0")
    name = "naïve-\udcff.conf"
    Path(name).write_text(COMMA.replace('"id": 1', '"id": 1, /* 例 */ "nåme": "☂"'))
    assert run("check", name).status == 1
    assert run("fix", name).status == 1
    assert '192.0.2.20" } ]' in Path(name).read_text(encoding="utf-8")


def test_python_hash_seeds_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "fixtures" / "corpus", "corpus")
    answers = set()
    for seed in ("1", "2"):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        answers.add(run("check", "corpus", "--kea", "2.2,3.0", "--output-format", "json").out)
    assert len(answers) == 1


def test_a_fault_of_ours_is_one_line_or_with_debug_all_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path("kealint_fails").mkdir()
    Path("kealint_fails/sitecustomize.py").write_text(
        "import kealint.engine\n"
        "def fails(*_):\n    raise AssertionError('first\\nsecond')\n"
        "kealint.engine.check = fails\n"
    )
    monkeypatch.setenv("PYTHONPATH", f"kealint_fails{os.pathsep}{ROOT}")
    status, _, err = run("check", "--exit-zero", "kea.conf")
    assert status == 2
    assert err.startswith("kealint: kea.conf: AssertionError: first<U+000A>second; this is a fault")
    assert err.count("\n") == 1
    monkeypatch.setenv("KEALINT_DEBUG", "1")
    done = subprocess.run([*KEALINT, "check", "kea.conf"], capture_output=True, check=False)
    assert done.returncode == 1
    assert b"Traceback" in done.stderr
