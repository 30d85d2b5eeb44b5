#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs shellcheck over every shell script of the project. Usage: check_shell.sh [FILE…]
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v shellcheck >/dev/null || { echo "shellcheck is not installed (packaging/debian-packages.txt lists it)"; exit 1; }
if [ $# -gt 0 ]; then files=("$@"); else mapfile -t files < <(git ls-files -- '*.sh' '.ci/run'); fi
[ ${#files[@]} -gt 0 ] || { echo "no scripts found"; exit 1; }
shellcheck --severity=style "${files[@]}"
echo "${#files[@]} scripts checked"
