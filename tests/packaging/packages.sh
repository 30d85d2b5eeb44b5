#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Checks that the installed program needs no Debian package that packaging/debian-packages.txt does not bring: its window opens with
# the Qt plugins and QML modules of these packages alone, and every shared object it maps belongs to one of them.
# Exits with 77 where there is no dpkg. Usage: packages.sh SOURCE_DIR BUILD_DIR CMAKE
set -euo pipefail
export LC_ALL=C
source_dir=$(realpath "$1") build_dir=$(realpath "$2") cmake=$3
for tool in dpkg-query apt-cache; do
    command -v "$tool" >/dev/null || { echo "packages: skipped, because this system has no $tool"; exit 77; }
done
work=$(mktemp -d "$build_dir/packages-test.XXXXXX")
trap 'rm -rf "$work"' EXIT
fail() { echo "packages: $*" >&2; exit 1; }

# The packages of the list, those that every Debian has, and what they depend on; recommendations are not installed.
grep -v '^#' "$source_dir/packaging/debian-packages.txt" | grep . > "$work/roots"
# shellcheck disable=SC2016
dpkg-query -W -f='${Essential} ${Package}\n' | sed -n 's/^yes //p' >> "$work/roots"
xargs apt-cache depends --recurse --installed --important < "$work/roots" | grep '^[a-z0-9]' | cut -d: -f1 | sort -u > "$work/closure"
# shellcheck disable=SC2016 # fields of dpkg-query, not variables
dpkg-query -W -f='${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | sort -u | comm -12 - "$work/closure" > "$work/allowed"
[ "$(wc -l < "$work/allowed")" -gt 100 ] || fail "only $(wc -l < "$work/allowed") packages were found"

# Installation; the plugins and modules of Qt are those of the packages, not all that this machine has.
prefix="$work/prefix"
"$cmake" --install "$build_dir" --prefix "$prefix" --component program >/dev/null
CMAKE_INSTALL_MODE=ABS_SYMLINK "$cmake" --install "$build_dir" --prefix "$prefix" --component libtorch >/dev/null
xargs dpkg-query -L < "$work/allowed" | grep -E '/qt6/(plugins|qml)/' | sort -u > "$work/files"
while read -r file; do
    [ -f "$file" ] || continue
    link="$work/qt6/${file#*/qt6/}"
    mkdir -p "${link%/*}"
    ln -s "$file" "$link"
done < "$work/files"
printf '[Paths]\nPlugins = %s\nQmlImports = %s\n' "$work/qt6/plugins" "$work/qt6/qml" > "$prefix/bin/qt.conf"

# The window, and what it maps until it ends.
env -i HOME="$work" XDG_RUNTIME_DIR="$work" QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software \
    "$prefix/bin/nextgpt" --profile "$work/profile" --screenshot "$work/window.png" --after 3000 2>"$work/log" &
program=$!
while kill -0 "$program" 2>/dev/null; do
    cat "/proc/$program/maps" >> "$work/maps" 2>/dev/null || true
    sleep 0.2
done
wait "$program" || { cat "$work/log"; fail "the window did not open"; }
[ "$(stat -c %s "$work/window.png")" -gt 10000 ] || fail "the window is empty"

# Shared objects outside the installation, whose libtorch are links; a graphics driver belongs to the machine.
find "$prefix" -type l -exec readlink -f {} + > "$work/private"
awk '{ $1 = $2 = $3 = $4 = $5 = ""; sub(/^ +/, ""); print }' "$work/maps" | grep -E '^/.*\.so(\.|$)' | sort -u \
    | grep -vF -e "$source_dir/" -e "$build_dir/" | grep -vxFf "$work/private" | grep -vE '/(libcuda|libnvidia-[a-z-]+)\.so|^/etc/ld\.so\.cache$' > "$work/objects"
[ "$(wc -l < "$work/objects")" -gt 50 ] || fail "only $(wc -l < "$work/objects") shared objects were found"
grep -q '/plugins/platforms/' "$work/objects" || fail "no platform plugin was found"
# Debian moved /lib to /usr/lib by a link, so a package may know a file by either name.
{ { cat "$work/objects"; sed 's|^/usr||' "$work/objects"; } | xargs dpkg-query -S 2>/dev/null || true; } \
    | grep -v '^diversion' > "$work/owners"
awk '
    FILENAME == ARGV[1] { allowed[$0]; next }
    FILENAME == ARGV[2] {
        at = index($0, ": /")
        path = substr($0, at + 2)
        sub(/^\/usr/, "", path)
        count = split(substr($0, 1, at - 1), names, ", ")
        for (i = 1; i <= count; ++i) {
            sub(/:.*/, "", names[i])
            owner[path] = names[i]
            if (names[i] in allowed)
                brought[path]
        }
        next
    }
    { path = $0; sub(/^\/usr/, "", path) }
    path in brought { next }
    path in owner { print $0 " is in the package " owner[path] ", which packaging/debian-packages.txt does not bring"; next }
    { print $0 " belongs to no package" }
' "$work/allowed" "$work/owners" "$work/objects" > "$work/problems"
[ ! -s "$work/problems" ] || { cat "$work/problems"; fail "the window needs more than the listed packages"; }

# Modules of pages that were not opened.
scanner=/usr/lib/qt6/libexec/qmlimportscanner
[ -x "$scanner" ] || fail "$scanner is missing"
"$scanner" -rootPath "$source_dir/ui" -importPath "$work/qt6/qml" > "$work/imports"
python3 - "$work/imports" > "$work/modules" <<'P'
import json, sys
for module in json.load(open(sys.argv[1])):
    if module.get("type") == "module" and not module["name"].startswith("NextGpt."):
        print(module["name"], module.get("path", "missing"))
P
grep -q '^QtQuick ' "$work/modules" || fail "no QML module was found"
if grep ' missing$' "$work/modules"; then fail "packaging/debian-packages.txt brings no package with these QML modules"; fi
echo "packages: $(wc -l < "$work/objects") shared objects and $(wc -l < "$work/modules") QML modules are in $(wc -l < "$work/allowed") packages"
