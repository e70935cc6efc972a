"""Options: which ones each Kea defines, and their values as text and as bytes."""

from kealint.options.codec import decode, encode, unused
from kealint.options.definitions import Catalogue, Definition, catalogue
from kealint.options.fault import Fault

__all__ = ["Catalogue", "Definition", "Fault", "catalogue", "decode", "encode", "unused"]
