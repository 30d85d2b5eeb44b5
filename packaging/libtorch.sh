#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs libtorch 2.11 in third_party/libtorch: downloads the pinned wheels, checks their SHA-256, unpacks the C++ part.
# Usage: packaging/libtorch.sh [cpu|gpu]   (default: gpu if an NVIDIA driver responds, otherwise cpu)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
target="$root/third_party/libtorch"

say() { printf 'libtorch: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

closure=${1:-}
if [ -z "$closure" ]; then
    if command -v nvidia-smi >/dev/null 2>&1 && nvidia-smi -L >/dev/null 2>&1; then closure=gpu; else closure=cpu; fi
fi
case "$closure" in cpu|gpu) ;; *) die "the closure is 'cpu' or 'gpu', not '$closure'." ;; esac
requirements="$here/libtorch-$closure.txt"
[ -f "$requirements" ] || die "$requirements is missing."

layout=2 # increase it when the folder is unpacked differently, so that existing ones are replaced
wanted=$(cat "$here/libtorch-cpu.txt" "$requirements" - <<<"$layout" | sha256sum | cut -c1-16)
[ "$(cat "$target/.unpacked" 2>/dev/null || true)" = "$wanted" ] && exit 0
# Never replace the libtorch of another tree through a link: programs may be running from it.
case "$(realpath -m "$target")" in
    "$(realpath "$root")"/*) ;;
    *) die "$target is outside of this tree and not the version it needs; remove the link and run this again." ;;
esac

needed_mib=3000; [ "$closure" = gpu ] && needed_mib=12000
free_mib=$(df -Pm "$root" | awk 'NR==2 {print $4}')
[ "$free_mib" -gt "$needed_mib" ] || die "the disk has only $free_mib MiB left; $needed_mib MiB are needed to unpack libtorch."
python3 -m pip --version >/dev/null 2>&1 || die "pip is needed to download the wheels (Debian package python3-pip)."

work="$root/third_party/.libtorch-unpacking"
rm -rf "$work"; mkdir -p "$work/wheels" "$work/tree/licences"
trap 'rm -rf "$work"' EXIT
say "downloading the $closure closure (several hundred MB, once)"
platforms=""
for glibc in manylinux_2_28 manylinux_2_27 manylinux_2_26 manylinux_2_25 manylinux_2_24 manylinux_2_18 manylinux_2_17 \
             manylinux2014 manylinux2010 manylinux1; do
    platforms="$platforms --platform ${glibc}_x86_64"
done
# shellcheck disable=SC2086
python3 -m pip download -q --disable-pip-version-check --no-deps --only-binary=:all: --require-hashes \
    --python-version 3.11 --implementation cp --abi cp311 --abi none $platforms \
    -r "$requirements" -d "$work/wheels" || die "the wheels could not be downloaded or did not match their SHA-256; is there a network?"

for wheel in "$work"/wheels/*.whl; do
    case "$(basename "$wheel")" in
        torch-*) unzip -q "$wheel" 'torch/lib/*' 'torch/include/*' 'torch/share/*' -x 'torch/include/fmt/*' 'torch/lib/libtorch_python.so' -d "$work/tree" ;;
        *) unzip -q "$wheel" 'nvidia/*' -x 'nvidia/*/include/*' -d "$work/tree" ;;
    esac
    # An installed program includes the licences of its libraries. unzip exits with 11 if a wheel has none.
    licences="$work/tree/licences/$(basename "$wheel" | cut -d- -f1 | tr _ -)"
    unzip -q -j "$wheel" '*.dist-info/licenses/*' -d "$licences" 2>/dev/null || [ $? -eq 11 ]
done
if [ "$closure" = cpu ]; then rm -f "$work"/tree/torch/lib/libtorch_cuda*.so "$work"/tree/torch/lib/libtorch_nvshmem.so; fi
printf '%s\n' "$wanted" > "$work/tree/.unpacked"
rm -rf "$target"; mkdir -p "$root/third_party"; mv "$work/tree" "$target"
say "ready ($closure)"
