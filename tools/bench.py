"""Measure kealint beside `kea-dhcp4 -t` on the same files, and print the ratios as Markdown.

Programs take turns, round by round, so that a slow moment of the machine hits
all of them; what is printed are medians. Absolute times belong to the machine
that measured; ratios travel.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from kealint.syntax import parse
from kealint.text import Source
from tools.generate import lines
from tools.hostile import HOSTILE

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "fixtures" / "labs" / "lab03-typo.conf"
KEALINT = str(Path(sys.executable).parent / "kealint")
MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in which the system counts peak memory."""


class Run(NamedTuple):
    """One run of a program."""

    wall: float
    """Seconds by the clock."""
    cpu: float
    """Seconds of user and system time."""
    memory: float
    """Peak of resident memory in MB."""
    status: int


def run(command: Sequence[str]) -> Run:
    """Run a command, its output thrown away."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    cpu = usage.ru_utime + usage.ru_stime
    return Run(wall, cpu, usage.ru_maxrss * MAXRSS_UNIT / 1e6, process.returncode)


def take_turns(commands: dict[str, list[str]], rounds: int) -> dict[str, Run]:
    """The medians of each command after that many rounds, and one round to warm up.

    The exit status is that of the last run.
    """
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            measured = run(command)
            if number:
                runs[name].append(measured)
    for name in commands:
        if runs[name][-1].status not in (0, 1):
            sys.exit(f"{name} failed: {' '.join(commands[name])}")
    return {
        name: Run(
            median(one.wall for one in several),
            median(one.cpu for one in several),
            median(one.memory for one in several),
            several[-1].status,
        )
        for name, several in runs.items()
    }


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a Markdown table, its first column of words and the others of numbers."""
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(len(heads))]
    ruler = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    for row in (heads, ruler, *rows):
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        print("| " + " | ".join(cells) + " |")
    print()


def start_up(folder: Path, kea: str | None, rounds: int) -> None:
    """The small file: the time is that of starting."""
    # Kea's test stops at an interface that the machine lacks, so the copy names one it has.
    small = folder / SMALL.name
    small.write_text(re.sub(r'"interfaces": \[[^]]*\]', '"interfaces": ["lo"]', SMALL.read_text()))
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "kealint check": [KEALINT, "check", str(small)],
    }
    if kea:
        commands["kea-dhcp4 -t"] = [kea, "-t", str(small)]
    medians = take_turns(commands, rounds)
    ours = medians["kealint check"]
    print(f"## Start-up: {SMALL.name}, medians of {rounds} rounds\n")
    table(
        ("command", "wall ms", "CPU ms", "peak MB", "exit", "kealint / this, wall", "CPU"),
        [
            (
                f"`{name}`",
                f"{one.wall * 1e3:.1f}",
                f"{one.cpu * 1e3:.1f}",
                f"{one.memory:.0f}",
                str(one.status),
                f"{ours.wall / one.wall:.2f}",
                f"{ours.cpu / one.cpu:.2f}",
            )
            for name, one in medians.items()
        ],
    )
    imports(small)


LOAD_RULES = """
import time
from kealint import registry
registry.load()  # imports what the rules import
began = time.process_time()
rules = registry.load()
print(f"Loading {len(rules)} rule files on top: {(time.process_time() - began) * 1e3:.1f} ms CPU")
"""
IMPORT = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \| (\s*)(\S+)")


def imports(small: Path, top: int = 15) -> None:
    """What is imported on the way to checking the small file, the dearest first."""
    command = [sys.executable, "-X", "importtime", "-m", "kealint", "check", str(small)]
    log = subprocess.run(command, capture_output=True, text=True).stderr
    found = [(int(own), int(total), name) for own, total, _, name in IMPORT.findall(log)]
    print(f"## Imports: {len(found)} modules, {sum(own for own, _, _ in found) / 1e3:.1f} ms\n")
    table(
        ("module", "own ms", "with its imports, ms"),
        [
            (f"`{name}`", f"{own / 1e3:.2f}", f"{total / 1e3:.2f}")
            for own, total, name in sorted(found, reverse=True)[:top]
        ],
    )
    print(subprocess.check_output([sys.executable, "-c", LOAD_RULES], text=True))


