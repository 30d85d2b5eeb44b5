#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Checks that what judges the answers stays outside the program: neither the graders nor the requests of tests/evaluation, nor a Python
# that could run them, are part of the program or of an installation. Usage: grader_outside.sh SOURCE_DIR PROGRAM
set -euo pipefail
source=$1 program=$2
fail() { echo "grader_outside: $*" >&2; exit 1; }

# Names of the graders' modules and functions, of the renderers that they compare with, and of the frozen sets.
names='caption_grader|check_cells|scene_facts|facts_met|people\.jsonl|unknown_media|world_video|world_audio|target_of|SceneObject|[Gg]rader'
found_in() { { strings -a "$1"; nm -C "$1" 2>/dev/null || true; } | grep -E "$names" || true; }

sample=$(mktemp)
trap 'rm -f "$sample"' EXIT
printf 'data\0caption_grader\0data' >"$sample"
[ -n "$(found_in "$sample")" ] || fail "the search does not find a grader"
found=$(found_in "$program")
[ -z "$found" ] || fail "$program contains ${found:0:300}"
if readelf -dW "$program" | grep -E 'NEEDED.*libpython'; then fail "$program is linked with Python"; fi
if grep -nE "$names|evaluation" "$source/tests/packaging/installed-files.txt"; then fail "the evaluation is installed"; fi
# A question of the frozen set, word for word, would be an answer prepared in advance.
requests=$(grep -oE '"turns": \["[^"]*"' "$source/tests/evaluation/people.jsonl" | cut -d'"' -f4 | grep -E '.{20}') # short ones are everywhere
[ "$(wc -l <<<"$requests")" -ge 100 ] || fail "too few requests were compared"
if strings -a "$program" | grep -F -f <(echo "$requests"); then fail "$program contains these requests"; fi
echo "grader_outside: $program contains no grader"
