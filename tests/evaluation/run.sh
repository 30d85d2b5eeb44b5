#!/bin/sh
# Measures what the pocket bundle understands: run.sh PROGRAM [options of evaluate.py].
# NEXTGPT_PYTHON names a Python with torch and diffusers, for the caption-pipeline baseline; any Python with numpy and PIL will do.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
exec "${NEXTGPT_PYTHON:-python3}" "$here/evaluate.py" "$@"
