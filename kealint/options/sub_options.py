"""Options inside the bytes of another."""

from __future__ import annotations

from collections.abc import Iterator

PAD, END = 0, 255


def header_size(family: int) -> int:
    """How many bytes code and length of an option take."""
    return 2 if family == 4 else 4


def sub_options(data: bytes, family: int, padded: bool = False) -> Iterator[tuple[int, bytes]]:
    """Code and bytes of each option in a row of them; one that is cut off ends it.

    `padded` tells that 0 and 255 are no options but padding and the end, as in option 43.
    """
    header = header_size(family)
    width = header // 2
    at = 0
    while at + (1 if padded else header) <= len(data):
        code = int.from_bytes(data[at : at + width], "big")
        if padded and code == PAD:
            at += 1
            continue
        if padded and code == END:
            return
        end = at + header + int.from_bytes(data[at + width : at + header], "big")
        if at + header > len(data) or end > len(data):
            return
        yield code, data[at + header : end]
        at = end


def in_order(data: bytes, family: int, padded: bool = False) -> bytes:
    """The same options as Kea writes them: by code, those of one code joined in DHCPv4."""
    width = header_size(family) // 2
    options = sorted(sub_options(data, family, padded), key=lambda option: option[0])
    if family == 4:
        joined: dict[int, bytes] = {}
        for code, value in options:
            joined[code] = joined.get(code, b"") + value
        options = list(joined.items())
    return b"".join(
        code.to_bytes(width, "big") + _length(value, width) + value for code, value in options
    )


def _length(value: bytes, width: int) -> bytes:
    return (len(value) & (1 << 8 * width) - 1).to_bytes(width, "big")
