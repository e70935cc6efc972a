"""libddns_gss_tsig renews its keys too late, or tries again too late.

It tries again every `retry-interval` (120 seconds by default), asks for a new key
every `rekey-interval` (2700), and a key lives for `tkey-lifetime` (3600). Each of them
has to be less than the next one, or the library does not load.

```kea bad
{ "DhcpDdns": { "hooks-libraries": [ {
    "library": "libddns_gss_tsig.so",
    "parameters": {
        "rekey-interval": 3600,  # <-- "rekey-interval" is 3600, not less than "tkey-lifetime" 3600
        "retry-interval": 60
    }
} ] } }
```

```kea good
{ "DhcpDdns": { "hooks-libraries": [ {
    "library": "libddns_gss_tsig.so",
    "parameters": { "tkey-lifetime": 7200, "rekey-interval": 3600 }
} ] } }
```
"""

from itertools import pairwise

from kealint.model import HookLibrary, Value
from kealint.rule import ERROR, Context, Finding, Iterator, finding, rule
from kealint.schema.hooks import parameters_of

ORDER = ("retry-interval", "rekey-interval", "tkey-lifetime")


@rule(on=HookLibrary, severity=ERROR)
def check(hook: HookLibrary, ctx: Context) -> Iterator[Finding]:
    known = parameters_of(hook.name, ctx.kea)
    if hook.name != "libddns_gss_tsig" or hook.parameters is None or known is None:
        return
    told = {keyword: hook.parameters.integer(keyword) for keyword in ORDER}
    defaults = {keyword: fact.default for keyword in ORDER if (fact := known.fact(keyword))}
    if any(value and not 0 <= value.value < 2**32 for value in told.values()):
        return
    for short, long in pairwise(ORDER):
        first, second = number(told[short], defaults[short]), number(told[long], defaults[long])
        place = told[short] or told[long]
        if place and first >= second:
            yield finding(
                place,
                f'"{short}" is {first}, not less than "{long}" {second}',
                help=f"keep {' < '.join(ORDER)}",
            )


def number(value: Value[int] | None, default: int) -> int:
    return value.value if value else default
