// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/ReplyCommand.h"

#include "engine/core/Keys.h"
#include "engine/core/Limits.h"
#include "engine/io/JsonFile.h"
#include "engine/media/MediaProbe.h"
#include "engine/request/Interruption.h"
#include "engine/request/Job.h"
#include "engine/tools/ReadableParts.h"
#include "engine/tools/arguments/EngineArguments.h"
#include "engine/tools/arguments/ParseStatus.h"
#include "engine/tools/arguments/ReplyArguments.h"
#include "engine/tools/arguments/RequestJson.h"
#include "engine/tools/printing/Terminal.h"
#include "engine/tools/printing/TerminalText.h"
#include "engine/tools/process/ExitStatus.h"
#include "engine/tools/process/SynchronousEngine.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>

namespace nextgpt::tools {

namespace {

using nlohmann::json;

int statusOf(const Event& end) {
    if (std::holds_alternative<Finished>(end))
        return kSuccess;
    return std::holds_alternative<Cancelled>(end) ? kCancelled : kFailure;
}

/// Standard input up to its end or an interrupt. Of a text above the limit, one byte more than the limit is
/// kept, which the engine refuses.
std::string readStandardInput(const SynchronousEngine& engine) {
    std::string text(static_cast<std::size_t>(limits::kMessageTextBytes) + 1, '\0');
    std::size_t length = 0;
    while (length < text.size() && !engine.interrupted()) {
        const ssize_t got = ::read(STDIN_FILENO, text.data() + length, text.size() - length);
        if (got == 0 || (got < 0 && errno != EINTR))
            break;
        length += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    text.resize(length);
    return text;
}

/// Throws EngineError for an attachment that is not media.
ReplyRequest requestOf(const ReplyArguments& arguments, const SynchronousEngine& engine,
                       ReadableParts& readableParts) {
    ReplyRequest request;
    Message& message = request.messages.emplace_back();
    for (const std::string& path : arguments.attachments) {
        const Modality modality = probeMedia(path).modality;
        const bool inPart =
            modality == Modality::Image && arguments.incompleteImages == IncompleteImages::UseReadablePart;
        message.parts.emplace_back(
            MediaFile{modality, inPart ? readableParts.usable(path) : std::filesystem::path(path)});
    }
    const std::string text = arguments.prompt == "-" ? readStandardInput(engine) : arguments.prompt;
    if (!text.empty())
        message.parts.emplace_back(text);
    request.mediaFolder = arguments.outputFolder;
    request.options = arguments.options;
    return request;
}

/// Runs the request, prints its events and returns the exit status. A failed medium counts as a failure.
int reply(const ReplyRequest& request, SynchronousEngine& engine, ReplyPrinter printer) {
    const Event end = engine.run(request, [&](const Event& event) { printer.print(event); });
    printer.close();
    return statusOf(end) == kSuccess && printer.failedMedia() > 0 ? kFailure : statusOf(end);
}

/// The next line, or nullopt at the end. Of a line above the limit, one byte more than the limit is kept,
/// which the parser refuses.
std::optional<std::string> nextLine(std::istream& stream) {
    std::string line;
    char byte = 0;
    while (stream.get(byte)) {
        if (byte == '\n')
            return line;
        if (std::ssize(line) <= limits::kBatchLineBytes)
            line.push_back(byte);
    }
    return line.empty() ? std::nullopt : std::optional(std::move(line));
}

/// The folder of a line's media: an id must be a plain name, so that it cannot lead out of the output folder.
std::filesystem::path mediaFolderOf(const std::string& id, const ReplyArguments& arguments) {
    constexpr std::size_t kMaxBytes = 255; // of a file name
    const bool isName = !id.empty() && id.size() <= kMaxBytes && id != "." && id != ".." &&
                        std::none_of(id.begin(), id.end(), [](unsigned char byte) {
                            return byte == '/' || byte == 0x7f || byte < 0x20;
                        });
    if (!isName)
        throw EngineError(
            ErrorCode::RequestInvalid,
            "\"id\" must be a name for a folder: 1 to 255 bytes without \"/\" and control characters");
    return std::filesystem::path(arguments.outputFolder) / id;
}

/// An invalid batch line fails alone; the other lines still get replies.
int replyToLine(const std::string& line, std::size_t number, const ReplyArguments& arguments,
                SynchronousEngine& engine) {
    try {
        const json source = parseJson(
            line, "request", {.bytes = limits::kBatchLineBytes, .invalid = ErrorCode::RequestInvalid});
        const json id = source.value(keys::kId, json(std::to_string(number)));
        const std::string idText = id.is_string() ? id.get<std::string>() : id.dump();
        ReplyRequest request =
            requestFromJson(source, std::filesystem::path(arguments.batchFile).parent_path());
        request.mediaFolder = mediaFolderOf(idText, arguments);
        return reply(request, engine, ReplyPrinter(arguments.format, idText));
    } catch (const std::exception& error) { // EngineError or a JSON exception
        printError(fmt::format("nextgpt: {}:{}: {}\n", terminalName(arguments.batchFile), number,
                               terminalName(error.what())));
        return kFailure;
    }
}

int replyToBatch(const ReplyArguments& arguments, SynchronousEngine& engine) {
    std::ifstream file(arguments.batchFile);
    if (!file)
        throw EngineError(ErrorCode::FileUnreadable, "cannot read " + arguments.batchFile);
    int status = kSuccess;
    std::size_t number = 1;
    for (auto line = nextLine(file); line && !engine.interrupted(); line = nextLine(file), ++number)
        if (!line->empty())
            status = std::max(status, replyToLine(*line, number, arguments, engine));
    return engine.interrupted() ? kCancelled : status;
}

} // namespace

int runReply(int argc, char** argv) {
    CLI::App app("Replies to one message, or to every line of a batch file.", "nextgpt reply");
    ReplyArguments arguments;
    addReplyOptions(app, arguments);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return parseStatus(app, error);
    }
    if (arguments.batchFile.empty() && arguments.prompt.empty() && arguments.attachments.empty()) {
        printError("nextgpt reply: a prompt, --attach or --batch is required (see --help)\n");
        return kUsage;
    }
    SynchronousEngine engine(withDefaultBundle(arguments.engine));
    engine.waitUntilLoaded();
    if (!arguments.batchFile.empty())
        return replyToBatch(arguments, engine);
    ReplyPrinter printer(arguments.format, "");
    ReadableParts readableParts;
    try {
        const InterruptionScope interruption(engine.stopToken()); // of finding out what the attachments are
        const ReplyRequest request = requestOf(arguments, engine, readableParts);
        return engine.interrupted() ? kCancelled : reply(request, engine, std::move(printer));
    } catch (const Stopped&) {
        return kCancelled;
    } catch (const EngineError& error) { // of an attachment: reply() reports those of the engine
        printer.print(Failed{error.toError()});
        printer.close();
        return kFailure;
    }
}

} // namespace nextgpt::tools