def size(folder: Path, kea: str | None, rounds: int) -> None:
    """The large files: time and memory, and that they grow with the file."""
    rows = []
    for nested in (False, True):
        halves: dict[str, float] = {}
        for subnets, reservations in ((5_000, 50_000), (10_000, 100_000)):
            large = folder / f"large-{subnets}-{'nested' if nested else 'flat'}.conf"
            with large.open("w") as file:
                file.writelines(lines(subnets, reservations, nested=nested))
            commands = {"kealint check": [KEALINT, "check", str(large)]}
            if kea:
                commands["kea-dhcp4 -t"] = [kea, "-t", str(large)]
            medians = take_turns(commands, rounds)
            ours = medians["kealint check"]
            what = f"{subnets:,} subnets, {reservations:,} reservations"
            what += ", option-data inside" if nested else ""
            for name, one in medians.items():
                half = halves.get(name)
                rows.append(
                    (
                        f"{what}: `{name}`",
                        f"{large.stat().st_size / 1e6:.1f}",
                        f"{one.wall:.2f}",
                        f"{one.cpu:.2f}",
                        f"{one.memory:.0f}",
                        str(one.status),
                        f"{ours.cpu / one.cpu:.2f}",
                        f"{ours.memory / one.memory:.2f}",
                        f"{one.cpu / half:.2f}" if half else "",
                    )
                )
                halves[name] = one.cpu
            large.unlink()
    print(f"## Size: medians of {rounds} rounds\n")
    table(
        (
            "file and command",
            "MB",
            "wall s",
            "CPU s",
            "peak MB",
            "exit",
            "kealint / this, CPU",
            "memory",
            "CPU / that of half the file",
        ),
        rows,
    )


def parsing(rounds: int) -> None:
    """The parser alone beside `json.loads` of the same text: a ratio to watch without any Kea."""
    text = "".join(lines(2_000, 20_000, nested=True))
    plain = re.sub(r"//.*", "", text)
    ways: dict[str, Callable[[], object]] = {
        "kealint": lambda: parse(Source("large.conf", text)),
        "json": lambda: json.loads(plain),
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    gc.disable()
    for _ in range(rounds):
        for name, way in ways.items():
            began = time.process_time()
            way()
            times[name].append(time.process_time() - began)
    gc.enable()
    ours, theirs = median(times["kealint"]), median(times["json"])
    print(f"## Parsing {len(text) / 1e6:.1f} MB in one process, medians of {rounds} rounds\n")
    print(f"parse {ours:.3f} s CPU, json.loads {theirs:.3f} s, ratio {ours / theirs:.2f}\n")


def hostile(rounds: int, pieces: int = 2_500, top: int = 12) -> None:
    """The parser on texts made to stall it: eight times the text, eight times as long at most."""
    parse(Source("first", "{"))  # imports what broken texts need
    measured = []
    for name, make in HOSTILE.items():
        took = []
        for count in (pieces, 8 * pieces):
            source = Source(name, make(count))
            times = []
            for _ in range(rounds):
                began = time.process_time()
                parse(source)
                times.append(time.process_time() - began)
            took.append(median(times))
        measured.append((took[1], took[1] / took[0], name))
    print(f"## Hostile texts of {8 * pieces:,} pieces: the {top} dearest of {len(measured)}\n")
    table(
        ("text", "CPU ms", "CPU / that of an eighth"),
        [
            (name, f"{seconds * 1e3:.0f}", f"{ratio:.1f}")
            for seconds, ratio, name in sorted(measured, reverse=True)[:top]
        ],
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15, help="for the small file (default: 15)")
    parser.add_argument("--large-rounds", type=int, default=3, help="for large ones (default: 3)")
    parser.add_argument(
        "--only",
        choices=("start-up", "parsing", "hostile", "size"),
        help="leave the others out",
    )
    arguments = parser.parse_args()
    kea = shutil.which("kea-dhcp4") or shutil.which("kea-dhcp4", path="/usr/sbin:/usr/local/sbin")
    if kea is None:
        print("There is no kea-dhcp4 here, so its rows are missing.\n")
    else:
        version = subprocess.run([kea, "-v"], capture_output=True, text=True).stdout.strip()
        print(f"Python {sys.version.split()[0]}, Kea {version}\n")
    with tempfile.TemporaryDirectory() as folder:
        if arguments.only in (None, "start-up"):
            start_up(Path(folder), kea, arguments.rounds)
        if arguments.only in (None, "parsing"):
            parsing(arguments.rounds)
        if arguments.only in (None, "hostile"):
            hostile(arguments.large_rounds)
        if arguments.only in (None, "size"):
            size(Path(folder), kea, arguments.large_rounds)


if __name__ == "__main__":
    main()
