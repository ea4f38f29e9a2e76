#!/usr/bin/env bash
# Everything that has to hold before a change is taken in. People run it, and so does .ci/run:
#   ./check.sh            all of it
#   ./check.sh --fast     without the tests
# What stands after it goes to `dotnet test`, such as ./check.sh --filter-class '*DeadlineTests'.
set -euo pipefail
cd "$(dirname "$0")"

fast=false
if [ "${1:-}" = "--fast" ]; then
    fast=true
    shift
fi

step() { printf '\n== %s\n' "$*"; }

step "Restore what the lock files say, and nothing else"
dotnet restore --locked-mode

step "Build; a warning is an error"
dotnet build --no-restore -warnaserror

# A slip in the form does not hide what the tests say.
status=0
step "Format"
dotnet format --verify-no-changes --no-restore || status=1

if ! $fast; then
    step "Test"
    dotnet test --no-build "$@" || status=1
fi

exit $status
