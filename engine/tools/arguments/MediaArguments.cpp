// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/arguments/MediaArguments.h"

#include "engine/tools/arguments/RangeCheck.h"

namespace nextgpt::tools {

namespace {

/// The options of one modality, under their own heading in --help.
class MediaGroup {
public:
    MediaGroup(CLI::App& app, Modality modality)
        : m_app(app)
        , m_prefix("--" + std::string(name(modality)) + "-")
        , m_heading("Generated " + std::string(name(modality))) {}

    template<typename Value>
    CLI::Option* add(const char* option, std::optional<Value>& target, const char* description) {
        return m_app.add_option(m_prefix + option, target, description)->group(m_heading);
    }

private:
    CLI::App& m_app;
    std::string m_prefix;
    std::string m_heading;
};

} // namespace

void addMediaOptions(CLI::App& app, ReplyOptions& options) {
    for (const Modality modality : kMediaModalities) {
        MediaOptions& media = options.media[modality];
        MediaGroup group(app, modality);
        group.add("steps", media.steps, "Denoising steps")->check(inRange(limits::kSteps));
        group.add("guidance", media.guidance, "Classifier-free guidance scale; 1 or less turns guidance off")
            ->check(inRange(limits::kGuidance));
        if (modality == Modality::Audio) {
            group.add("seconds", media.seconds, "Duration in seconds")
                ->check(inRange(limits::kGeneratedSeconds));
            continue;
        }
        group.add("width", media.width, "Width in pixels, a multiple of 8")
            ->check(CLI::Range(1, limits::kGeneratedSide));
        group.add("height", media.height, "Height in pixels, a multiple of 8")
            ->check(CLI::Range(1, limits::kGeneratedSide));
        if (modality == Modality::Video)
            group.add("frames", media.frames, "Number of frames")->check(inRange(limits::kGeneratedFrames));
    }
}

} // namespace nextgpt::tools
