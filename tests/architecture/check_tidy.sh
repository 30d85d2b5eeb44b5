#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# clang-tidy over every source that sees no tensor: parsing libtorch costs a quarter of a minute a file on a small machine, and those
# sources are checked by `make tidy`. Usage: check_tidy.sh SOURCE_DIR BUILD_DIR CLANG_TIDY [all]
set -euo pipefail
source_dir=$1 build_dir=$2 tidy=$3 scope=${4:-plain}
[ -x "$tidy" ] || { echo "clang-tidy is not installed (packaging/debian-packages.txt lists it)"; exit 1; }
# clang must not read GCC's precompiled headers: take the database without those flags.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -E 's/-include [^ ]*cmake_pch\.hxx//g; s/-Winvalid-pch//g; s/-fpch-preprocess//g' "$build_dir/compile_commands.json" > "$work/compile_commands.json"
cd "$source_dir"
files=$(git ls-files 'engine/core/*.cpp' 'engine/media/*.cpp' 'app/*.cpp')
[ "$scope" = all ] && files=$(git ls-files 'engine/*.cpp' 'app/*.cpp')
printf '%s\n' "$files" | xargs -P "$(nproc)" -n 6 "$tidy" -p "$work" --quiet
