"""Views of control sockets, and of who may use them (ARM "Management API")."""

from __future__ import annotations

from kealint.model.view import Value, View, lazy


class HttpClient(View):
    """An entry of `authentication.clients`."""

    scope = "client"

    @lazy
    def user(self) -> Value[str] | None:
        """`user`."""
        return self.text("user")

    @lazy
    def password(self) -> Value[str] | None:
        """`password`."""
        return self.text("password")


class ControlSocket(View):
    """A socket on which a server takes commands; of the agent: one on which it passes them on."""

    scope = "control-socket"

    @lazy
    def type(self) -> Value[str] | None:
        """`socket-type`: `unix`, `http` or `https`."""
        return self.text("socket-type")

    @lazy
    def name(self) -> Value[str] | None:
        """`socket-name`: the file of a unix socket."""
        return self.text("socket-name")

    @property
    def is_unix(self) -> bool:
        """Whether it is a unix socket, as far as that is told."""
        return self.type is not None and self.type.value == "unix"

    @property
    def is_http(self) -> bool:
        """Whether it is told to be one for HTTP or HTTPS."""
        return self.type is not None and self.type.value in ("http", "https")


def clients_of(view: View) -> list[HttpClient]:
    """Who may send commands by HTTP, to a socket or to the control agent."""
    authentication = view.view("authentication", View)
    return authentication.views("clients", HttpClient) if authentication else []
