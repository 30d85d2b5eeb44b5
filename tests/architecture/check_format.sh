#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Fails when clang-format would change a C++ file of the project. Usage: check_format.sh SOURCE_DIR CLANG_FORMAT
set -euo pipefail
cd "$1"
[ -x "$2" ] || { echo "clang-format is not installed (packaging/debian-packages.txt lists it)"; exit 1; }
find engine app tests \( -name '*.h' -o -name '*.cpp' -o -name '*.cu' -o -name '*.cuh' \) -print0 | xargs -0 "$2" --dry-run --Werror
