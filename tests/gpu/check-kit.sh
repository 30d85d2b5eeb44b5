#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs a kit's programs where nothing of this system is but the C and compiler libraries: in a folder made the root (needs root), with
# libtorch at another place than it was linked from. Without root, only asks the loader.
# Usage: tests/gpu/check-kit.sh KIT LIBTORCH
set -euo pipefail
kit=${1:?the kit}; libtorch=${2:?a folder with torch/lib}
jail=$(mktemp -d "$kit/../.cache/gpu-kit/jail-XXXXXX")
trap 'rm -rf "$jail"' EXIT
say() { printf 'check-kit: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

mkdir -p "$jail/kit" "$jail/tmp" "$jail/site"
tar -C "$jail/kit" -xJf "$kit/tests/gpu/kit.tar.xz"
cp -rL --reflink=auto "$libtorch/torch/lib" "$jail/site/torch-lib"
mkdir -p "$jail/site/torch" && mv "$jail/site/torch-lib" "$jail/site/torch/lib"
[ ! -d "$libtorch/nvidia" ] || cp -r --reflink=auto "$libtorch/nvidia" "$jail/site/nvidia"

# shellcheck disable=SC2015 # grep finding nothing is the good case
missing=$(cd "$jail/kit" && env -i PATH="$PATH" LD_LIBRARY_PATH="$jail/site/torch/lib" ldd nextgpt nextgpt_gpu_check lib/*.so.* | grep 'not found' || true)
[ -z "$missing" ] || die "libraries are missing: $missing"
# shellcheck disable=SC2015
carried=$(cd "$jail/kit" && env -i PATH="$PATH" LD_LIBRARY_PATH="$jail/site/torch/lib" ldd nextgpt nextgpt_gpu_check |
    awk '$2 == "=>" && $3 ~ /^\/(usr|lib)/ {print $1}' | sort -u | grep -vE '^lib(c|m|dl|pthread|rt|util|gcc_s|stdc\+\+|z)\.so' || true)
[ -z "$carried" ] || die "taken from this system and not packed: $carried"
say "every library is there"
if [ "$(id -u)" -ne 0 ]; then say "not root: the programs were not run"; exit 0; fi

for library in /lib64/ld-linux-x86-64.so.2 $(ldconfig -p | awk '/x86-64/ && $1 ~ /^lib(c|m|dl|pthread|rt|util|gcc_s|stdc\+\+|z)\.so\.[0-9]+$/ {print $NF}'); do
    mkdir -p "$jail$(dirname "$library")"; cp -L "$library" "$jail$library"
done
mkdir -p "$jail/dev" "$jail/proc" "$jail/sys"
# The kernel's own folders come in by a mount that this process alone sees.
# shellcheck disable=SC2016 # expanded by the inner shell
inside() { unshare --mount sh -c 'for f in dev proc sys; do mount --rbind "/$f" "$0/$f"; done; exec chroot "$0" "$@"' "$jail" /lib64/ld-linux-x86-64.so.2 --library-path /site/torch/lib:/kit/lib:/lib/x86_64-linux-gnu:/usr/lib/x86_64-linux-gnu "$@"; }
inside /kit/nextgpt_gpu_check device ceilings kernels parity routes --device cpu --tiny --data /kit/tests/data \
    --bundle /kit/resources/pocket/bundle --work /tmp/made >"$jail/lines" 2>"$jail/log" || { grep '"ok":false' "$jail/lines" >&2 || tail -n 5 "$jail/lines" >&2; die "a check failed in the empty root"; }
say "$(grep -c '"ok":true' "$jail/lines") checks passed in an empty root"
