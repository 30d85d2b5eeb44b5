// SPDX-License-Identifier: Apache-2.0
#include "engine/media/MediaProbe.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/FileContents.h"
#include "engine/io/FileDescriptor.h"
#include "engine/isolation/Readers.h"
#include "engine/media/MediaProbeJson.h"
#include "engine/media/audio/AudioReader.h"
#include "engine/media/container/MediaInput.h"
#include "engine/media/image/ImageProbe.h"
#include "engine/media/isolated/MediaReaderProcess.h"
#include "engine/media/video/VideoReader.h"

#include <optional>
#include <string>

namespace nextgpt {

namespace {

const char* nameOf(ImageFormat format) {
    switch (format) {
    case ImageFormat::Png:
        return "png";
    case ImageFormat::Jpeg:
        return "jpeg";
    case ImageFormat::WebP:
        return "webp";
    case ImageFormat::Gif:
        return "gif";
    case ImageFormat::Tiff:
        return "tiff";
    case ImageFormat::Bmp:
        return "bmp";
    }
    return "";
}

/// nullopt if the file is not an image. Most headers are near the start, but a JPEG's may follow a long
/// colour profile, and a GIF is probed up to the end of its first frame.
std::optional<ImageProbe> probeImageFile(const std::filesystem::path& path, std::int64_t fileBytes) {
    constexpr std::int64_t kStartBytes = 64 << 10;
    for (const std::int64_t maxBytes : {kStartBytes, limits::kImageFileBytes}) {
        try {
            return probeImage(readFileStart(path, maxBytes));
        } catch (const EngineError& error) {
            if (error.code() == ErrorCode::MediaUnsupported)
                return std::nullopt;
            if (error.code() != ErrorCode::MediaDamaged || fileBytes <= maxBytes)
                throw;
        }
    }
    throw EngineError(ErrorCode::MediaTooLarge, "image file of " + std::to_string(fileBytes) + " bytes");
}

bool isAnimated(const std::filesystem::path& gif) {
    try {
        VideoReader reader(gif);
        return reader.skip() && reader.skip();
    } catch (const EngineError&) {
        return false; // readImage() will report the error
    }
}

MediaProbe probeVideoOrAudio(const std::filesystem::path& path, MediaProbe probe) {
    const MediaInput input(path);
    const AVStream* video = input.firstStream(AVMEDIA_TYPE_VIDEO);
    const AVStream* audio = input.firstStream(AVMEDIA_TYPE_AUDIO);
    if (video == nullptr && audio == nullptr)
        throw EngineError(ErrorCode::MediaUnsupported,
                          std::string("no track with a supported codec: ") + input.container());
    probe.codec = avcodec_get_name((video != nullptr ? video : audio)->codecpar->codec_id);
    probe.hasAudio = audio != nullptr;
    if (video == nullptr) {
        probe.modality = Modality::Audio;
        probe.seconds = AudioReader(path, {}).seconds();
        return probe;
    }
    const VideoReader reader(path);
    probe.modality = Modality::Video;
    probe.width = reader.info().width;
    probe.height = reader.info().height;
    probe.seconds = reader.info().seconds;
    return probe;
}

} // namespace

MediaProbe probeMedia(const std::filesystem::path& path) {
    if (usesReaders())
        return MediaReaderProcess(path).ask({{"do", "probe"}}, [](const nlohmann::json& values, const auto&) {
            return mediaProbeFrom(values);
        });
    MediaProbe probe;
    probe.fileBytes = openRegularFile(path).bytes;
    const auto image = probeImageFile(path, probe.fileBytes);
    if (!image || (image->format == ImageFormat::Gif && isAnimated(path)))
        return probeVideoOrAudio(path, probe);
    probe.codec = nameOf(image->format);
    probe.width = static_cast<int>(image->width);
    probe.height = static_cast<int>(image->height);
    return probe;
}

} // namespace nextgpt
