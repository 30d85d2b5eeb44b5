// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/media/VideoFixture.h"

#include <iostream>

using namespace nextgpt;
using namespace nextgpt::testing;

namespace {

void keep(const std::filesystem::path& path, const std::string& bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

void makeAudio(const std::filesystem::path& folder) {
    const Audio low = noise(16'000, 1, 4'000);
    const Audio high = noise(48'000, 2, 9'600);
    keep(folder / "mono.wav", encodedAudio("wav", AV_CODEC_ID_PCM_S16LE, firstOf(low, 1'000)));
    keep(folder / "float.wav", wavOf({3, 2, 22'050, 32, {}}, rawBytes(firstOf(high, 400).samples)));
    keep(folder / "mono.flac", encodedAudio("flac", AV_CODEC_ID_FLAC, firstOf(low, 1'500)));
    keep(folder / "stereo.mp3", encodedAudio("mp3", AV_CODEC_ID_MP3, tones(44'100, 2, 10'000)));
    keep(folder / "mono.aac", encodedAudio("adts", AV_CODEC_ID_AAC, low));
    keep(folder / "mono.m4a", encodedAudio("mp4", AV_CODEC_ID_AAC, low));
    keep(folder / "stereo.opus", encodedAudio("ogg", AV_CODEC_ID_OPUS, high));
    keep(folder / "stereo.ogg", encodedAudio("ogg", AV_CODEC_ID_VORBIS, tones(44'100, 2, 10'000)));
    keep(folder / "stereo.webm", encodedAudio("webm", AV_CODEC_ID_OPUS, high));
    keep(folder / "mono.mka", encodedAudio("matroska", AV_CODEC_ID_FLAC, firstOf(low, 1'500)));
    keep(folder / "mono.avi", encodedAudio("avi", AV_CODEC_ID_MP3, tones(44'100, 1, 10'000)));
}

void makeVideos(const std::filesystem::path& folder) {
    const Video video = numberedVideo(32, 32, 4);
    keep(folder / "h264.mp4", encodedVideo({"mp4", "libx264"}, video));
    keep(folder / "h264.mkv", encodedVideo({"matroska", "libx264"}, video));
    keep(folder / "h265.mov", encodedVideo({"mov", "libx265"}, video));
    keep(folder / "mpeg4.mp4", encodedVideo({"mp4", "mpeg4"}, video));
    keep(folder / "mpeg4.avi", encodedVideo({"avi", "mpeg4"}, video));
    keep(folder / "mjpeg.avi", encodedVideo({"avi", "mjpeg", AV_PIX_FMT_YUVJ420P}, video));
    keep(folder / "vp8.webm", encodedVideo({"webm", "libvpx"}, video));
    keep(folder / "vp9.webm", encodedVideo({"webm", "libvpx-vp9"}, video));
    keep(folder / "av1.mp4", encodedVideo({"mp4", "libaom-av1"}, video));
    keep(folder / "moving.gif", encodedVideo({"gif", "gif", AV_PIX_FMT_BGR8}, video));
    VideoKind turned;
    turned.clockwiseDegrees = 90.0;
    keep(folder / "turned.mp4", encodedVideo(turned, video));
}

void makeTensors(const std::filesystem::path& folder) {
    const auto file = [](const std::string& header, std::size_t dataBytes) {
        std::string bytes;
        for (int i = 0; i < 8; ++i)
            bytes.push_back(static_cast<char>(static_cast<std::uint64_t>(header.size()) >> (8 * i)));
        return bytes + header + std::string(dataBytes, '\x3C');
    };
    keep(folder / "one.safetensors",
         file(R"({"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}})", 16));
    keep(folder / "three.safetensors",
         file(R"({"__metadata__":{"format":"pt"},"a":{"dtype":"F16","shape":[3],"data_offsets":[0,6]},)"
              R"("b.weight":{"dtype":"I64","shape":[],"data_offsets":[6,14]},)"
              R"("c":{"dtype":"BF16","shape":[0,7],"data_offsets":[14,14]}})",
              14));
    keep(folder / "none.safetensors", file("{}", 0));
}

} // namespace

/// make_fuzz_corpus FOLDER: writes the kept seeds of the media fuzzers anew.
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
