#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds FFmpeg 5.1 (the version of Debian 12) as shared libraries with only the codecs that the kit needs. They have the names of
# Debian's libraries, which depend on two hundred others, and replace them. Built once and kept in .cache/gpu-kit.
# Usage: tests/gpu/build-ffmpeg.sh FOLDER   (leaves FOLDER/lib/*.so.*)
set -euo pipefail
folder=${1:?the folder to build in}
version=5.1.9
sha256=d9b593bb2ba93d4b50f74177e0cdcd41747e708596367deed0c30348a71dd176
say() { printf 'build-ffmpeg: %s\n' "$*" >&2; }
[ -f "$folder/complete-$version" ] && exit 0
rm -rf "$folder"; mkdir -p "$folder/packages"; cd "$folder"

say "downloading FFmpeg $version, the headers of x264, and an assembler"
curl -sSfLo ffmpeg.tar.xz "http://deb.debian.org/debian/pool/main/f/ffmpeg/ffmpeg_$version.orig.tar.xz"
echo "$sha256  ffmpeg.tar.xz" | sha256sum --check --quiet
(cd packages && apt-get download -qq libx264-dev libx264-164 nasm 2>/dev/null)
for package in packages/*.deb; do dpkg -x "$package" prefix; done
libraries="$PWD/prefix/usr/lib/x86_64-linux-gnu"
ln -sf libx264.so.164 "$libraries/libx264.so"
sed -i 's/^Requires.private.*//' "$libraries/pkgconfig/x264.pc"
tar xf ffmpeg.tar.xz; mkdir build; cd build

say "compiling (three minutes on two cores)"
export PATH="$folder/prefix/usr/bin:$PATH" # the assembler, also for make
PKG_CONFIG_PATH="$libraries/pkgconfig" "../ffmpeg-$version/configure" --prefix="$folder/out" \
    --disable-everything --disable-autodetect --disable-programs --disable-doc --disable-network --disable-avdevice \
    --disable-avfilter --disable-postproc --disable-static --enable-shared --disable-debug --enable-zlib \
    --enable-gpl --enable-libx264 --extra-cflags="-I$folder/prefix/usr/include" --extra-ldflags="-L$libraries" \
    --enable-protocol=file --enable-muxer=mp4,mov,wav,flac --enable-demuxer=mov,wav,flac \
    --enable-encoder=libx264,mpeg4,mjpeg,png,aac,flac,pcm_s16le --enable-decoder=h264,mpeg4,mjpeg,png,aac,flac,pcm_s16le \
    --enable-parser=h264,mpeg4video,mjpeg,png,aac,flac --enable-bsf=extract_extradata,h264_mp4toannexb,aac_adtstoasc >configure.log
make -s -j"$(nproc)" >make.log 2>&1
make -s install >>make.log 2>&1
mkdir -p "$folder/lib"
cp -P "$folder"/out/lib/lib*.so.[0-9]* "$libraries"/libx264.so.164 "$folder/lib/"
strip "$folder"/lib/*.so.*
touch "$folder/complete-$version"
