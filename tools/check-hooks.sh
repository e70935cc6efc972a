#!/bin/sh
# Run our own hooks as a user's pre-commit would; $1 is the pre-commit to use.
#
# `try-repo` takes the hooks from this work tree as it lies here and runs them in a
# repository of the user's, which we make up: one file in order, one that is not.
set -eu

pre_commit=$(realpath "$1")
project=$(realpath "$(dirname "$0")/..")

if ! git -C "$project" rev-parse --git-dir >/dev/null 2>&1; then
    echo "skipped: the hooks in pre-commit, since this is no git repository"
    exit 0
fi

user=$(mktemp -d)
trap 'rm -rf "$user"' EXIT
export PRE_COMMIT_HOME="$project/.cache/pre-commit"
cd "$user"
git init --quiet .
cat >good.kea <<'KEA'
{ "Dhcp4": {
    "interfaces-config": { "interfaces": ["eth0"] },
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "pools": [ { "pool": "192.0.2.10 - 192.0.2.20" } ]
    } ]
} }
KEA
# The surplus comma behind the pool is what a safe fix takes away.
sed 's/192.0.2.20" }/192.0.2.20" },/' good.kea >kea-dhcp4.conf
git add .

fail() {
    echo "hooks: $1" >&2
    exit 1
}

# Each call of try-repo makes an environment of its own, so we make do with three.
if "$pre_commit" try-repo "$project" kealint --all-files >said; then
    fail "kealint lets a surplus comma pass"
fi
cat said
grep -q '> kea-dhcp4.conf:6' said || fail "kealint does not point at the surplus comma"
if grep -q 'good.kea' said; then fail "kealint complains about a file in order"; fi

if "$pre_commit" try-repo "$project" kealint-fix --all-files; then
    fail "kealint-fix does not say that it changed a file"
fi
cmp good.kea kea-dhcp4.conf || fail "kealint-fix did not take the comma away"

"$pre_commit" try-repo "$project" --all-files || fail "something is left after the fix"
echo "the hooks work in pre-commit"
