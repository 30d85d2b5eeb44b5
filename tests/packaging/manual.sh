#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Checks that the manual page describes exactly the options and commands that --help lists.
# Usage: manual.sh PROGRAM MANUAL_PAGE
set -euo pipefail
program=$1 page=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
options() { grep -oE -e '--[a-z][a-z-]+' | sort -u; }
{
    QT_QPA_PLATFORM=offscreen "$program" --help
    for command in reply inspect verify benchmark train --check; do "$program" "$command" --help; done
    "$program" train report --help
    "$program" dataset check --help
    "$program" dataset mosit --help
    "$program" bundle make --help
    "$program" bundle list --help
    "$program" bundle export --help
    echo --check
} | options > "$work/announced"
sed 's/\\-/-/g' "$page" | options > "$work/described"
[ "$(wc -l < "$work/announced")" -gt 20 ] || { echo "only $(wc -l < "$work/announced") options were found"; exit 1; }
if ! diff "$work/announced" "$work/described"; then
    echo "manual page: < is announced by --help but not described, > the reverse"
    exit 1
fi
echo "$(wc -l < "$work/described") options agree"
