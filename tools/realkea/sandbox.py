"""Run a Kea program where it can change nothing and miss little.

The program gets private mount and network namespaces: a throw-away layer over
its file system with the folders Kea insists on, and a network without way out
that has the interfaces the text names, where servers may bind to any address.
Where the process may not make namespaces, the machine's own Kea is run as it
is, and only to test.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryFile
from typing import BinaryIO, NamedTuple

from kealint.host import DescribedHost, Interface
from kealint.host.example import EXAMPLE_HOSTS
from tools.realkea.installed import ENVIRONMENT, Kea

CONFIG = "/tmp/kea.conf"
"""What the text is called inside."""

_SETTLE = 0.3
"""Seconds a server must live on after it said that it started."""

_ENTER = r"""
set -eu
lower=$1; shift
mount -t tmpfs tmpfs /mnt
mkdir /mnt/upper /mnt/work /mnt/root
mount -t overlay overlay -o "lowerdir=$lower,upperdir=/mnt/upper,workdir=/mnt/work" /mnt/root
mount --rbind /dev /mnt/root/dev
cd /mnt/root
mkdir -p tmp run/lock var/lib var/log
rm -rf run/kea var/lib/kea var/log/kea
while read -r kind mode path; do
    if [ "$kind" = folder ]; then mkdir -p ".$path"; else mkdir -p ".${path%/*}"; >> ".$path"; fi
    chmod "$mode" ".$path"
done <<< "$ENTRIES"
while read -r path content; do
    [ -n "$path" ] || continue
    mkdir -p ".${path%/*}"
    printf %s "$content" > ".$path"
done <<< "$FILES"
for family in $NONLOCAL; do
    echo 1 > /proc/sys/net/$family/ip_nonlocal_bind || true
done 2> /dev/null
ip -force -batch - <<< "$NETWORK" 2> /dev/null || true
while read -r protocol address port; do
    [ -z "$protocol" ] || "$PYTHON" -c "$HOLD" $$ "$protocol" "$address" "$port"
done <<< "$PORTS"
cat > tmp/kea.conf
exec chroot . "$@"
"""


_HOLD = """
import os, socket, sys, time
process, protocol, address, port = sys.argv[1:]
kind = socket.SOCK_STREAM if protocol == "tcp" else socket.SOCK_DGRAM
held = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, kind)
held.bind((address, int(port)))
if protocol == "tcp":
    held.listen()
if not os.fork():
    while os.path.exists("/proc/" + process):
        time.sleep(0.1)
