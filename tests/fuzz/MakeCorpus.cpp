// SPDX-License-Identifier: Apache-2.0
#include "engine/text/models/SentencePieceModel.h"
#include "tests/engine/media/image/PlaceFixture.h"
#include "tests/engine/media/video/VideoFixture.h"

#include <nlohmann/json.hpp>
#include <zlib.h>

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
    writeFile(folder / "mono.aiff", encodedAudio("aiff", AV_CODEC_ID_PCM_S16BE, excerpt(low, 0, 1'000)));
    writeFile(folder / "mono.caf", encodedAudio("caf", AV_CODEC_ID_PCM_S16BE, excerpt(low, 0, 1'000)));
    writeFile(folder / "mono.wma", encodedAudio("asf", AV_CODEC_ID_WMAV2, tones(44'100, 1, 6'000)));
    writeFile(folder / "mono.ac3", encodedAudio("ac3", AV_CODEC_ID_AC3, tones(48'000, 1, 6'000)));
    writeFile(folder / "mono.w64", encodedAudio("w64", AV_CODEC_ID_PCM_S16LE, excerpt(low, 0, 500)));
}

std::string pngChunk(const std::string& name, const std::string& body) {
    const std::string checked = name + body;
    const uLong checksum =
        crc32(0, reinterpret_cast<const Bytef*>(checked.data()), static_cast<uInt>(checked.size()));
    const auto big = [](std::size_t value) {
        const std::string little = littleEndian(value, 4);
        return std::string(little.rbegin(), little.rend());
    };
    return big(body.size()) + checked + big(checksum);
}

/// What the images of tests/data lack: places, orientation in each container, texts, headers of every length.
void makeImages(const std::filesystem::path& folder, const std::filesystem::path& images) {
    constexpr std::size_t kHeaderEnd = 33; // of a PNG
    const std::string compressed("x\x9c\x03\0\0\0\0\1", 8);
    writeFile(folder / "place.jpg", jpegWithPlace(bytesOf(images / "progressive.jpg")));
    writeFile(folder / "place.png",
              bytesOf(images / "palette.png")
                  .insert(kHeaderEnd, pngChunk("eXIf", exifWithPlace()) +
                                          pngChunk("zTXt", std::string("Comment\0\0", 9) + compressed) +
                                          pngChunk("iTXt", std::string("XML:com.adobe.xmp\0\0\0\0\0", 22) +
                                                               "<rdf:Description photoshop:City='Ulm'/>")));
    const std::string webP = bytesOf(images / "photo.webp").substr(8) + riffChunk("EXIF", exifWithPlace());
    writeFile(folder / "place.webp", "RIFF" + littleEndian(webP.size(), 4) + webP);
    const std::string pixels("\xff\0\0\0\0\xff\0\0", 8);
    for (const std::size_t headerBytes : {12U, 64U, 124U}) {
        const int width = headerBytes == 12 ? 2 : 4;
        std::string header = littleEndian(headerBytes, 4) + littleEndian(2, width) + littleEndian(1, width) +
                             littleEndian(1, 2) + littleEndian(24, 2);
        header.resize(headerBytes, '\0');
        writeFile(folder / ("header" + std::to_string(headerBytes) + ".bmp"),
                  "BM" + littleEndian(22 + header.size(), 4) + littleEndian(0, 4) +
                      littleEndian(14 + header.size(), 4) + header + pixels);
    }
}

/// LLaMA's kind of vocabulary with few words, as tokenizer.model and as tokenizer.json.
void makeTokenizers(const std::filesystem::path& folder) {
    using Kind = SentencePieceModel::Kind;
    const std::string space = "\xE2\x96\x81";
    SentencePieceModel model;
    model.pieces = {
        {"<unk>", 0.0F, Kind::Unknown}, {"<s>", 0.0F, Kind::Control}, {"</s>", 0.0F, Kind::Control}};
    for (int byte = 0; byte < 256; ++byte) {
        constexpr std::string_view kDigits = "0123456789ABCDEF";
        model.pieces.push_back(
            {std::string("<0x") + kDigits[byte / 16] + kDigits[byte % 16] + '>', 0.0F, Kind::Byte});
    }
    nlohmann::json merges = nlohmann::json::array();
    for (const auto& [left, right] : std::vector<std::pair<std::string, std::string>>{
             {"b", "l"}, {"bl", "u"}, {space, "b"}, {"o", "a"}, {"oa", "t"}, {space + "b", "oat"}}) {
        merges.push_back(left + ' ' + right);
        model.pieces.push_back({left + right, -static_cast<float>(merges.size()), Kind::Normal});
    }
    for (const std::string& letter : {space, std::string("b"), std::string("l"), std::string("u"),
                                      std::string("o"), std::string("a"), std::string("t")})
        model.pieces.push_back({letter, -100.0F, Kind::Normal});
    writeFile(folder / "small.model", model.serialised());
    nlohmann::ordered_json vocabulary;
    for (std::size_t id = 0; id < model.pieces.size(); ++id)
        vocabulary[model.pieces[id].text] = id;
    const nlohmann::ordered_json added = {{{"id", 0}, {"content", "<unk>"}, {"special", true}},
                                          {{"id", 1}, {"content", "<s>"}, {"special", true}},
                                          {{"id", 2}, {"content", "</s>"}, {"special", true}}};
    const nlohmann::ordered_json steps = {
        {{"type", "Prepend"}, {"prepend", space}},
        {{"type", "Replace"}, {"pattern", {{"String", " "}}}, {"content", space}}};
    const nlohmann::ordered_json tokenizer = {{"added_tokens", added},
                                              {"normalizer", {{"type", "Sequence"}, {"normalizers", steps}}},
                                              {"pre_tokenizer", nullptr},
                                              {"model",
                                               {{"type", "BPE"},
                                                {"unk_token", "<unk>"},
                                                {"byte_fallback", true},
                                                {"merges", merges},
                                                {"vocab", vocabulary}}}};
    writeFile(folder / "tokenizer.json", tokenizer.dump());
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
    writeFile(folder / "prores.mov",
              encodedVideo({.muxer = "mov", .encoder = "prores_ks", .pixels = AV_PIX_FMT_YUV422P10LE},
                           numberedVideo(32, 32, 2)));
    writeFile(folder / "divx3.avi", encodedVideo({.muxer = "avi", .encoder = "msmpeg4"}, video));
    writeFile(folder / "wmv2.wmv", encodedVideo({.muxer = "asf", .encoder = "wmv2"}, video));
    writeFile(folder / "mpeg2.mpg",
              encodedVideo({.muxer = "mpeg", .encoder = "mpeg2video", .timeBase = {1, 25}}, video));
    writeFile(folder / "h264.mts", encodedVideo({.muxer = "mpegts", .encoder = "libx264"}, video));
    writeFile(folder / "ten-bits.mkv",
              encodedVideo({.muxer = "matroska", .encoder = "libx265", .pixels = AV_PIX_FMT_YUV420P10LE},
                           numberedVideo(32, 32, 2)));
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

/// make_fuzz_corpus FOLDER TESTDATA: writes the files that the fuzzers start from, except those written by
/// hand.
int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "make_fuzz_corpus FOLDER TESTDATA\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    makeAudio(folder / "audio");
    makeImages(folder / "image", std::filesystem::path(argv[2]) / "images");
    makeTokenizers(folder / "tokenizer");
    makeVideos(folder / "video");
    makeTensors(folder / "safetensors");
    return 0;
}
