"""The folders that have to be there before a server starts, on a given machine."""

from __future__ import annotations

from collections.abc import Iterator

from kealint.diagnostic import Verdict
from kealint.lean import TYPE_CHECKING, NamedTuple
from kealint.model.config import AgentConfig, Config, DhcpConfig
from kealint.model.confined import Confined, confined
from kealint.model.database import LEASES as IN_LEASES
from kealint.model.logger import ROOTS
from kealint.model.oddity import Place
from kealint.model.view import Value, View
from kealint.schema.folders import EXACT_MODE, LEASES, LEGAL_LOGS, LOGS, SOCKETS, Room
from kealint.schema.version import KeaVersion

if TYPE_CHECKING:
    from kealint.host import Host

_REFUSALS = {
    LOGS: Verdict.ACCEPTS,
    LEASES: Verdict.FAILS,
    LEGAL_LOGS: Verdict.FAILS,
    SOCKETS: Verdict.FAILS,
}
"""What Kea does without the folder; of other rooms it is the file that counts."""

_DUID = "the identifier of the server"
"""Which kea-dhcp6 keeps in a file (ARM "Server Identifier in DHCPv6")."""


class NeededFolder(NamedTuple):
    """A folder that a server writes into."""

    place: Value[str] | Place
    """What names it, or what it is for."""
    path: str
    room: Room
    holds: str
    """What is to be in it, in words."""
    without: Verdict
    """What Kea does if it is not there."""
    refusal: Verdict
    """What Kea does if it is there and not as it should be."""


def needed_folders(config: Config, kea: KeaVersion, host: Host) -> Iterator[NeededFolder]:
    """The folders that such a Kea writes into on this machine, each once, as far as told."""
    told: set[str] = set()
    for folder in (*_of_files(config, kea, host), *_of_data(config, kea, host)):
        if folder.path not in told or folder.room is SOCKETS:
            told.add(folder.path)
            yield folder


def _of_files(config: Config, kea: KeaVersion, host: Host) -> Iterator[NeededFolder]:
    for file in confined(config, kea):
        path = _folder_of(file, config, kea, host)
        without = _REFUSALS.get(file.room)
        if path is None or without is None:
            continue
        if file.room is SOCKETS and kea in EXACT_MODE and SOCKETS.is_only(kea):
            without = file.refusal  # none at all counts as one with another mode
        elif file.room is SOCKETS and isinstance(config, AgentConfig):
            without = Verdict.ACCEPTS  # it makes no socket there
        yield NeededFolder(file.path, path, file.room, file.room.holds, without, file.refusal)


def _folder_of(file: Confined, config: Config, kea: KeaVersion, host: Host) -> str | None:
    only = file.room.is_only(kea)
    if file.is_bare and not file.is_folder:
        return _own(file.room, config, host) if only else None
    # path-outside-folder
    return None if only and not file.room.may_be(file.folder) else file.folder or "/"


def _own(room: Room, config: Config, host: Host) -> str | None:
    """The folder that was decided when the Kea of this machine was built: that of packages."""
    program = host.at(f"/usr/sbin/{ROOTS.get(config.service)}")
    return room.usual if program and program.is_file else None


def _of_data(config: Config, kea: KeaVersion, host: Host) -> Iterator[NeededFolder]:
    """That of the files which the configuration does not name: leases, the server's DUID."""
    if not isinstance(config, DhcpConfig):
        return
    data = config.text("data-directory") if config.family == 6 else None
    if data and not LEASES.is_only(kea):
        if data.value:
            yield NeededFolder(
                data, data.value, LEASES, LEASES.holds, Verdict.REFUSES, Verdict.REFUSES
            )
        return
    path = _own(LEASES, config, host)
    if path is None:
        return
    member = config.member("lease-database")
    database = next((one for one in config.databases if one.holds == IN_LEASES), None)
    if member is None or (database and database.is_kept_in_unnamed_file):
        place = Place.of_key(member or config.keyword)
        yield NeededFolder(place, path, LEASES, LEASES.holds, Verdict.FAILS, Verdict.FAILS)
    server_id = config.view("server-id", View)
    persist = server_id.boolean("persist") if server_id else None
    if config.family == 6 and (persist is None or persist.value):
        place = Place.of_key(config.member("server-id") or config.keyword)
        yield NeededFolder(place, path, LEASES, _DUID, Verdict.FAILS, Verdict.FAILS)
