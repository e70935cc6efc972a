"""The files of a configuration that have to be in a folder of Kea's."""

from __future__ import annotations

from collections.abc import Iterator

from kealint.diagnostic import Verdict
from kealint.lean import NamedTuple
from kealint.model.config import Config, DhcpConfig
from kealint.model.database import LEASES as LEASES_DATABASE
from kealint.model.view import Value
from kealint.schema.folders import (
    LEASES,
    LEGAL_LOGS,
    LIBRARIES,
    LOGS,
    SCRIPTS,
    SOCKETS,
    Room,
)
from kealint.schema.version import KeaVersion, until

_CHECKED_AT_START = until("2.7.9")
"""The servers that look at `socket-name` only when they open the socket."""


class Confined(NamedTuple):
    """A file, or the folder of files, that has to be in a room."""

    path: Value[str]
    room: Room
    refusal: Verdict
    """What Kea does about one that is not."""
    is_folder: bool = False

    @property
    def folder(self) -> str:
        """The folder it is in; empty where only a name is written."""
        path = self.path.value.strip()
        return path.rstrip("/") if self.is_folder else path.rpartition("/")[0]

    @property
    def file_name(self) -> str:
        """The name without the folder; empty where the path ends in a slash."""
        return self.path.value.strip().rpartition("/")[2]

    @property
    def is_bare(self) -> bool:
        """Whether only a name is written, which Kea looks for in the right folder."""
        return "/" not in self.path.value


def confined(config: Config, kea: KeaVersion) -> Iterator[Confined]:
    """The files that such a Kea looks for in its folders."""
    late = config.service != "Control-agent" and kea in _CHECKED_AT_START
    for socket in config.control_sockets:
        if socket.name and (socket.is_unix or config.service == "Control-agent"):
            yield Confined(socket.name, SOCKETS, Verdict.FAILS if late else Verdict.REFUSES)
    for hook in config.hook_libraries:
        if hook.library and hook.library.value:
            yield Confined(hook.library, LIBRARIES, Verdict.REFUSES)
        if hook.parameters and hook.name == "libdhcp_run_script":
            if script := hook.parameters.text("name"):
                yield Confined(script, SCRIPTS, Verdict.FAILS)
        elif hook.parameters and hook.name == "libdhcp_legal_log":
            kind = hook.parameters.text("type")
            path = hook.parameters.text("path")
            if path and (kind is None or kind.value == "logfile"):
                yield Confined(path, LEGAL_LOGS, Verdict.FAILS, is_folder=True)
    # The DHCP servers look at their loggers only when they start.
    unlogged = Verdict.FAILS if isinstance(config, DhcpConfig) else Verdict.REFUSES
    for logger in config.loggers:
        for output in logger.files:
            yield Confined(output, LOGS, unlogged)
    if isinstance(config, DhcpConfig):
        for database in config.databases:
            if database.holds != LEASES_DATABASE or not database.is_memfile:
                continue
            name, persist = database.text("name"), database.boolean("persist")
            if name and name.value and (persist is None or persist.value):
                yield Confined(name, LEASES, Verdict.FAILS)