"""
"""Holds a port until a process is gone."""

_FOLDERS = ("/run/kea", "/var/lib/kea", "/var/log/kea")


class Run(NamedTuple):
    """How a run of a program ended."""

    status: int | None
    """Its exit status; None where it was still alive and had to be stopped."""
    output: str


@cache
def usable() -> bool:
    """Whether this process may make such namespaces here; without them nothing can be started."""
    if os.geteuid() != 0:
        return False
    try:
        return _spawn(Path("/"), ["/bin/true"], "", _scene("", {}), 10, False).status == 0
    except OSError:
        return False


def run(
    kea: Kea,
    command: list[str],
    text: str,
    *,
    files: Mapping[str, str] | None = None,
    host: str | None = None,
    seconds: float,
    until_started: bool = False,
) -> Run:
    """Run a command of this Kea with the text in `CONFIG` for at most so many seconds.

    `files` are provided inside, by path. With a `host` it is that machine (see
    `kealint.host.example`), and nothing is done to make up for what it lacks. With
    `until_started` the run ends soon after the program logged that it started.
    """
    if usable():
        scene = _scene(text, files or {}) if host is None else _scene_of(EXAMPLE_HOSTS[host])
        return _spawn(kea.root, command, text, scene, seconds, until_started)
    assert host is None, "another machine takes a sandbox"
    return _plain(command, text, seconds)


def _plain(command: list[str], text: str, seconds: float) -> Run:
    with NamedTemporaryFile(suffix=".conf") as config:
        config.write(_encoded(text))
        config.flush()
        named = [config.name if word == CONFIG else word for word in command]
        try:
            done = subprocess.run(named, capture_output=True, timeout=seconds, check=False)
        except subprocess.TimeoutExpired:
            return Run(None, "")
        output = (done.stdout + done.stderr).decode("utf-8", "replace")
        return Run(done.returncode, output.replace(config.name, CONFIG))


def _spawn(
    root: Path,
    command: list[str],
    text: str,
    scene: Mapping[str, str],
    seconds: float,
    until_started: bool,
) -> Run:
    enter = ["unshare", "-m", "-n", "--propagation", "private", "bash", "-c", _ENTER, "enter"]
    with TemporaryFile() as config, TemporaryFile() as log:
        config.write(_encoded(text))
        config.seek(0)
        process = subprocess.Popen(
            [*enter, str(root), *command],
            stdin=config,
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**ENVIRONMENT, "PYTHON": sys.executable, "HOLD": _HOLD, **scene},
        )
        try:
            status = _wait(process, log if until_started else None, seconds)
        finally:
            process.kill()
            process.wait()
        log.seek(0)
        return Run(status, log.read().decode("utf-8", "replace"))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _wait(process: subprocess.Popen[bytes], log: BinaryIO | None, seconds: float) -> int | None:
    """The exit status, or None after so many seconds, or a moment after the log says `STARTED`."""
    if log is None:
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None
    deadline = time.monotonic() + seconds
    settled = False
    while process.poll() is None and time.monotonic() < deadline:
        if not settled and b"_STARTED " in os.pread(log.fileno(), 1 << 20, 0):
            settled = True
            deadline = time.monotonic() + _SETTLE
        time.sleep(0.02)
    return process.poll()


def _scene(text: str, files: Mapping[str, str]) -> dict[str, str]:
    """What `_ENTER` makes a machine of that lacks nothing the text expects."""
    return {
        "ENTRIES": "\n".join(f"folder 0750 {path}" for path in _FOLDERS),
        "FILES": "\n".join(f"{path} {content}" for path, content in files.items()),
        "NETWORK": "\n".join(_network(text)),
        "NONLOCAL": "ipv4 ipv6",
        "PORTS": "",
    }


def _scene_of(host: DescribedHost) -> dict[str, str]:
    """What `_ENTER` makes the machine described of."""
    entries = (host.entries or {}).items()
    return {
        "ENTRIES": "\n".join(f"{entry.kind} {entry.mode:o} {path}" for path, entry in entries),
        "FILES": "",
        "NETWORK": "\n".join(_network_of(host.interfaces or ())),
        "NONLOCAL": "",
        "PORTS": "\n".join(" ".join(map(str, port)) for port in host.ports or ()),
    }


def _network_of(interfaces: Iterable[Interface]) -> Iterator[str]:
    """Commands for `ip` that make these interfaces, each of which is running if it is up."""
    yield "link set lo up"
    for name, addresses, is_up, *_ in interfaces:
        if name == "lo":
            continue
        yield from _link(name)
        if is_up:
            yield f"link set {name} up"
        for address in addresses or ():
            if ":" in address:
                yield f"addr add {address}/64 dev {name} nodad"
            else:
                yield f"addr add {address}/24 dev {name}"


def _network(text: str) -> list[str]:
    """Commands for `ip` that make the network which the text expects."""
    commands = ["link set lo up"]
    for number, (name, addresses) in enumerate(_interfaces(text).items(), start=1):
        commands += (
            *_link(name),
            f"link set {name} up",
            f"addr add fe80::{number:x}/64 dev {name} nodad",
            f"addr add 10.255.{number % 250}.1/24 dev {name}",
            *(f"addr add {address} dev {name} nodad" for address in addresses),
        )
    return commands


def _link(name: str) -> tuple[str, ...]:
    return (
        f"link add {name} type dummy",
        f"link add {name} type bridge",  # where the kernel has no dummies; else refused
        f"link set {name} addrgenmode none",
    )


def _interfaces(text: str) -> dict[str, list[str]]:
    """The interfaces a text names, with the addresses it expects on them; always `eth0`."""
    named: dict[str, list[str]] = {"eth0": []}
    for value in re.findall(r'"interfaces?"\s*:\s*(\[[^\]]*\]|"[^"\n]*")', text):
        for item in re.findall(r'"([^"\n]+)"', value):
            name, _, address = item.partition("/")
            if re.fullmatch(r"[\w.:@-]{1,15}", name) and name != "lo":
                addresses = named.setdefault(name, [])
                if re.fullmatch(r"[0-9a-fA-F.:]+", address):
                    addresses.append(address)
    return named
