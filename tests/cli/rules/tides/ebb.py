"""It is a Sunday, and the tide is going out in every harbour between here and there."""

from kealint.model import DhcpConfig
from kealint.rule import Finding, Iterator, rule, since


@rule(on=DhcpConfig, refuses=since("2.4.0"))
def check(config: DhcpConfig) -> Iterator[Finding]:
    if config.family:
        raise ValueError("low\nwater")
    yield from ()
