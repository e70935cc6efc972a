r"""Domain names: their text (RFC 1035, section 5.1) and their bytes, as Kea reads them.

A backslash makes the next character an ordinary one, or with three digits stands
for the byte of that number. A name without a final dot is complete all the same.
"""

from __future__ import annotations

from kealint.options.fault import Fault
from kealint.options.pieces import octets

LONGEST_LABEL = 63
LONGEST_NAME = 255
_POINTER = 0xC0
_QUOTED = frozenset(b'"().;\\@$')
"""Printable, and yet written with a backslash."""


def to_wire(text: str) -> bytes:
    """The bytes of a name. Raises Fault where it is none."""
    name = octets(text)
    if not name:
        raise Fault("an empty name")
    if name in (b".", b"@"):
        return b"\0"
    wire = bytearray()
    label = bytearray()
    digits = bytearray()
    escaped = False
    last = len(name) - 1
    for at, byte in enumerate(name):
        if digits or (escaped and 0x30 <= byte <= 0x39):
            if not 0x30 <= byte <= 0x39:
                raise Fault("a backslash before digits wants three of them")
            digits.append(byte)
            escaped = False
            if len(digits) < 3:
                continue
            if int(digits) > 255:
                raise Fault(f"\\{digits.decode()} is beyond 255")
            byte = int(digits)
            digits.clear()
        elif escaped:
            if byte == 0x5B and not label:
                raise Fault("a label cannot begin with \\[")
            escaped = False
        elif byte == 0x5C:
            escaped = True
            continue
        elif byte == 0x2E:
            if not label:
                raise Fault("a dot too many: a label is empty")
            wire += bytes((len(label), *label))
            label.clear()
            if at == last:
                wire.append(0)
            continue
        label.append(byte)
        if len(label) > LONGEST_LABEL:
            raise Fault(f"a label is longer than {LONGEST_LABEL} bytes")
    if escaped or digits:
        raise Fault("a backslash at the end stands for nothing")
    if label:
        wire += bytes((len(label), *label, 0))
    if len(wire) > LONGEST_NAME:
        raise Fault(f"the name is longer than {LONGEST_NAME} bytes")
    return bytes(wire)


def from_wire(data: bytes, start: int = 0) -> tuple[bytes, int]:
    """The name at that place without compression (RFC 1035, 4.1.4), and where it ends.

    Raises Fault where there is no whole name.
    """
    wire = bytearray()
    at = lowest = start
    end = None
    while at < len(data):
        length = data[at]
        if length <= LONGEST_LABEL:
            label = data[at : at + 1 + length]
            if len(label) <= length or len(wire) + len(label) > LONGEST_NAME:
                break
            wire += label
            at += len(label)
            if not length:
                return bytes(wire), at if end is None else end
        elif length >= _POINTER and at + 1 < len(data):
            target = (length & ~_POINTER) << 8 | data[at + 1]
            if target >= lowest:
                break
            end = at + 2 if end is None else end
            at = lowest = target
        else:
            break
    raise Fault("no complete domain name")


def labels(wire: bytes) -> list[bytes]:
    """The labels of a name without compression, but for the root."""
    found: list[bytes] = []
    at = 0
    while at < len(wire) and wire[at]:
        found.append(wire[at + 1 : at + 1 + wire[at]])
        at += 1 + wire[at]
    return found


def to_text(wire: bytes) -> str:
    """The text of a name without compression, with its final dot."""
    return "".join("".join(map(_character, label)) + "." for label in labels(wire)) or "."


def _character(byte: int) -> str:
    if byte in _QUOTED:
        return "\\" + chr(byte)
    return chr(byte) if 0x20 < byte < 0x7F else f"\\{byte:03}"
