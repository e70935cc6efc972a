#!/bin/sh
# Check the configurations in fixtures/labs with the kealint given as $1.
#
# That findings remain is the point here, so kealint's exit status 1 is success,
# as long as it does not come from a Python that gave up.
set -u

kealint=$(realpath "$1") || exit 2
cd "$(dirname "$0")/.." || exit 2
errors=$(mktemp) || exit 2
trap 'rm -f "$errors"' EXIT

bold= plain=
if [ -t 1 ] && [ -z "${NO_COLOR-}" ]; then
    bold=$(printf '\033[1m') plain=$(printf '\033[0m')
fi

show() {
    printf '\n%s%s%s\n' "$bold" "$1" "$plain"
    shift
    printf '$ kealint %s\n\n' "$*"
    "$kealint" "$@" 2>"$errors"
    status=$?
    cat "$errors" >&2
    if [ "$status" -gt 1 ] || grep -q '^Traceback' "$errors"; then
        printf '\nkealint itself failed, with exit status %d\n' "$status" >&2
        exit 1
    fi
    printf '\n(exit status %d)\n' "$status"
}

show "A brace too many: where it is, not where Kea stumbles over it" \
    check fixtures/labs/lab01-broken.conf
show "Two octets swapped: Kea takes it, and clients behind one relay get no address" \
    check --relay 192.0.2.1 --relay 198.51.100.1 fixtures/labs/lab03-typo.modern.conf
show "The same, repaired" \
    check --relay 192.0.2.1 --relay 198.51.100.1 fixtures/labs/lab03-fixed.modern.conf
show "All the files, for the Kea in Debian 12 and the long-term release after it" \
    check --kea 2.2,3.0 --output-format concise fixtures/labs
