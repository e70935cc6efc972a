"""kealint: checks, repairs and proves configurations of the ISC Kea DHCP servers."""

__version__ = "0.1.0.dev0"
