#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs clang-tidy on sources that do not include libtorch, which takes about 15 s per file to parse. With `all` (make tidy): on all
# sources. In one process, beside other tests, unless NEXTGPT_TIDY_PROCESSES says how many.
# Usage: check_tidy.sh SOURCE_DIR BUILD_DIR CLANG_TIDY [all]
set -euo pipefail
source_dir=$1 build_dir=$2 tidy=$3 scope=${4:-plain}
[ -x "$tidy" ] || { echo "clang-tidy is not installed (packaging/debian-packages.txt lists it)"; exit 1; }
# clang must not read GCC's precompiled headers: remove those flags from the database.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -E 's/-include [^ ]*cmake_pch\.hxx//g; s/-Winvalid-pch//g; s/-fpch-preprocess//g' "$build_dir/compile_commands.json" > "$work/compile_commands.json"
cd "$source_dir"
files=$(git ls-files 'engine/core/*.cpp' 'engine/request/*.cpp' 'engine/io/*.cpp' 'engine/media/*.cpp' 'engine/text/*.cpp' 'app/*.cpp')
[ "$scope" = all ] && files=$(git ls-files 'engine/*.cpp' 'app/*.cpp')
printf '%s\n' "$files" | xargs -P "${NEXTGPT_TIDY_PROCESSES:-1}" -n 6 "$tidy" -p "$work" --quiet
