// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/media/video/VideoReader.h"
#include "engine/media/video/VideoWriter.h"
#include "engine/verification/Verify.h"
#include "tests/gpu/check/Checks.h"
#include "tests/gpu/check/Comparison.h"
#include "tests/gpu/check/Session.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace nextgpt::gpu {

namespace {

namespace fs = std::filesystem;

constexpr int kRepeats = 6;
constexpr int kRepeatsTiny = 2;

int repeats(const Setting& setting) {
    return setting.count > 0 ? setting.count : setting.tiny ? kRepeatsTiny : kRepeats;
}

/// A text-to-video request.
ReplyRequest videoRequest(const Setting& setting, const fs::path& folder) {
    ReplyRequest request;
    request.messages = {Message{Role::User, {std::string("draw a large red star at night")}}};
    request.mediaFolder = folder;
    request.options.seed = 7;
    request.options.switches.fill(ModalitySwitch::Never);
    request.options.switches[Modality::Video] = ModalitySwitch::Force;
    request.options.media[Modality::Video].steps = setting.tiny ? 2 : 6;
    if (setting.tiny)
        request.options.media[Modality::Video].frames = 2;
    return request;
}

std::vector<MediaFile> videosOf(const Setting& setting) {
    std::vector<MediaFile> videos;
    for (int i = 0; i < repeats(setting); ++i) {
        Session session({.bundle = setting.bundle, .device = setting.deviceWish});
        session.waitUntilLoaded();
        const Answer answer =
            answerTo(session, videoRequest(setting, setting.work / ("repeat" + std::to_string(i))));
        if (!answer.error && answer.media.size() == 1)
            videos.push_back(answer.media.front());
    }
    return videos;
}

/// Writes the frames of one video several times, without running a network.
std::vector<MediaFile> writtenAgain(const Setting& setting, const MediaFile& source) {
    constexpr double kFramesPerSecond = 8.0;
    VideoReader reader(source.path);
    Video video{kFramesPerSecond, {}};
    while (auto frame = reader.next())
        video.frames.push_back(std::move(frame->image));
    std::vector<MediaFile> files;
    for (int i = 0; i < repeats(setting); ++i) {
        files.push_back({Modality::Video, setting.work / ("written" + std::to_string(i) + ".mp4")});
        writeVideo(files.back().path, video, nullptr, {});
    }
    return files;
}

std::optional<std::string> difference(const std::vector<MediaFile>& media) {
    const auto count =
        std::ranges::count_if(media, [&](const MediaFile& one) { return !isSameMedium(one, media.front()); });
    return count == 0 ? std::nullopt : std::optional(std::to_string(count) + " differ from the first");
}

/// Compares the error against a fixture: any difference in the network's bits changes it.
void checkNetwork(const Setting& setting, const std::string& network, Report& report) {
    const c10::InferenceMode noGradients;
    Placement placement;
    placement.device = setting.device.device;
    const fs::path folder = setting.data / "parity" / network;
    std::set<double> errors;
    for (int i = 0; i < repeats(setting); ++i)
        errors.insert(verifyFixture(folder, folder / "fixture.safetensors", placement));
    std::ostringstream found;
    for (const double error : errors)
        found << error << ' ';
    report.require("repeated " + network, errors.size() == 1 ? std::nullopt : std::optional(found.str()));
}

} // namespace

void checkRepeats(const Setting& setting, Report& report) {
    for (const char* network :
         {"unet3d_pocket", "unet3d_zeroscope", "unet2d_pocket", "autoencoder_kl", "llama"})
        checkNetwork(setting, network, report);
    const std::vector<MediaFile> videos = videosOf(setting);
    report.require("repeated videos were made", videos.size() == static_cast<std::size_t>(repeats(setting))
                                                    ? std::nullopt
                                                    : std::optional(std::to_string(videos.size())));
    if (videos.empty())
        return;
    report.require("repeated text to video", difference(videos));
    report.require("repeated encoding of one video", difference(writtenAgain(setting, videos.front())));
}

} // namespace nextgpt::gpu
