"""Which real Keas this machine has: its own, and those in chroots."""

from __future__ import annotations

import os
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOTS_VARIABLE = "KEALINT_KEA_ROOTS"
"""Environment variable with folders to chroot into, separated by colons."""

PROGRAMS = {
    "Dhcp4": "kea-dhcp4",
    "Dhcp6": "kea-dhcp6",
    "DhcpDdns": "kea-dhcp-ddns",
    "Control-agent": "kea-ctrl-agent",
}
"""The program that reads the configuration under each top-level key."""

PACKAGES = {
    "Dhcp4": "kea-dhcp4-server",
    "Dhcp6": "kea-dhcp6-server",
    "DhcpDdns": "kea-dhcp-ddns-server",
    "Control-agent": "kea-ctrl-agent",
}
"""The Debian package of each program."""

ENVIRONMENT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C"}
"""What programs are run with: where an ordinary user's PATH lacks the servers and chroot."""

_FOLDERS = ("usr/sbin", "usr/local/sbin", "opt/kea/sbin", "sbin")


class Kea(NamedTuple):
    """One installed Kea."""

    version: str
    """As it calls itself, e.g. `2.6.3`."""
    root: Path
    """The folder that holds its file system; `/` for the machine's own."""

    @property
    def number(self) -> tuple[int, ...]:
        """The version as numbers, to compare."""
        return tuple(int(part) for part in self.version.split("."))

    @property
    def release(self) -> str:
        """Major and minor number, as users name a target: `2.6`."""
        return ".".join(self.version.split(".")[:2])

    def program(self, service: str) -> str | None:
        """Where inside the root the program of a service is, None where it is missing."""
        return _program(self.root, service)

    def examples(self) -> list[Path]:
        """The example configurations that came with it, sorted."""
        folder = self.root / "usr/share/doc/kea/examples"
        return sorted(path for path in folder.rglob("*") if path.suffix in (".conf", ".json"))


@cache
def installed() -> tuple[Kea, ...]:
    """Every Kea found, oldest first, one per version.

    Looks at this machine, and at the roots that `KEALINT_KEA_ROOTS` names.
    """
    roots = os.environ.get(ROOTS_VARIABLE, "").split(":")
    found: dict[str, Kea] = {}
    for root in (Path("/"), *(Path(root) for root in roots if root)):
        if version := _version(root):
            found.setdefault(version, Kea(version, root))
    return tuple(sorted(found.values(), key=lambda kea: kea.number))


def service_of(text: str) -> str | None:
    """The service whose configuration this is, by the first top-level key that names one.

    Works on broken text too. A service's name inside a comment does not count.
    """
    for token in re.finditer(r'"((?:\\.|[^"\\\n])*)"|(?:#|//).*|/\*[\s\S]*?(?:\*/|\Z)', text):
        if token[1] in PROGRAMS:
            return token[1]
    return None


def _version(root: Path) -> str | None:
    for service in PROGRAMS:
        if program := _program(root, service):
            command = [program, "-v"] if root == Path("/") else ["chroot", str(root), program, "-v"]
            said = subprocess.run(
                command, capture_output=True, text=True, check=False, env=ENVIRONMENT
            ).stdout
            if match := re.match(r"\d+\.\d+\.\d+", said):
                return match[0]
    return None


def _program(root: Path, service: str) -> str | None:
    for folder in _FOLDERS:
        if (root / folder / PROGRAMS[service]).exists():
            return f"/{folder}/{PROGRAMS[service]}"
    return None
