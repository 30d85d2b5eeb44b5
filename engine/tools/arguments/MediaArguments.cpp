// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/arguments/MediaArguments.h"

#include "engine/request/MediaOption.h"
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

const char* helpOf(MediaOption option) {
    switch (option) {
    case MediaOption::Steps:
        return "Denoising steps";
    case MediaOption::Guidance:
        return "Classifier-free guidance scale; 1 or less turns guidance off";
    case MediaOption::Width:
        return "Width in pixels";
    case MediaOption::Height:
        return "Height in pixels";
    case MediaOption::Frames:
        return "Number of frames";
    case MediaOption::Seconds:
        return "Duration in seconds";
    }
    return "";
}

} // namespace

void addMediaOptions(CLI::App& app, ReplyOptions& options) {
    for (const Modality modality : kMediaModalities) {
        MediaOptions& media = options.media[modality];
        MediaGroup group(app, modality);
        for (const MediaOption option : kOptionsOf[modality]) {
            const MediaOptionDescription& description = descriptionOf(option);
            const auto add = [&](const auto& field) {
                group.add(description.key, media.*field.chosen, helpOf(option))->check(inRange(field.range));
            };
            std::visit(add, description.field);
        }
    }
}

} // namespace nextgpt::tools
