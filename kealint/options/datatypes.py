"""The data types of options: from the text of one value to bytes and back, as Kea does it.

Each `write` takes a value without outer blanks and raises Fault where it does not
fit; each `show` takes the bytes of one value.
"""

from __future__ import annotations

import re

# `socket` has these from here, and takes longer to load than many a file to check.
from _socket import AF_INET, AF_INET6, inet_ntop, inet_pton
from collections.abc import Callable

from kealint.lean import NamedTuple
from kealint.options import names
from kealint.options.definitions import Definition
from kealint.options.fault import Fault
from kealint.options.pieces import hexadecimal, octets
from kealint.schema.version import KeaVersion


class DataType(NamedTuple):
    """How values of one type are written and shown, and how many bytes they take."""

    write: Callable[[str, Definition, KeaVersion], bytes]
    show: Callable[[bytes, Definition, KeaVersion], str]
    size: int = 0
    """In bytes; 0 where it varies."""


_DECIMAL = r"[+-]?[0-9]+"
_HEXADECIMAL = r"([+-]?)(?:0[xX])?([0-9a-fA-F]+)"


def _integer(size: int, signed: bool) -> DataType:
    bits = 8 * size
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    least = -(1 << 63)

    def write(text: str, _: Definition, __: KeaVersion) -> bytes:
        number = parse_integer(text)
        if number is None:
            raise Fault("no whole number")
        if not least <= number < -least or not low <= number <= high:
            raise Fault(f"out of the range {low} to {high}")
        return number.to_bytes(size, "big", signed=signed)

    def show(data: bytes, _: Definition, __: KeaVersion) -> str:
        return str(int.from_bytes(data, "big", signed=signed))

    return DataType(write, show, size)


def parse_integer(text: str) -> int | None:
    """The number Kea reads: decimal, else hexadecimal with or without 0x; None if it is none."""
    if len(text) > 40:
        return None
    if re.fullmatch(_DECIMAL, text):
        return int(text)
    match = re.fullmatch(_HEXADECIMAL, text)
    return int(match[1] + match[2], 16) if match else None


def _write_boolean(text: str, _: Definition, __: KeaVersion) -> bytes:
    word = text.lower()
    if word in ("true", "false"):
        return b"\1" if word == "true" else b"\0"
    if re.fullmatch(_DECIMAL, text) and len(text) < 40 and int(text) in (0, 1):
        return bytes((int(text),))
    raise Fault("neither true nor false, 1 nor 0")


def _show_boolean(data: bytes, _: Definition, __: KeaVersion) -> str:
    if data[0] > 1:
        raise Fault("neither 0 nor 1")
    return "true" if data[0] else "false"


def _write_binary(text: str, _: Definition, __: KeaVersion) -> bytes:
    return hexadecimal(text)


def _show_binary(data: bytes, _: Definition, __: KeaVersion) -> str:
    return data.hex()


def pack_address(text: str) -> bytes | None:
    """4 or 16 bytes, as the text is an IPv4 or IPv6 address; None where it is none."""
    try:
        if ":" not in text:
            return inet_pton(AF_INET, text)
        return inet_pton(AF_INET6, text.partition("%")[0])
    except (OSError, ValueError):
        return None


def unpack_address(data: bytes) -> str:
    """The text of an address of 4 or 16 bytes."""
    return inet_ntop(AF_INET if len(data) == 4 else AF_INET6, data)


def _write_address(text: str, _: Definition, __: KeaVersion) -> bytes:
    # Kea asks for an address, of whatever family; the layout finds those of the wrong length.
    packed = pack_address(text)
    if packed is None:
        raise Fault("no IP address")
    return packed


def _show_address(data: bytes, _: Definition, __: KeaVersion) -> str:
    return unpack_address(data)


def long_prefixes_fail(version: KeaVersion) -> bool:
    """Whether that version refuses a prefix longer than an address."""
    return version >= (3, 1, 5) or (3, 0, 4) <= version < (3, 1, 0)


