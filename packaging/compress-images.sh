#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Turns new screenshots (PNG files in tests/ui/screenshots) into lossless WebP files, after reducing them to palettes of 256
# colours, except where that is visible. Needs ffmpeg and pngquant (Debian packages of those names).
# Usage: compress-images.sh [FILE…]
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in ffmpeg pngquant; do
    command -v "$tool" >/dev/null || { echo "$tool is not installed (apt install $tool)" >&2; exit 1; }
done
shopt -s nullglob
if [ $# -gt 0 ]; then files=("$@"); else files=(tests/ui/screenshots/*.png); fi
[ ${#files[@]} -gt 0 ] || { echo "no new screenshots"; exit 0; }
before=$(du -cb "${files[@]}" | tail -1 | cut -f1)
# Status 98: the result would be larger; 99: the quality cannot be met. Both leave the file unchanged.
for file in "${files[@]}"; do
    pngquant --quality=60-100 --speed 1 --strip --skip-if-larger --ext .png --force "$file" || [ $? -ge 98 ]
    ffmpeg -v error -y -i "$file" -c:v libwebp -lossless 1 -compression_level 6 -q:v 100 "${file%.png}.webp"
    rm "$file"
done
echo "${#files[@]} images: $before bytes before, $(du -cb "${files[@]/%.png/.webp}" | tail -1 | cut -f1) after"
