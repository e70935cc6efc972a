"""kealint: checks, repairs and proves configurations of the ISC Kea DHCP servers."""

HOME = "https://github.com/kealint/kealint"
"""Where the project is: every address that we print begins with it."""

__version__ = "0.1.0.dev0"
