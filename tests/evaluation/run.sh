#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures what the pocket bundle understands. Usage: run.sh PROGRAM [options of evaluate.py]
# NEXTGPT_PYTHON: a Python with torch and diffusers, which adds the caption-pipeline baseline; numpy and PIL suffice for the rest.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
# The first python3 on the PATH may lack the Debian packages.
for python in "${NEXTGPT_PYTHON:-python3}" /usr/bin/python3; do
    if "$python" -c "import numpy, PIL" 2>/dev/null; then
        exec "$python" "$here/evaluate.py" "$@"
    fi
done
echo "evaluation: no Python with numpy and PIL; install python3-numpy and python3-pil." >&2
exit 1
