"""Views of loggers."""

from __future__ import annotations

from kealint.model.view import Value, View, lazy

ROOTS = {
    "Dhcp4": "kea-dhcp4",
    "Dhcp6": "kea-dhcp6",
    "DhcpDdns": "kea-dhcp-ddns",
    "Control-agent": "kea-ctrl-agent",
}
"""The name of each service's root logger; `kea-dhcp4.leases` and the like are below it."""


class Logger(View):
    """A logger (ARM "Logging")."""

    scope = "logger"

    @lazy
    def name(self) -> Value[str] | None:
        """`name`."""
        return self.text("name")

    @lazy
    def severity(self) -> Value[str] | None:
        """`severity`."""
        return self.text("severity")

    @lazy
    def outputs(self) -> list[View]:
        """`output-options`, or `output_options` as Kea before 2.5.1 calls them."""
        return self.views("output-options", View) + self.views("output_options", View)

    @lazy
    def files(self) -> list[Value[str]]:
        """The outputs that are files."""
        outputs = (option.text("output") for option in self.outputs)
        return [output for output in outputs if output and is_file(output.value)]


def is_file(output: str) -> bool:
    """Whether Kea takes an `output` for a file: all but `stdout`, `stderr`, `syslog:local3`, ..."""
    return output not in ("stdout", "stderr", "syslog") and not output.startswith("syslog:")
