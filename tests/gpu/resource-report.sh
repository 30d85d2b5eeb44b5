#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Writes tests/gpu/resources.txt: registers, shared memory and spills of every kernel, as ptxas reports them;
# fails if a kernel spills.
# Usage: tests/gpu/resource-report.sh [ARCHITECTURE…]   (default: those of cmake/Cuda.cmake)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if [ $# -eq 0 ]; then
    # PTX ("90-virtual") has no registers yet: the driver allocates them.
    mapfile -t real < <(grep -oE '[0-9]+a?-real' "$root/cmake/Cuda.cmake" | sed -E 's/(.*)-real/sm_\1/')
    set -- "${real[@]}"
fi
for architecture in "$@"; do
    for source in "$root"/engine/ops/cuda/*.cu; do
        printf '== %s %s\n' "$(basename "$source")" "$architecture"
        nvcc -std=c++17 -O3 -I"$root" -arch="$architecture" -Xptxas -v -cubin -o "$scratch/cubin" "$source" 2>&1 | c++filt | awk -F"'" '
            /Compiling entry/ {
                name = $2
                sub(/^void nextgpt::kernels::/, "", name)
                gsub(/<unnamed>::|\(anonymous namespace\)::/, "", name)
                sub(/\(.*/, "", name)
            }
            /spill/ { split($0, words, ","); spill = words[2] words[3] }
            /Used/ { sub(/.*: /, ""); print name ": " $0 ";" spill }'
    done
done >"$scratch/report"
mv "$scratch/report" "$here/resources.txt"
if grep 'spill' "$here/resources.txt" | grep -v ' 0 bytes spill stores 0 bytes spill loads'; then
    echo "these kernels spill registers" >&2
    exit 1
fi
