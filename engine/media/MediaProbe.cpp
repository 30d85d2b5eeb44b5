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
#include "engine/media/container/NamedErrors.h"
#include "engine/media/image/structure/ImageProbe.h"
#include "engine/media/isolated/MediaReaderProcess.h"
#include "engine/media/video/AnimatedWebP.h"
#include "engine/media/video/VideoReader.h"

#include <optional>
#include <string>
#include <utility>

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
    case ImageFormat::Heif:
        return "heif";
    case ImageFormat::Avif:
        return "avif";
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

/// Counts frames without decoding them.
bool isAnimatedGif(const std::filesystem::path& gif) {
    try {
        MediaInput input(gif);
        const AVStream* frames = input.mainStream(AVMEDIA_TYPE_VIDEO);
        return frames != nullptr && input.read(frames->index) && input.read(frames->index);
    } catch (const EngineError& error) {
        if (error.code() == ErrorCode::MediaTooLarge)
            throw;
        return false; // readImage() will report the error
    }
}

/// The codec to name for a file without a track that can be decoded.
MediaSubject unsupportedSubject(const MediaInput& input) {
    if (const std::string video = input.unsupportedCodec(AVMEDIA_TYPE_VIDEO); !video.empty())
        return {.medium = Modality::Video, .format = video};
    if (const std::string audio = input.unsupportedCodec(AVMEDIA_TYPE_AUDIO); !audio.empty())
        return {.medium = Modality::Audio, .format = audio};
    return {.medium = input.medium()};
}

/// Whether an image has several frames, so that it is used as a video.
bool isAnimated(const std::filesystem::path& path, ImageFormat format) {
    return (format == ImageFormat::Gif && isAnimatedGif(path)) ||
           (format == ImageFormat::WebP && isAnimatedWebP(path));
}

MediaProbe probeVideo(const std::filesystem::path& path, MediaProbe probe) {
    const VideoReader reader(path);
    probe.modality = Modality::Video;
    probe.width = reader.info().width;
    probe.height = reader.info().height;
    probe.seconds = reader.info().seconds;
    return probe;
}

MediaProbe probeVideoOrAudio(const std::filesystem::path& path, MediaProbe probe) {
    const MediaInput input(path);
    if (input.format()->nb_streams == 0)
        throw EngineError(ErrorCode::MediaEmpty, std::string("no track: ") + input.container(),
                          {.medium = input.medium()});
    const AVStream* video = input.mainStream(AVMEDIA_TYPE_VIDEO);
    const AVStream* audio = input.mainStream(AVMEDIA_TYPE_AUDIO);
    if (video == nullptr && audio == nullptr)
        throw EngineError(ErrorCode::MediaUnsupported,
                          std::string("no track with a supported codec: ") + input.container(),
                          unsupportedSubject(input));
    probe.codec = avcodec_get_name((video != nullptr ? video : audio)->codecpar->codec_id);
    probe.hasAudio = audio != nullptr;
    probe.unsupportedVideo = input.unsupportedCodec(AVMEDIA_TYPE_VIDEO);
    probe.unsupportedAudio = input.unsupportedCodec(AVMEDIA_TYPE_AUDIO);
    if (video == nullptr) {
        probe.modality = Modality::Audio;
        probe.seconds = AudioReader(path, {}).seconds();
        return probe;
    }
    return probeVideo(path, std::move(probe));
}

MediaProbe probe(const std::filesystem::path& path) {
    MediaProbe probe;
    probe.fileBytes = openRegularFile(path).bytes;
    const auto image = probeImageFile(path, probe.fileBytes);
    if (!image)
        return probeVideoOrAudio(path, probe);
    probe.codec = nameOf(image->format);
    if (isAnimated(path, image->format))
        return probeVideo(path, std::move(probe));
    probe.width = static_cast<int>(image->width);
    probe.height = static_cast<int>(image->height);
    return probe;
}

} // namespace

MediaProbe probeMedia(const std::filesystem::path& path) {
    return withFileInErrors(path, std::nullopt, [&] {
        if (!usesReaders())
            return probe(path);
        return MediaReaderProcess(path).ask({{"do", "probe"}}, [](const nlohmann::json& values, const auto&) {
            return mediaProbeFrom(values);
        });
    });
}

} // namespace nextgpt
