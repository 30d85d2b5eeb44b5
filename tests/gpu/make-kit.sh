#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Packs the checks and measurements into .kit/, for a bare x86-64 Linux machine with an NVIDIA driver for CUDA 13 and Python 3.12
# with torch 2.11, transformers, peft and safetensors, but without Qt, FFmpeg or network. The kit needs nothing else from the
# source tree. Writes only to .kit, .cache, build and third_party of this tree.
# Usage: tests/gpu/make-kit.sh [--no-check]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cache="$root/.cache/gpu-kit"
build="$root/build/gpu-kit"
kit="$root/.kit"
stage="$cache/stage"
wheels="$cache/wheels"
limit_mib=60
say() { printf 'make-kit: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

prepare() {
    command -v nvcc >/dev/null || die "nvcc is needed to compile the CUDA kernels (a CUDA 13 toolkit, or the PyPI" \
        "packages nvidia-cuda-nvcc and nvidia-cuda-cccl)."
    mkdir -p "$cache"
    "$root/packaging/setup.sh"
    "$root/packaging/sentencepiece.sh"
    "$root/packaging/libtorch.sh"
    "$here/build-ffmpeg.sh" "$cache/ffmpeg"
}

build_programs() {
    say "building the terminal program and the checks"
    (cd "$root" && cmake --preset gpu-kit >"$cache/configure.log" && cmake --build "$build" -j "$(nproc)" >"$cache/build.log") ||
        die "see $cache/configure.log and build.log"
}

fetch_wheels() {
    [ ! -f "$wheels/complete-2" ] || return 0
    say "downloading wheels that the machine lacks"
    rm -rf "$wheels"; mkdir -p "$wheels"
    local pip=(python3 -m pip download -q --disable-pip-version-check --no-deps)
    "${pip[@]}" --only-binary=:all: --python-version 3.12 --implementation cp \
        --platform manylinux_2_28_x86_64 --platform manylinux_2_17_x86_64 --platform manylinux2014_x86_64 -d "$wheels" \
        diffusers==0.42.1 importlib_metadata==10.2.0 lazy_importer==0.1.0 einops==0.8.2 ||
        die "the wheels could not be downloaded; is there a network?"
    # ImageBind's model has no wheel; three of its files are enough.
    "${pip[@]}" -d "$cache/imagebind" imagebind-packaged==0.1.2 || die "ImageBind could not be downloaded."
    tar -C "$cache/imagebind" --strip-components=1 -xzf "$cache"/imagebind/imagebind-packaged-0.1.2.tar.gz
    touch "$wheels/complete-2"
}

# Copies the shared libraries that the programs load, except the C and compiler libraries, of which the machine has newer ones,
# and libtorch, which its Python provides.
collect_libraries() {
    mkdir -p "$stage/lib"
    cp -P "$cache"/ffmpeg/lib/* "$stage/lib/"
    LD_LIBRARY_PATH="$stage/lib:$root/third_party/libtorch/torch/lib" ldd "$stage/nextgpt" "$stage/nextgpt_gpu_check" |
        awk '$2 == "=>" && $3 ~ /^\// {print $3}' | sort -u | while read -r library; do
        case "$(basename "$library")" in
            libc.so.*|libm.so.*|libdl.so.*|libpthread.so.*|librt.so.*|libutil.so.*|libgcc_s.so.*|libstdc++.so.*|libz.so.*) ;;
            libgomp*|libtorch*|libc10*|libcud*|libcupti*|libnvrtc*) ;;
            *) [ "$(dirname "$library")" = "$stage/lib" ] || cp -L "$library" "$stage/lib/" ;;
        esac
    done
}

collect() {
    say "collecting"
    rm -rf "$stage"
    mkdir -p "$stage/wheels" "$stage/tests/data" "$stage/resources/pocket" "$stage/site/imagebind/models"
    cp "$build/nextgpt" "$build/nextgpt_gpu_check" "$build/libnextgpt_cuda.so" "$stage/"
    collect_libraries
    strip "$stage/nextgpt" "$stage/nextgpt_gpu_check" "$stage"/lib/*.so.*
    cp -r "$root/tests/data/parity" "$stage/tests/data/parity"
    cp -r "$root/resources/pocket/bundle" "$stage/resources/pocket/bundle"
    cp "$wheels"/*.whl "$stage/wheels/"
    cp "$cache"/imagebind/imagebind/models/*.py "$stage/site/imagebind/models/"
    git -C "$root" describe --always --dirty --exclude='*' >"$stage/commit"
}

pack() {
    say "packing"
    rm -rf "$kit"
    mkdir -p "$kit/tests/reference" "$kit/tests/gpu"
    cp "$root/tests/reference/fixture.py" "$root/tests/reference/imagebind_package.py" "$kit/tests/reference/"
    cp "$here/run.sh" "$here"/*.py "$kit/tests/gpu/"
    tar -C "$stage" --sort=name --owner=0 --group=0 --mtime=@0 -cf - . | xz -T0 -9e >"$kit/tests/gpu/kit.tar.xz"
    printf '%s\n' .kit >"$kit/needed-paths.txt"
    local size
    size=$(du -sm "$kit" | cut -f1)
    say "$kit: $size MiB"
    [ "$size" -le "$limit_mib" ] || die "the kit has $size MiB, more than $limit_mib."
}

prepare
build_programs
fetch_wheels
collect
pack
[ "${1:-}" = --no-check ] || "$here/check-kit.sh" "$kit" "$root/third_party/libtorch"
say "ready: $kit/tests/gpu/run.sh"
