from __future__ import annotations

import pytest

from kealint.model.url import misread_url


@pytest.mark.parametrize(
    "url",
    [
        "http://192.0.2.1:8000/",
        "https://192.0.2.1",
        "http://[2001:db8::1]:8000",
        "http://[fe80::1%eth0]:8000/",
        "http://192.0.2.1:99999/",  # Kea asks for a number only
        "http://192.0.2.1:-1/",
        "http://192.0.2.1:+8000/",
        "http://[2001:db8::1]x:8000/",
    ],
)
def test_what_kea_reads(url: str) -> None:
    assert misread_url(url) is None


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("", "does not begin with http:// or https://"),
        ("192.0.2.1:8000", "does not begin with http:// or https://"),
        ("HTTP://192.0.2.1:8000/", "does not begin with http:// or https://"),
        (" http://192.0.2.1/", "does not begin with http:// or https://"),
        ("http:/192.0.2.1/", "has no // behind http:"),
        ("http://", 'has the host "", which is empty'),
        ("http://:8000/", 'has the host "", which is empty'),
        ("http://[2001:db8::1", "has no ] behind the address"),
        ("http://2001:db8::1:8000/", 'has "db8::1:8000" for a port'),
        ("http://192.0.2.1:/", 'has "" for a port'),
        ("http://192.0.2.1:80x/", 'has "80x" for a port'),
        ("http://192.0.2.1:4294967296", 'has "4294967296" for a port'),
        ("http://192.0.2.1/a:b", 'has "b" for a port'),
        ("http://b.example.org:8000/", 'has the host "b.example.org", which is a name'),
    ],
)
def test_what_kea_does_not_read(url: str, why: str) -> None:
    assert why in (misread_url(url) or "")
