#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Checks that the terminal program of the preset engine-only works and links neither Qt nor other libraries of the window.
# Usage: engine_only.sh PROGRAM BUNDLE
set -euo pipefail
program=$1 bundle=$2
here=$(cd "$(dirname "$0")" && pwd)
if ldd "$program" | grep -iE 'qt[0-9]|portaudio|sqlite|md4c'; then echo "engine-only: the program links a library of the window" >&2; exit 1; fi
"$program" --version | grep -qE '^nextgpt [0-9]+\.[0-9]+\.[0-9]+$' || { echo "engine-only: no version" >&2; exit 1; }
"$program" --help | grep -q benchmark || { echo "engine-only: no help" >&2; exit 1; }
"$program" inspect "$bundle" | grep -q '^valid:' || { echo "engine-only: the bundle does not fit" >&2; exit 1; }
"$here/smoke.sh" "$program" "$bundle"
