// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/arguments/ReplyArguments.h"

#include "engine/request/MediaOption.h"
#include "engine/tools/arguments/EngineArguments.h"
#include "engine/tools/arguments/MediaArguments.h"
#include "engine/tools/arguments/RangeCheck.h"
#include "engine/tools/arguments/RequestJson.h"

namespace nextgpt::tools {

namespace {

constexpr const char* kSwitchForm = "--switch expects image|video|audio=auto|ask|force|never, not ";

/// "image=force"; throws CLI's ValidationError otherwise.
void applySwitch(const std::string& word, ReplyOptions& options) {
    const auto equals = word.find('=');
    const auto modality = modalityFromName(word.substr(0, equals));
    const auto mode = equals == std::string::npos ? std::nullopt : switchFromName(word.substr(equals + 1));
    if (!modality || *modality == Modality::Text || !mode)
        throw CLI::ValidationError(kSwitchForm + word);
    options.switches[*modality] = *mode;
}

void addTextOptions(CLI::App& app, TextSampling& text) {
    constexpr const char* kHeading = "Generated text";
    app.add_option("--temperature", text.temperature, "Sampling temperature; 0 selects the likeliest token")
        ->check(inRange(limits::kTemperature))
        ->capture_default_str()
        ->group(kHeading);
    app.add_option("--top-p", text.topP, "Nucleus sampling: probability mass of the candidate tokens")
        ->check(inRange(limits::kTopP))
        ->capture_default_str()
        ->group(kHeading);
    app.add_option("--top-k", text.topK, "Number of candidate tokens; 0 considers all")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str()
        ->group(kHeading);
    app.add_option("--max-new-tokens", text.maxNewTokens, "Maximum length of the reply in tokens")
        ->check(inRange(limits::kNewTokens))
        ->capture_default_str()
        ->group(kHeading);
}

/// --width and --height apply to every medium that has a size, unless --image-width etc. set one of them.
void addSharedFrameSize(CLI::App& app, ReplyOptions& options) {
    const auto add = [&](const char* flag, const char* help, MediaOption option,
                         std::optional<int> MediaOptions::*side) {
        const auto apply = [&options, option, side](int pixels) {
            for (const Modality modality : kMediaModalities)
                if (auto& target = options.media[modality].*side; hasOption(modality, option) && !target)
                    target = pixels;
        };
        app.add_option_function<int>(flag, apply, help)->check(inRange(limits::kGeneratedSide));
    };
    add("--width", "Width of generated images and videos in pixels", MediaOption::Width,
        &MediaOptions::width);
    add("--height", "Height of generated images and videos in pixels", MediaOption::Height,
        &MediaOptions::height);
}

} // namespace

void addReplyOptions(CLI::App& app, ReplyArguments& arguments) {
    ReplyOptions& options = arguments.options;
    app.add_option("prompt", arguments.prompt, "Text of the message; - reads it from standard input");
    app.add_option("--attach", arguments.attachments,
                   "Image, video or audio file to attach to the message (repeatable)")
        ->allow_extra_args(false);
    app.add_flag_callback(
        "--allow-incomplete",
        [&arguments] { arguments.incompleteImages = IncompleteImages::UseReadablePart; },
        "Use the readable part of attached PNG and JPEG images that end early");
    app.add_option("--out", arguments.outputFolder, "Folder for generated files")->capture_default_str();
    app.add_option("--batch", arguments.batchFile,
                   "Reply to every line of this file, each a JSON object with one conversation");
    app.add_flag_callback(
        "--json", [&arguments] { arguments.format = ReplyPrinter::Format::JsonLines; },
        "Print one JSON object per event");
    app.add_option("--seed", options.seed, "Random seed; the same seed gives the same reply")
        ->capture_default_str();
    app.add_option_function<std::vector<std::string>>(
           "--switch",
           [&options](const std::vector<std::string>& words) {
               for (const std::string& word : words)
                   applySwitch(word, options);
           },
           "image|video|audio=auto|ask|force|never: whether the reply may contain this modality (repeatable)")
        ->allow_extra_args(false);
    app.add_option("--signals-to", options.signalsTo,
                   "Save the hidden states of the reply's signal tokens to this safetensors file");
    app.add_option("--signals-from", options.signalsFrom,
                   "Generate media from the hidden states in this file instead of the reply's own");
    addMediaOptions(app, options);
    addSharedFrameSize(app, options);
    addTextOptions(app, options.text);
    addEngineOptions(app, arguments.engine);
}

} // namespace nextgpt::tools