def _write_prefix(text: str, definition: Definition, version: KeaVersion) -> bytes:
    address, slash, length = text.replace(" ", "").replace("\t", "").partition("/")
    if not slash:
        raise Fault("no prefix: the length is missing")
    packed = pack_address(address)
    if packed is None or len(packed) != 16:
        raise Fault("no IPv6 prefix")
    bits = parse_integer(length)
    if bits is None or not 0 <= bits <= 255 or (bits > 128 and long_prefixes_fail(version)):
        raise Fault("no prefix length from 0 to 128")
    host_bits = max(128 - bits, 0)
    first = int.from_bytes(packed, "big") >> host_bits << host_bits
    size = (bits + 7) // 8
    return bytes((bits,)) + first.to_bytes(16, "big")[:size].ljust(size, b"\0")


def _show_prefix(data: bytes, _: Definition, __: KeaVersion) -> str:
    if not data:
        raise Fault("no prefix")
    return f"{unpack_address(data[1:17].ljust(16, bytes(1)))}/{data[0]}"


def _write_psid(text: str, _: Definition, __: KeaVersion) -> bytes:
    value, slash, length = text.replace(" ", "").replace("\t", "").partition("/")
    number, bits = parse_integer(value), parse_integer(length)
    if not slash or number is None or not 0 <= number <= 0xFFFF:
        raise Fault("no PSID such as 3/4: value, slash, length")
    if bits is None or not 0 <= bits <= 16:
        raise Fault("no PSID length from 0 to 16")
    if bits and number >= 1 << bits:
        raise Fault(f"PSID {number} does not fit into {bits} bits")
    return bytes((bits,)) + (number << 16 - bits & 0xFFFF).to_bytes(2, "big")


def _show_psid(data: bytes, _: Definition, __: KeaVersion) -> str:
    bits = data[0]
    if bits > 16:
        raise Fault(f"a PSID length of {bits}")
    return f"{int.from_bytes(data[1:3], 'big') >> 16 - bits}/{bits}"


def _write_string(text: str, _: Definition, __: KeaVersion) -> bytes:
    return octets(text)


def _show_string(data: bytes, _: Definition, __: KeaVersion) -> str:
    return data.decode("utf-8", "surrogateescape")


LONG_TUPLES = KeaVersion(2, 3, 6)
"""Since then option 143 of DHCPv4 (RFC 8572) has tuples as in DHCPv6."""


def length_bytes(definition: Definition, version: KeaVersion) -> int:
    """How many bytes say how long a tuple is."""
    is_long = definition.special == (4, 143) and version >= LONG_TUPLES
    return 2 if definition.family == 6 or is_long else 1


def _write_tuple(text: str, definition: Definition, version: KeaVersion) -> bytes:
    data = octets(text)
    size = length_bytes(definition, version)
    if len(data) >= 1 << 8 * size:
        raise Fault(f"longer than {(1 << 8 * size) - 1} bytes")
    return len(data).to_bytes(size, "big") + data


def _show_tuple(data: bytes, definition: Definition, version: KeaVersion) -> str:
    return _show_string(data[length_bytes(definition, version) :], definition, version)


def _write_name(text: str, _: Definition, __: KeaVersion) -> bytes:
    return names.to_wire(text)


def _show_name(data: bytes, _: Definition, __: KeaVersion) -> str:
    return names.to_text(data)


def _write_nothing(text: str, _: Definition, __: KeaVersion) -> bytes:
    raise Fault("the option has no value")


TYPES = {
    "empty": DataType(_write_nothing, _show_string),
    "binary": DataType(_write_binary, _show_binary),
    "boolean": DataType(_write_boolean, _show_boolean, 1),
    "int8": _integer(1, True),
    "int16": _integer(2, True),
    "int32": _integer(4, True),
    "uint8": _integer(1, False),
    "uint16": _integer(2, False),
    "uint32": _integer(4, False),
    "ipv4-address": DataType(_write_address, _show_address, 4),
    "ipv6-address": DataType(_write_address, _show_address, 16),
    "ipv6-prefix": DataType(_write_prefix, _show_prefix),
    "psid": DataType(_write_psid, _show_psid, 3),
    "string": DataType(_write_string, _show_string),
    "tuple": DataType(_write_tuple, _show_tuple),
    "fqdn": DataType(_write_name, _show_name),
    "internal": DataType(_write_string, _show_string),
}
"""Every type but `record`, which is made of these."""
