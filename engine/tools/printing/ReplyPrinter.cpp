// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/printing/ReplyPrinter.h"

#include "engine/core/Keys.h"
#include "engine/tools/printing/EventJson.h"
#include "engine/tools/printing/Terminal.h"
#include "engine/tools/printing/TerminalText.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace nextgpt::tools {

namespace {

/// Ends the current line of text and of progress.
void printPart(const std::string& line) {
    eraseProgress();
    printOut('\n' + line);
}

void printProblem(const Error& error) {
    printError("\n");
    printFailure(error);
}

} // namespace

ReplyPrinter::ReplyPrinter(Format format, std::string id)
    : m_format(format)
    , m_id(std::move(id)) {}

void ReplyPrinter::print(const Event& event) {
    collect(event);
    if (m_format == Format::JsonLines)
        printJson(event);
    else
        printText(event);
}

void ReplyPrinter::collect(const Event& event) {
    if (const auto* delta = std::get_if<TextDelta>(&event))
        m_text += delta->text;
    else if (const auto* promised = std::get_if<MediaPromised>(&event))
        m_signals.emplace_back(name(promised->modality));
    else if (const auto* ready = std::get_if<MediaReady>(&event))
        m_media.push_back(ready->file.path.string());
    else if (std::holds_alternative<MediaFailed>(event))
        ++m_failedMedia;
    else if (std::holds_alternative<Finished>(event))
        m_finished = true;
}

void ReplyPrinter::printJson(const Event& event) const {
    nlohmann::json line = toJson(event);
    if (!m_id.empty())
        line[keys::kId] = m_id;
    tools::printJson(line);
}

void ReplyPrinter::printText(const Event& event) const {
    if (const auto* delta = std::get_if<TextDelta>(&event))
        printOut(delta->text);
    else if (const auto* progress = std::get_if<Progress>(&event); progress != nullptr && progress->total > 0)
        showProgress(fmt::format("{} {}/{}", name(progress->stage), progress->done, progress->total));
    else if (const auto* ready = std::get_if<MediaReady>(&event))
        printPart(std::string(name(ready->file.modality)) + ": " + terminalName(ready->file.path.string()));
    else if (const auto* mediaFailed = std::get_if<MediaFailed>(&event))
        printProblem(mediaFailed->error);
    else if (const auto* failed = std::get_if<Failed>(&event))
        printProblem(failed->error);
    else if (std::holds_alternative<Cancelled>(event))
        printError("\nnextgpt: cancelled\n");
}

void ReplyPrinter::close() {
    if (m_format == Format::Text) {
        printOut("\n");
        return;
    }
    nlohmann::json line{{keys::kEvent, keys::kReply},
                        {keys::kText, m_text},
                        {keys::kSignals, m_signals},
                        {keys::kMedia, m_media},
                        {keys::kFinished, m_finished}};
    if (!m_id.empty())
        line[keys::kId] = m_id;
    tools::printJson(line);
}

} // namespace nextgpt::tools
