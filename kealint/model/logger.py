"""Views of loggers."""

from __future__ import annotations

from kealint.model.view import Value, View, lazy


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
