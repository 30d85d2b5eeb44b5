// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/media/VideoFixture.h"

#include <iostream>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

void writeFile(const std::filesystem::path& path, const std::string& bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

void makeAudio(const std::filesystem::path& folder) {
    const Audio low = noise(16'000, 1, 4'000);
    const Audio high = noise(48'000, 2, 9'600);
    Audio floats = excerpt(high, 0, 400);
    floats.sampleRateHz = 22'050;
    writeFile(folder / "mono.wav", encodedAudio("wav", AV_CODEC_ID_PCM_S16LE, excerpt(low, 0, 1'000)));
    writeFile(folder / "float.wav", floatWavOf(floats));
    writeFile(folder / "mono.flac", encodedAudio("flac", AV_CODEC_ID_FLAC, excerpt(low, 0, 1'500)));
    writeFile(folder / "stereo.mp3", encodedAudio("mp3", AV_CODEC_ID_MP3, tones(44'100, 2, 10'000)));
    writeFile(folder / "mono.aac", encodedAudio("adts", AV_CODEC_ID_AAC, low));
    writeFile(folder / "mono.m4a", encodedAudio("mp4", AV_CODEC_ID_AAC, low));
    writeFile(folder / "stereo.opus", encodedAudio("ogg", AV_CODEC_ID_OPUS, high));
    writeFile(folder / "stereo.ogg", encodedAudio("ogg", AV_CODEC_ID_VORBIS, tones(44'100, 2, 10'000)));
    writeFile(folder / "stereo.webm", encodedAudio("webm", AV_CODEC_ID_OPUS, high));
    writeFile(folder / "mono.mka", encodedAudio("matroska", AV_CODEC_ID_FLAC, excerpt(low, 0, 1'500)));
    writeFile(folder / "mono.avi", encodedAudio("avi", AV_CODEC_ID_MP3, tones(44'100, 1, 10'000)));
}

void makeVideos(const std::filesystem::path& folder) {
    const Video video = numberedVideo(32, 32, 4);
    writeFile(folder / "h264.mp4", encodedVideo({.muxer = "mp4", .encoder = "libx264"}, video));
    writeFile(folder / "h264.mkv", encodedVideo({.muxer = "matroska", .encoder = "libx264"}, video));
    writeFile(folder / "h265.mov", encodedVideo({.muxer = "mov", .encoder = "libx265"}, video));
    writeFile(folder / "mpeg4.mp4", encodedVideo({.muxer = "mp4", .encoder = "mpeg4"}, video));
    writeFile(folder / "mpeg4.avi", encodedVideo({.muxer = "avi", .encoder = "mpeg4"}, video));
    writeFile(folder / "mjpeg.avi",
              encodedVideo({.muxer = "avi", .encoder = "mjpeg", .pixels = AV_PIX_FMT_YUVJ420P}, video));
    writeFile(folder / "vp8.webm", encodedVideo({.muxer = "webm", .encoder = "libvpx"}, video));
    writeFile(folder / "vp9.webm", encodedVideo({.muxer = "webm", .encoder = "libvpx-vp9"}, video));
    writeFile(folder / "av1.mp4", encodedVideo({.muxer = "mp4", .encoder = "libaom-av1"}, video));
    writeFile(folder / "moving.gif",
              encodedVideo({.muxer = "gif", .encoder = "gif", .pixels = AV_PIX_FMT_BGR8}, video));
    writeFile(folder / "turned.mp4", encodedVideo({.clockwiseDegrees = 90.0}, video));
}

void makeTensors(const std::filesystem::path& folder) {
    const auto file = [](const std::string& header, std::size_t dataBytes) {
        std::string bytes;
        for (int i = 0; i < 8; ++i)
            bytes.push_back(static_cast<char>(static_cast<std::uint64_t>(header.size()) >> (8 * i)));
        return bytes + header + std::string(dataBytes, '\x3C');
    };
    writeFile(folder / "one.safetensors",
              file(R"({"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}})", 16));
    writeFile(folder / "three.safetensors",
              file(R"({"__metadata__":{"format":"pt"},"a":{"dtype":"F16","shape":[3],"data_offsets":[0,6]},)"
                   R"("b.weight":{"dtype":"I64","shape":[],"data_offsets":[6,14]},)"
                   R"("c":{"dtype":"BF16","shape":[0,7],"data_offsets":[14,14]}})",
                   14));
    writeFile(folder / "none.safetensors", file("{}", 0));
}

} // namespace

/// make_fuzz_corpus FOLDER: writes the files that the fuzzers start from.
int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "make_fuzz_corpus FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    makeAudio(folder / "audio");
    makeVideos(folder / "video");
    makeTensors(folder / "safetensors");
    return 0;
}
