#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Fails unless tests/gpu/resources.txt reports every kernel of engine/ops/cuda for every architecture of cmake/Cuda.cmake and nothing
# else. Needs no nvcc, so that a report that was not renewed is noticed everywhere.
# Usage: tests/gpu/check-resources.sh [REPORT]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
report=${1:-$here/resources.txt}
mapfile -t architectures < <(grep -oE '[0-9]+a?-real' "$root/cmake/Cuda.cmake" | sed -E 's/(.*)-real/sm_\1/')
mapfile -t kernels < <(grep -hoE '__global__ void [A-Za-z]+' "$root"/engine/ops/cuda/*.cu "$root"/engine/ops/cuda/*.cuh | awk '{ print $3 }' | sort -u)
[ ${#architectures[@]} -gt 0 ] || { echo "cmake/Cuda.cmake names no architecture"; exit 1; }
[ ${#kernels[@]} -gt 0 ] || { echo "engine/ops/cuda has no kernel"; exit 1; }
wanted=$(for architecture in "${architectures[@]}"; do
    for source in "$root"/engine/ops/cuda/*.cu; do echo "== $(basename "$source") $architecture"; done
done | sort)
found=$(grep '^== ' "$report" | sort)
failed=0
if [ "$wanted" != "$found" ]; then
    diff <(echo "$wanted") <(echo "$found") || true
    failed=1
fi
for architecture in "${architectures[@]}"; do
    named=$(awk -v wanted="$architecture" '/^== / { inside = $3 == wanted; next } inside { sub(/[<:].*/, ""); print }' "$report" | sort -u)
    [ "$named" = "$(printf '%s\n' "${kernels[@]}")" ] || { echo "$architecture: the kernels are ${kernels[*]}, the report has ${named//$'\n'/ }"; failed=1; }
done
[ "$failed" -eq 0 ] || { echo "run tests/gpu/resource-report.sh and correct the table of engine/ops/cuda/README.md"; exit 1; }
echo "${#kernels[@]} kernels for ${#architectures[@]} architectures"
