#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs into a temporary prefix, moves it, compares its files with a list and runs the program from there.
# Usage: install.sh SOURCE_DIR BUILD_DIR CMAKE VERSION
set -euo pipefail
source_dir=$1 build_dir=$2 cmake=$3 version=$4
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "$build_dir/install-test.XXXXXX")
trap 'rm -rf "$work"' EXIT
fail() { echo "install: $*" >&2; exit 1; }

"$cmake" --install "$build_dir" --prefix "$work/first" --component program >/dev/null
# Links instead of copies of half a gigabyte of libraries; the loader resolves $ORIGIN relative to the link.
CMAKE_INSTALL_MODE=ABS_SYMLINK "$cmake" --install "$build_dir" --prefix "$work/first" --component libtorch >/dev/null
prefix="$work/moved to another place"
mv "$work/first" "$prefix"
program="$prefix/bin/nextgpt"
bundle="$prefix/share/nextgpt/pocket/bundle"

# The installed files are exactly the listed ones, except the plugins for CUDA and MPI, which depend on the build machine.
diff -r "$source_dir/resources/pocket/bundle" "$bundle" || fail "the installed bundle is not the project's"
grep -v '^#' "$here/installed-files.txt" | sort > "$work/expected"
(cd "$prefix" && find . \( -type f -o -type l \) -not -path './share/nextgpt/pocket/bundle/*' \
    -not -path ./lib/nextgpt/libnextgpt_cuda.so -not -path ./lib/nextgpt/libnextgpt_mpi.so | cut -c3- | sort) > "$work/found"
if [ -f "$build_dir/CMakeCache.txt" ] && grep -q '^NEXTGPT_INSTALL_CUDA:BOOL=ON' "$build_dir/CMakeCache.txt"; then
    diff <(comm -12 "$work/expected" "$work/found") "$work/expected" || fail "files are missing"
else
    diff "$work/expected" "$work/found" || fail "the installed files are not those of installed-files.txt"
fi
while read -r file; do [ -s "$prefix/$file" ] || fail "$file is empty"; done < "$work/expected"

# Desktop integration.
desktop="$prefix/share/applications/nextgpt.desktop"
desktop-file-validate "$desktop"
appstreamcli validate --no-net "$prefix/share/metainfo/nextgpt.metainfo.xml" >"$work/appstream" || { cat "$work/appstream"; fail "metainfo"; }
grep -q "^Icon=nextgpt$" "$desktop" || fail "the desktop entry names another icon"
# Files of these types can be opened with the program: it gets their addresses.
[ "$(grep '^Exec=' "$desktop")" = "Exec=nextgpt %U" ] || fail "the desktop entry passes no files: $(grep '^Exec=' "$desktop")"
types=$(sed -n 's/^MimeType=/;/p' "$desktop")
for type in image/{png,jpeg,webp,gif,tiff,bmp,heif,heic,avif} video/{mp4,quicktime,x-matroska,webm,x-msvideo,mp2t} \
    audio/{x-wav,flac,mpeg,mp4,aac,ogg,x-opus+ogg,x-aiff}; do
    [[ $types == *";$type;"* ]] || fail "the desktop entry does not name $type"
done
manual_warnings=$(LC_ALL=C.UTF-8 MANROFFSEQ='' man --warnings -l "$prefix/share/man/man1/nextgpt.1" 2>&1 >/dev/null || true)
[ -z "$manual_warnings" ] || fail "manual page: $manual_warnings"

# Nothing refers to the build machine: the run path is relative, and the program does not contain the path of the source tree.
run_path=$(readelf -d "$program" | sed -n 's/.*\(RUNPATH\|RPATH\).*\[\(.*\)\]/\2/p')
# shellcheck disable=SC2016 # the loader's variable, not the shell's
[ "$run_path" = '$ORIGIN/../lib/nextgpt/torch/lib:$ORIGIN/../lib/nextgpt' ] || fail "the run path is $run_path"
if grep -aqF "$source_dir/" "$program"; then
    strings -a "$program" | grep -F "$source_dir/"
    fail "the program contains the path of the source tree"
fi

[ "$(env -i "$program" --version)" = "nextgpt $version" ] || fail "--version is not $version"
"$here/smoke.sh" "$program" "$bundle"
env -i ldd "$program" | grep -E 'libtorch_cpu|libc10|libcudart|libcupti' > "$work/private"
[ "$(grep -cF "$prefix/" "$work/private")" -eq 4 ] || { cat "$work/private"; fail "the program loads libtorch from another place"; }

# The window opens without a display.
env -i HOME="$work" XDG_RUNTIME_DIR="$work" QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software \
    "$program" --profile "$work/profile" --screenshot "$work/window.png" --after 500 2>"$work/log" || { cat "$work/log"; fail "the window did not open"; }
[ "$(stat -c %s "$work/window.png")" -gt 10000 ] || fail "the window is empty"

# Without the installed bundle none is found, not even the one in the source tree.
mv "$bundle" "$bundle.away"
if env -i "$program" --check >"$work/check"; then fail "a bundle was found after the installed one was removed: $(cat "$work/check")"; fi
echo "install: $(wc -l < "$work/expected") files; the program runs from $prefix"
