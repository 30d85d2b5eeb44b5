#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Reduces the committed screenshots to palettes of 256 colours, except where that is visible.
# Needs pngquant (Debian package of that name). Usage: compress-images.sh [FILE…]
set -euo pipefail
cd "$(dirname "$0")/.."
command -v pngquant >/dev/null || { echo "pngquant is not installed (apt install pngquant)" >&2; exit 1; }
if [ $# -gt 0 ]; then files=("$@"); else mapfile -t files < <(git ls-files -- 'tests/ui/screenshots/*.png' 'docs/*.png'); fi
before=$(du -cb "${files[@]}" | tail -1 | cut -f1)
# Status 98: the result would be larger; 99: the quality cannot be met. Both leave the file unchanged.
for file in "${files[@]}"; do
    pngquant --quality=60-100 --speed 1 --strip --skip-if-larger --ext .png --force "$file" || [ $? -ge 98 ]
done
echo "${#files[@]} images: $before bytes before, $(du -cb "${files[@]}" | tail -1 | cut -f1) after"
