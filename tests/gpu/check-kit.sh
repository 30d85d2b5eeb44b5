#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs a kit's programs in a chroot that contains only the C and compiler libraries of this system (needs root), with libtorch in a
# different place than at link time. Without root, only checks which libraries the loader finds.
# Usage: tests/gpu/check-kit.sh KIT LIBTORCH     (writes only to .cache/gpu-kit of the tree that holds this script)
set -euo pipefail
kit=${1:?the kit}; libtorch=${2:?a folder with torch/lib}
cache=$(cd "$(dirname "$0")/../.." && pwd)/.cache/gpu-kit
say() { printf 'check-kit: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

mkdir -p "$cache"
jail=$(mktemp -d "$cache/jail-XXXXXX")
trap 'rm -rf "$jail"' EXIT

# The C and compiler libraries, which every Linux has.
system='^lib(c|m|dl|pthread|rt|util|gcc_s|stdc\+\+|z)\.so'

unpack() {
    mkdir -p "$jail/kit" "$jail/tmp" "$jail/site/torch"
    tar -C "$jail/kit" -xJf "$kit/tests/gpu/kit.tar.xz"
    cp -rL --reflink=auto "$libtorch/torch/lib" "$jail/site/torch/lib"
    [ ! -d "$libtorch/nvidia" ] || cp -r --reflink=auto "$libtorch/nvidia" "$jail/site/nvidia"
}

# The libraries that the loader finds in an empty environment for files of the kit.
libraries() {
    (cd "$jail/kit" && env -i PATH="$PATH" LD_LIBRARY_PATH="$jail/site/torch/lib" sh -c "ldd $*")
}

require_libraries() {
    local missing carried
    missing=$(libraries nextgpt nextgpt_gpu_check 'lib/*.so.*' | grep 'not found' || true)
    [ -z "$missing" ] || die "libraries are missing: $missing"
    carried=$(libraries nextgpt nextgpt_gpu_check | awk '$2 == "=>" && $3 ~ /^\/(usr|lib)/ {print $1}' | sort -u |
        grep -vE "$system" || true)
    [ -z "$carried" ] || die "taken from this system and not packed: $carried"
    say "every library is there"
}

copy_system_libraries() {
    local library found
    found=$(ldconfig -p | awk '/x86-64/ {print $1, $NF}' | grep -E "$system" | awk '{print $2}')
    for library in /lib64/ld-linux-x86-64.so.2 $found; do
        mkdir -p "$jail$(dirname "$library")"
        cp -L "$library" "$jail$library"
    done
    mkdir -p "$jail/dev" "$jail/proc" "$jail/sys"
}

# Runs a program with the jail as its root. /dev, /proc and /sys are mounted for this process only.
inside() {
    local path=/site/torch/lib:/kit/lib:/lib/x86_64-linux-gnu:/usr/lib/x86_64-linux-gnu
    # shellcheck disable=SC2016 # expanded by the inner shell
    unshare --mount sh -c 'for f in dev proc sys; do mount --rbind "/$f" "$0/$f"; done; exec chroot "$0" "$@"' \
        "$jail" /lib64/ld-linux-x86-64.so.2 --library-path "$path" "$@"
}

run_checks() {
    inside /kit/nextgpt_gpu_check device ceilings kernels parity sampler exchange routes --device cpu --tiny \
        --data /kit/tests/data --bundle /kit/resources/pocket/bundle --work /tmp/made >"$jail/lines" 2>"$jail/log" && return
    grep '"ok":false' "$jail/lines" >&2 || tail -n 5 "$jail/lines" "$jail/log" >&2
    die "a check failed in the empty root"
}

unpack
require_libraries
if [ "$(id -u)" -ne 0 ]; then say "not root: the programs were not run"; exit 0; fi
copy_system_libraries
run_checks
say "$(grep -c '"ok":true' "$jail/lines") checks passed in an empty root"
