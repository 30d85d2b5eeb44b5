#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Unpacks SentencePiece's C++ sources in third_party/sentencepiece: downloads the pinned source distribution with pip and checks
# its SHA-256. cmake/SentencePiece.cmake compiles the part that the program needs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
target="$root/third_party/sentencepiece"

say() { printf 'sentencepiece: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

layout=1 # increase it when the folder is unpacked differently, so that existing ones are replaced
wanted=$(cat "$here/sentencepiece.txt" - <<<"$layout" | sha256sum | cut -c1-16)
[ "$(cat "$target/.unpacked" 2>/dev/null || true)" = "$wanted" ] && exit 0
case "$(realpath -m "$target")" in
    "$(realpath "$root")"/*) ;;
    *) die "$target is outside of this tree and not the version it needs; remove the link and run this again." ;;
esac
# Debian's Python with its setuptools reads the package's metadata; otherwise pip would download an unpinned setuptools for that.
python=/usr/bin/python3
$python -m pip --version >/dev/null 2>&1 || die "pip is needed to download the sources (Debian package python3-pip)."

work="$root/third_party/.sentencepiece-unpacking"
rm -rf "$work"; mkdir -p "$work"
trap 'rm -rf "$work"' EXIT
say "downloading the sources (3 MB, once)"
$python -m pip download -q --disable-pip-version-check --no-deps --no-binary=:all: --no-build-isolation --require-hashes \
    -r "$here/sentencepiece.txt" -d "$work" || die "the sources could not be downloaded or did not match their SHA-256; is there a network?"
tar -xzf "$work"/sentencepiece-*.tar.gz -C "$work"
mv "$work"/sentencepiece-*/sentencepiece "$work/tree" # the C++ project inside the Python package
[ -f "$work/tree/src/sentencepiece_processor.cc" ] || die "the source distribution has another layout."
printf '%s\n' "$wanted" > "$work/tree/.unpacked"
rm -rf "$target"; mv "$work/tree" "$target"
say "ready"
