#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs a nextgpt program with an empty environment: it must report its bundle and generate an image.
# Usage: smoke.sh PROGRAM EXPECTED_BUNDLE
set -euo pipefail
program=$(realpath "$1") bundle=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "smoke: $*" >&2; exit 1; }
clean() { (cd "$work" && env -i HOME="$work" OMP_NUM_THREADS=2 OMP_WAIT_POLICY=passive "$@"); }

if env -i ldd "$program" | grep 'not found'; then fail "libraries are missing"; fi
found=$(clean "$program" --check --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["bundle"])')
[ "$(realpath "$found")" = "$bundle" ] || fail "the bundle is $found, not $bundle"
clean "$program" reply "draw a large red star" --seed 1 --out "$work/made" >"$work/answer" || fail "reply failed"
grep -qi star "$work/answer" || fail "the answer does not mention a star: $(cat "$work/answer")"
image=$(find "$work/made" -name '*.png')
[ -n "$image" ] || fail "no image was generated"
head -c 8 "$image" | cmp -s - <(printf '\x89PNG\r\n\x1a\n') || fail "$image is not a PNG"
echo "smoke: $program answers and generates an image"
