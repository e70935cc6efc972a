"""What can be known of a machine, and a machine that is only described."""

from __future__ import annotations

from collections.abc import Mapping
from os.path import normpath

from kealint.lean import NamedTuple, Protocol

MISSING, FILE, FOLDER, OTHER = "missing", "file", "folder", "other"
"""What may be found at a path; a link counts as what it leads to."""


class Interface(NamedTuple):
    """A network interface."""

    name: str
    addresses: tuple[str, ...] | None = None
    """Its IPv4 and IPv6 addresses, without lengths and zones."""
    is_up: bool | None = None
    """Somebody has set it up."""
    is_running: bool | None = None
    """It is up, and has a carrier."""
    is_loopback: bool = False


class Entry(NamedTuple):
    """What is found at a path."""

    kind: str
    """`MISSING`, `FILE`, `FOLDER` or `OTHER`."""
    mode: int = 0o755
    """Who may read, write and execute it: the lowest nine bits."""

    @property
    def is_missing(self) -> bool:
        """Whether nothing is there."""
        return self.kind == MISSING

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return self.kind == FOLDER

    @property
    def is_file(self) -> bool:
        """Whether it is an ordinary file."""
        return self.kind == FILE


class Port(NamedTuple):
    """A port that a program listens on."""

    protocol: str
    """`tcp` or `udp`."""
    address: str
    number: int


class Host(Protocol):
    """A machine. A property that is None is not known."""

    @property
    def interfaces(self) -> tuple[Interface, ...] | None:
        """All of its interfaces."""

    @property
    def ports(self) -> tuple[Port, ...] | None:
        """The ports that programs listen on."""

    @property
    def programs(self) -> frozenset[str] | None:
        """The names of the programs that are seen to run."""

    @property
    def hook_folders(self) -> tuple[str, ...]:
        """The folders in which some Kea may look for hook libraries, and which are here."""

    @property
    def binds_any_address(self) -> bool:
        """Programs may listen on addresses that no interface has (`ip_nonlocal_bind`)."""

    def at(self, path: str) -> Entry | None:
        """What is found at a path; None where it is relative, hidden from us, or about to be made
        by the service manager.
        """


class DescribedHost(NamedTuple):
    """A machine of which all is known that is said here, and no more."""

    interfaces: tuple[Interface, ...] | None = None
    entries: Mapping[str, Entry] | None = None
    """By path; what is not listed is missing."""
    ports: tuple[Port, ...] | None = None
    programs: frozenset[str] | None = frozenset()
    hook_folders: tuple[str, ...] = ()
    binds_any_address: bool = False

    def at(self, path: str) -> Entry | None:
        """What is found at a path."""
        if self.entries is None or not path.startswith("/"):
            return None
        return self.entries.get(normpath(path), Entry(MISSING))
