#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Checks that packaging/libtorch.sh replaces only a libtorch of its own tree, not one that a link leads to.
# Usage: libtorch_link.sh SOURCE
set -euo pipefail
source=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/tree" "$work/other/libtorch" "$work/bin"
cp -r "$source/packaging" "$work/tree/packaging"
ln -s "$work/other" "$work/tree/third_party"
echo old >"$work/other/libtorch/.unpacked"
printf '#!/bin/sh\nexit 1\n' >"$work/bin/python3" # prevents any download
chmod +x "$work/bin/python3"

if PATH="$work/bin:$PATH" "$work/tree/packaging/libtorch.sh" cpu 2>"$work/log"; then
    echo "a linked libtorch was accepted"; exit 1
fi
grep -q 'outside of this tree' "$work/log" || { echo "another reason was given:"; cat "$work/log"; exit 1; }
[ "$(cat "$work/other/libtorch/.unpacked")" = old ] || { echo "the other tree was changed"; exit 1; }
