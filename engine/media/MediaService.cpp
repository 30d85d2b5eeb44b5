// SPDX-License-Identifier: Apache-2.0
#include "engine/media/MediaService.h"

#include "engine/core/Error.h"
#include "engine/media/MediaProbeJson.h"
#include "engine/media/audio/AudioReader.h"
#include "engine/media/container/MediaInput.h"
#include "engine/media/image/ImageLocation.h"
#include "engine/media/image/ImageReader.h"
#include "engine/media/isolated/MediaReaderProcess.h"
#include "engine/media/video/IsolatedVideo.h"
#include "engine/media/video/VideoLocation.h"
#include "engine/media/video/VideoReader.h"

#include <nlohmann/json.hpp>

#include <cstring>
#include <optional>

namespace nextgpt {

namespace {

using nlohmann::json;

class MediaReader final : public FileReader {
public:
    explicit MediaReader(std::filesystem::path file)
        : m_file(std::move(file)) {}

    ReaderAnswer answer(std::string_view request) override {
        const json values = json::parse(request);
        const auto task = values.at("do").get<std::string>();
        if (task == "probe")
            return {.text = toJson(probeMedia(m_file)).dump()};
        if (task == "image")
            return answerOf(readImage(m_file), json::object());
        if (task == "incompleteImage")
            return answerOf(readIncompleteImage(m_file), json::object());
        if (task == "withoutLocation")
            return withoutLocation();
        if (task == "locations")
            return locations();
        if (task == "packets")
            return packets();
        if (task.starts_with("video"))
            return video(task, values);
        if (task.starts_with("audio"))
            return audio(task, values);
        throw EngineError(ErrorCode::Internal, "unknown request to a reader: " + task);
    }

private:
    static ReaderAnswer answerOf(Image image, json values) {
        values["width"] = image.width;
        values["height"] = image.height;
        return {.text = values.dump(), .bytes = std::move(image.pixels)};
    }

    ReaderAnswer withoutLocation() const {
        auto file = nextgpt::withoutLocation(m_file);
        ReaderAnswer answer{.text = json{{"changed", file.has_value()}}.dump()};
        if (file)
            answer.bytes = *std::move(file);
        return answer;
    }

    ReaderAnswer locations() const {
        json ranges = json::array();
        for (const FileRange& range : locationsIn(m_file))
            ranges.push_back({range.begin, range.end});
        return {.text = json{{"ranges", std::move(ranges)}}.dump()};
    }

    /// Goes through the file as muxVideoAndAudio() does.
    ReaderAnswer packets() const {
        MediaInput input(m_file);
        if (const AVStream* stream = input.mainStream(AVMEDIA_TYPE_VIDEO))
            while (input.read(stream->index)) {
            }
        return {.text = "{}"};
    }

    ReaderAnswer video(const std::string& task, const json& request) {
        if (task == "video.open") {
            m_video.emplace(m_file);
            return {.text = toJson(m_video->info()).dump()};
        }
        if (task == "video.seek") {
            m_video.value().seek(request.at("seconds").get<double>());
            return {.text = "{}"};
        }
        if (task == "video.skip") {
            const std::optional<double> seconds = m_video.value().skip();
            return {.text = (seconds ? json{{"seconds", *seconds}} : json{{"end", true}}).dump()};
        }
        std::optional<VideoReader::Frame> frame = m_video.value().next();
        if (!frame)
            return {.text = json{{"end", true}}.dump()};
        return answerOf(std::move(frame->image),
                        {{"seconds", frame->seconds}, {"duration", frame->duration}});
    }

    ReaderAnswer audio(const std::string& task, const json& request) {
        if (task == "audio.open") {
            m_audio.emplace(m_file, AudioReader::OutputFormat{request.at("rate").get<int>(),
                                                              request.at("channels").get<int>()});
            return {.text = json{{"rate", m_audio->sampleRateHz()},
                                 {"channels", m_audio->channels()},
                                 {"seconds", m_audio->seconds()}}
                                .dump()};
        }
        if (task == "audio.seek") {
            m_audio.value().seek(request.at("seconds").get<double>());
            return {.text = "{}"};
        }
        const Audio audio = m_audio.value().read(request.at("frames").get<std::int64_t>());
        ReaderAnswer answer{.text = json{{"seconds", m_audio->seconds()}}.dump()};
        answer.bytes.resize(audio.samples.size() * sizeof(float));
        if (!answer.bytes.empty())
            std::memcpy(answer.bytes.data(), audio.samples.data(), answer.bytes.size());
        return answer;
    }

    std::filesystem::path m_file;
    std::optional<VideoReader> m_video;
    std::optional<AudioReader> m_audio;
};

std::unique_ptr<FileReader> makeMediaReader(const std::filesystem::path& file) {
    return std::make_unique<MediaReader>(file);
}

} // namespace

ReaderKind mediaReaderKind() {
    return {kMediaReaderKind, makeMediaReader};
}

} // namespace nextgpt
