"""The machine we run on, looked at when first asked, and each thing once."""

from __future__ import annotations

import glob
import os
import stat
from functools import cached_property

from kealint.host.facts import FILE, FOLDER, MISSING, OTHER, Entry, Interface, Port
from kealint.host.interfaces import interfaces
from kealint.host.ports import ports
from kealint.host.services import folders_made_at_start

HOOK_FOLDERS = (
    "/usr/lib/*/kea/hooks",
    "/usr/lib64/kea/hooks",
    "/usr/lib/kea/hooks",
    "/usr/local/lib/kea/hooks",
    "/opt/kea/lib/kea/hooks",
)
"""Where packages, and Kea's own `make install`, put hook libraries."""
NONLOCAL_BIND = "/proc/sys/net/{}/ip_nonlocal_bind"


class Machine:
    """The machine we run on: a `Host`."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry | None] = {}

    @cached_property
    def interfaces(self) -> tuple[Interface, ...] | None:
        """All of its interfaces."""
        return interfaces()

    @cached_property
    def ports(self) -> tuple[Port, ...] | None:
        """The ports that programs listen on."""
        return ports()

    @cached_property
    def programs(self) -> frozenset[str] | None:
        """The names of the programs that are seen to run, 15 characters at most."""
        if not _text("/proc/1/comm"):
            return None  # those of others are hidden from us (`hidepid`), or there is no /proc
        return frozenset(text.strip() for text in map(_text, glob.glob("/proc/[0-9]*/comm")))

    @cached_property
    def hook_folders(self) -> tuple[str, ...]:
        """The folders in which some Kea may look for hook libraries, and which are here."""
        return tuple(path for pattern in HOOK_FOLDERS for path in sorted(glob.glob(pattern)))

    @cached_property
    def binds_any_address(self) -> bool:
        """Whether `ip_nonlocal_bind` is set for IPv4 or IPv6."""
        return any(_text(NONLOCAL_BIND.format(f)).strip() == "1" for f in ("ipv4", "ipv6"))

    def at(self, path: str) -> Entry | None:
        """What is found at a path; None where it is relative, hidden from us, or about to be made
        by the service manager.
        """
        if not path.startswith("/") or "\0" in path:
            return None
        if path not in self._entries:
            self._entries[path] = self._look(path)
        return self._entries[path]

    def _look(self, path: str) -> Entry | None:
        if os.path.realpath(path) in self._made_at_start:
            return None
        try:
            mode = os.stat(path).st_mode
        except (FileNotFoundError, NotADirectoryError):
            return Entry(MISSING)
        except (OSError, UnicodeError):
            return None
        kind = FOLDER if stat.S_ISDIR(mode) else FILE if stat.S_ISREG(mode) else OTHER
        return Entry(kind, mode & 0o777)

    @cached_property
    def _made_at_start(self) -> frozenset[str]:
        return frozenset(map(os.path.realpath, folders_made_at_start()))


def _text(path: str) -> str:
    """What a file says; nothing where it cannot be read."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""
