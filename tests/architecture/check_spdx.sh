#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Fails when a source file of the project does not declare its licence in its first five lines.
# Usage: check_spdx.sh [FILE…]   (default: every tracked source file)
set -euo pipefail
cd "$(dirname "$0")/../.."
patterns=('*.h' '*.cpp' '*.cu' '*.cuh' '*.qml' '*.js' '*.py' '*.sh' '*.cmake' '*CMakeLists.txt' 'Makefile' '.ci/run'
    '*.in' '*.desktop' '*.yaml' '*.supp' '*requirements.txt' '.clang-format' '.clang-tidy')
if [ $# -gt 0 ]; then files=("$@"); else mapfile -t files < <(git ls-files -- "${patterns[@]}"); fi
[ ${#files[@]} -gt 0 ] || { echo "no source files found"; exit 1; }
missing=0
for file in "${files[@]}"; do
    [ -f "$file" ] || continue
    head -n 5 -- "$file" | grep -qE 'SPDX-License-Identifier: Apache-2\.0( -->)?$' || { echo "$file: no SPDX-License-Identifier: Apache-2.0 in its first five lines"; missing=1; }
done
[ "$missing" -eq 0 ] && echo "${#files[@]} files declare their licence"
exit "$missing"
