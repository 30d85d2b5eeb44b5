// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/ReplyCommand.h"

#include "engine/core/Limits.h"
#include "engine/io/JsonFile.h"
#include "engine/media/MediaProbe.h"
#include "engine/tools/Commands.h"
#include "engine/tools/EngineOptionsArguments.h"
#include "engine/tools/EngineSession.h"
#include "engine/tools/EventJson.h"
#include "engine/tools/ReplyPrinter.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>

namespace nextgpt::tools {

namespace {

using nlohmann::json;

struct ReplyArguments {
    std::string prompt;
    std::vector<std::string> attachments;
    std::string out = ".";
    std::string batch;
    std::vector<std::string> switches; ///< "image=force"
    bool asJson = false;
    ReplyOptions options;
    int steps = 0;
    double guidance = -1.0;
    EngineOptions engine;
};

void declare(CLI::App& app, ReplyArguments& arguments) {
    app.add_option("prompt", arguments.prompt, "What to say; - reads it from standard input");
    app.add_option("--attach", arguments.attachments, "An image, video or audio to send with it (repeatable)")
        ->allow_extra_args(false);
    app.add_option("--out", arguments.out, "Folder for what is made")->capture_default_str();
    app.add_option("--batch", arguments.batch, "One conversation per line, JSON; answered in one process");
    app.add_flag("--json", arguments.asJson, "One JSON object per engine event on standard output");
    app.add_option("--seed", arguments.options.seed, "Same seed, same answer")->capture_default_str();
    app.add_option("--steps", arguments.steps, "Denoising steps")->check(CLI::Range(1, 1000));
    app.add_option("--guidance", arguments.guidance, "Classifier-free guidance scale")
        ->check(CLI::Range(0.0, 50.0));
    app.add_option("--temperature", arguments.options.text.temperature)
        ->check(CLI::Range(0.0, 5.0))
        ->capture_default_str();
    app.add_option("--top-p", arguments.options.text.topP)
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    app.add_option("--max-new-tokens", arguments.options.text.maxNewTokens)
        ->check(CLI::Range(1, 4096))
        ->capture_default_str();
    app.add_option("--switch", arguments.switches, "image|video|audio=auto|ask|force|never (repeatable)")
        ->allow_extra_args(false);
    app.add_option("--signals-to", arguments.options.signalsTo,
                   "Keep the signal states of the answer in this safetensors file");
    app.add_option("--signals-from", arguments.options.signalsFrom,
                   "Give the decoders the states kept in this file instead of the answer's own");
    addEngineOptions(app, arguments.engine);
}

void applySwitches(ReplyArguments& arguments) {
    for (const std::string& word : arguments.switches) {
        const auto equals = word.find('=');
        const auto modality = modalityFromName(word.substr(0, equals));
        if (equals == std::string::npos || !modality || *modality == Modality::Text)
            throw EngineError(ErrorCode::RequestInvalid,
                              "--switch wants image|video|audio=auto|ask|force|never, not " + word);
        arguments.options.switches[mediaIndex(*modality)] = switchFromName(word.substr(equals + 1));
    }
    for (MediaOptions& media : arguments.options.media) {
        if (arguments.steps > 0)
            media.steps = arguments.steps;
        if (arguments.guidance >= 0)
            media.guidance = arguments.guidance;
    }
}

int statusOf(const Event& end) {
    if (std::holds_alternative<Finished>(end))
        return kSuccess;
    return std::holds_alternative<Cancelled>(end) ? kCancelled : kFailure;
}

ReplyPrinter::Format formatOf(const ReplyArguments& arguments) {
    return arguments.asJson ? ReplyPrinter::Format::JsonLines : ReplyPrinter::Format::Words;
}

std::string readAll(std::istream& stream) {
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// By content. What is no medium at all goes on as an image: the engine says what is wrong with it, at its
/// part.
Modality modalityOf(const std::string& path) {
    try {
        return probeMedia(path).modality;
    } catch (const EngineError&) {
        return Modality::Image;
    }
}

int replyOnce(const ReplyArguments& arguments, EngineSession& session) {
    ReplyRequest request;
    Message& message = request.messages.emplace_back();
    for (const std::string& path : arguments.attachments)
        message.parts.emplace_back(MediaFile{modalityOf(path), path});
    const std::string words = arguments.prompt == "-" ? readAll(std::cin) : arguments.prompt;
    if (!words.empty())
        message.parts.emplace_back(words);
    request.mediaFolder = arguments.out;
    request.options = arguments.options;
    ReplyPrinter printer(formatOf(arguments), "");
    const Event end = session.run(request, [&](const Event& event) { printer.readAudioClips(event); });
    printer.close();
    if (statusOf(end) == kSuccess && printer.failedMedia() > 0)
        return kFailure; // the answer is there, a promised medium is not
    return statusOf(end);
}

/// One line; a line that cannot be understood fails alone.
int replyToLine(const std::string& line, std::size_t number, const ReplyArguments& arguments,
                EngineSession& session) {
    std::string id = std::to_string(number);
    try {
        const json source = parseJson(line, "request");
        if (source.contains("id"))
            id = source.at("id").is_string() ? source.at("id").get<std::string>() : source.at("id").dump();
        ReplyRequest request = requestFromJson(source, std::filesystem::path(arguments.batch).parent_path());
        request.mediaFolder = std::filesystem::path(arguments.out) / id;
        ReplyPrinter printer(formatOf(arguments), id);
        const Event end = session.run(request, [&](const Event& event) { printer.readAudioClips(event); });
        printer.close();
        return statusOf(end);
    } catch (const json::exception& error) {
        std::cerr << "nextgpt: " << arguments.batch << ":" << number << ": " << error.what() << "\n";
    } catch (const EngineError& error) {
        std::cerr << "nextgpt: " << arguments.batch << ":" << number << ": " << error.what() << "\n";
    }
    return kFailure;
}

int replyToBatch(const ReplyArguments& arguments, EngineSession& session) {
    std::ifstream file(arguments.batch);
    if (!file)
        throw EngineError(ErrorCode::FileUnreadable, "cannot read " + arguments.batch);
    int status = kSuccess;
    std::string line;
    for (std::size_t number = 1; std::getline(file, line) && !session.interrupted(); ++number)
        if (!line.empty())
            status = std::max(status, replyToLine(line, number, arguments, session));
    return session.interrupted() ? kCancelled : status;
}

} // namespace

int runReply(int argc, char** argv) {
    CLI::App app("Answers one message, or every line of a batch, with the given bundle.", "nextgpt reply");
    ReplyArguments arguments;
    declare(app, arguments);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kSuccess : kUsage;
    }
    if (arguments.batch.empty() && arguments.prompt.empty() && arguments.attachments.empty()) {
        std::cerr << "nextgpt reply: say something, attach a file, or give --batch FILE (see --help)\n";
        return kUsage;
    }
    applySwitches(arguments);
    EngineSession session(withDefaultBundle(arguments.engine));
    session.waitUntilLoaded();
    return arguments.batch.empty() ? replyOnce(arguments, session) : replyToBatch(arguments, session);
}

} // namespace nextgpt::tools
