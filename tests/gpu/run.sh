#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Checks and measures the program on this machine's GPU; see README.md. In a kit (make-kit.sh) it needs nothing from the source tree.
# Usage: run.sh [--device cuda|cpu] [--tiny] [--seconds N] [--out FOLDER] [--only STEP,…] [--programs FOLDER]
# Writes FOLDER/gpu.json and FOLDER/gpu.log, prints a table at the end, and exits with 1 if a check fails.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
work=$(mktemp -d "${TMPDIR:-/tmp}/nextgpt-gpu-XXXXXX")
trap 'rm -rf "$work"' EXIT

if [ -f "$here/kit.tar.xz" ]; then
    mkdir "$work/kit"
    "$python" -c 'import sys, tarfile; tarfile.open(sys.argv[1]).extractall(sys.argv[2])' "$here/kit.tar.xz" "$work/kit"
    kit="$work/kit"
    # The program loads libtorch from the machine's own PyTorch; the kit contains none.
    torch=$("$python" -c 'import importlib.util as u; print(u.find_spec("torch").submodule_search_locations[0])' 2>/dev/null) || {
        echo "run.sh: $python has no torch; name another Python in PYTHON" >&2
        exit 1
    }
    export LD_LIBRARY_PATH="$torch/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
    for folder in "$torch"/../nvidia/*/lib /usr/local/nvidia/lib64 /usr/local/nvidia/lib; do
        [ ! -d "$folder" ] || LD_LIBRARY_PATH="$LD_LIBRARY_PATH:$folder"
    done
    if compgen -G "$kit/wheels/*.whl" >/dev/null; then
        "$python" -m pip install -q --no-index --no-deps --no-compile --no-cache-dir --target "$work/site" "$kit"/wheels/*.whl
        export PYTHONPATH="$work/site:$kit/site${PYTHONPATH:+:$PYTHONPATH}"
    fi
    set -- --programs "$kit" --tree "$kit" "$@"
fi
# Waiting OpenMP threads spin, which takes time from other programs on the same cores.
export GOMP_SPINCOUNT="${GOMP_SPINCOUNT:-10000}"
"$python" "$here/run.py" --work "$work" "$@"
