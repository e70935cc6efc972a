"""`kealint version`."""

from __future__ import annotations

import click

from kealint import __version__


@click.command("version")
def command() -> None:
    """Print the version."""
    click.echo(f"kealint {__version__}")
