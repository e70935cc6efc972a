"""Machines that the examples of rules are on, in their documentation and in tests.

Both have Debian's packages of Kea, and beside the loopback the interfaces

- eth0 with 192.0.2.1 and 2001:db8:1::1, eth1 with 198.51.100.1 and 2001:db8:2::1
- down0, which is not up, and noad0, which is up and has no address

`debian` has Kea's folders as the packages want them. On `untidy` everyone may look into
/run/kea, there is neither /var/lib/kea nor /var/log/kea, and other programs listen on port 67 of
192.0.2.1 (UDP) and on port 8000 of 127.0.0.1 (TCP).
"""

from __future__ import annotations

from kealint.host.facts import FILE, FOLDER, DescribedHost, Entry, Interface, Port

HOOKS = "/usr/lib/x86_64-linux-gnu/kea/hooks"
LIBRARIES = ("flex_option", "ha", "lease_cmds", "run_script", "stat_cmds")
"""Hook libraries, of which there are more; these are in every version of the packages."""

SCRIPTS = "/usr/share/kea/scripts"

_OWN_FOLDERS = ("/run/kea", "/var/run/kea", "/var/lib/kea", "/var/log/kea")
_PROGRAMS = ("kea-dhcp4", "kea-dhcp6", "kea-dhcp-ddns", "kea-ctrl-agent")
_ENTRIES = {
    **{folder: Entry(FOLDER) for folder in ("/", "/etc/kea", HOOKS, SCRIPTS)},
    **{f"/usr/sbin/{program}": Entry(FILE) for program in _PROGRAMS},
    **{f"{HOOKS}/libdhcp_{name}.so": Entry(FILE, 0o644) for name in LIBRARIES},
    f"{SCRIPTS}/admin-utils.sh": Entry(FILE, 0o644),
    f"{SCRIPTS}/leases": Entry(FILE),
}

_DEBIAN = DescribedHost(
    interfaces=(
        Interface("lo", ("127.0.0.1", "::1"), True, True, is_loopback=True),
        Interface("eth0", ("192.0.2.1", "2001:db8:1::1", "fe80::1"), True, True),
        Interface("eth1", ("198.51.100.1", "2001:db8:2::1", "fe80::2"), True, True),
        Interface("down0", (), False, False),
        Interface("noad0", (), True, True),
    ),
    entries={
        **_ENTRIES,
        **{folder: Entry(FOLDER, 0o750) for folder in _OWN_FOLDERS},
    },
    ports=(),
    hook_folders=(HOOKS,),
)
_UNTIDY = _DEBIAN._replace(
    entries={**_ENTRIES, **{folder: Entry(FOLDER, 0o755) for folder in _OWN_FOLDERS[:2]}},
    ports=(Port("udp", "192.0.2.1", 67), Port("tcp", "127.0.0.1", 8000)),
)

EXAMPLE_HOSTS = {"debian": _DEBIAN, "untidy": _UNTIDY}
"""By the name that `--host` has in the fence of an example."""
