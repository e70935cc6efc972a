"""The files that have to be there before a server starts: certificates, secrets, scripts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kealint.diagnostic import Verdict
from kealint.lean import NamedTuple
from kealint.model.config import AgentConfig, Config, D2Config, DhcpConfig
from kealint.model.high_availability import TLS_FILES, Relationship
from kealint.model.view import Value, View
from kealint.schema.version import KeaVersion

_HTTP_SOCKETS = KeaVersion(2, 7, 2)
_SECRET_FILES = KeaVersion(2, 5, 8)
_HOLDS = {
    "trust-anchor": "certificates of an authority",
    "cert-file": "a certificate",
    "key-file": "a key",
    "user-file": "a file with a user",
    "password-file": "a file with a password",
    "basic-auth-password-file": "a file with a password",
    "secret-file": "a file with a secret",
}
SCRIPT = "a script"


class NeededFile(NamedTuple):
    """A file that a server reads or runs."""

    written: Value[str]
    path: str
    """Where the server looks for it; may be relative, to where nobody knows."""
    holds: str
    """What it is, in words."""
    refusal: Verdict
    """What Kea does without it."""
    may_be_folder: bool = False


def needed_files(config: Config, kea: KeaVersion) -> Iterator[NeededFile]:
    """The files without which such a Kea does not start."""
    if isinstance(config, AgentConfig):
        yield from _of_http(config)
    elif kea >= _HTTP_SOCKETS:
        for socket in config.control_sockets:
            if socket.is_http:
                yield from _of_http(socket)
    if isinstance(config, D2Config) and kea >= _SECRET_FILES:
        for key in config.keys:
            yield from _needed(key, "secret-file", Verdict.REFUSES)
    if isinstance(config, DhcpConfig):
        for relationship in config.relationships:
            yield from _of_relationship(relationship)
        for hook in config.hook_libraries:
            if hook.name == "libdhcp_run_script" and hook.parameters:
                script = hook.parameters.text("name")
                if script and script.value:
                    yield NeededFile(script, script.value, SCRIPT, Verdict.FAILS, True)


def _of_http(view: View) -> Iterator[NeededFile]:
    """What a server of HTTP reads; user and password files stand in `directory`."""
    for keyword in TLS_FILES:
        yield from _needed(view, keyword, Verdict.FAILS)
    authentication = view.view("authentication", View)
    if authentication is None:
        return
    folder = authentication.text("directory")
    for client in authentication.views("clients", View):
        for keyword in ("user-file", "password-file"):
            for file in _needed(client, keyword, Verdict.REFUSES):
                base = folder.value.removesuffix("/") if folder else ""
                yield file._replace(path=f"{base}/{file.path.removeprefix('/')}")


def _of_relationship(relationship: Relationship) -> Iterator[NeededFile]:
    for peer in relationship.peers:
        yield from _needed(peer, "basic-auth-password-file", Verdict.FAILS)
    # What is told for all counts unless every server has its own.
    files: dict[Value[str] | None, str] = {}
    for keyword in TLS_FILES:
        shared = relationship.text(keyword)
        for peer in relationship.peers:
            written = peer.text(keyword) if peer.member(keyword) else shared
            files.setdefault(written, keyword)
    for written, keyword in files.items():
        yield from _as_needed(written, keyword, Verdict.FAILS)


def _needed(view: View, keyword: str, refusal: Verdict) -> Iterable[NeededFile]:
    return _as_needed(view.text(keyword), keyword, refusal)


def _as_needed(written: Value[str] | None, keyword: str, refusal: Verdict) -> Iterator[NeededFile]:
    if written is not None and written.value:
        folder = keyword == "trust-anchor"
        yield NeededFile(written, written.value, _HOLDS[keyword], refusal, folder)
