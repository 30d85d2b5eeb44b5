// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/printing/ReplyPrinter.h"

#include "engine/core/Keys.h"
#include "engine/tools/printing/EventJson.h"

#include <nlohmann/json.hpp>

#include <unistd.h>

#include <iostream>

namespace nextgpt::tools {

namespace {

/// Invalid UTF-8, for example in a file name, is replaced: nlohmann::json throws otherwise.
std::string dump(const nlohmann::json& line) {
    return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
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
    std::cout << dump(line) << "\n" << std::flush;
}

void ReplyPrinter::printText(const Event& event) const {
    const bool isTerminal = isatty(STDERR_FILENO) == 1;
    if (const auto* delta = std::get_if<TextDelta>(&event))
        std::cout << delta->text << std::flush;
    else if (const auto* progress = std::get_if<Progress>(&event);
             progress != nullptr && isTerminal && progress->total > 0)
        std::cerr << "\r\033[K" << name(progress->stage) << " " << progress->done << "/" << progress->total
                  << std::flush;
    else if (const auto* ready = std::get_if<MediaReady>(&event))
        std::cout << (isTerminal ? "\r\033[K" : "") << "\n"
                  << name(ready->file.modality) << ": " << ready->file.path.string() << std::flush;
    else if (const auto* mediaFailed = std::get_if<MediaFailed>(&event))
        std::cerr << "\nnextgpt: " << name(mediaFailed->error.code) << ": " << mediaFailed->error.detail
                  << "\n";
    else if (const auto* failed = std::get_if<Failed>(&event))
        std::cerr << "\nnextgpt: " << name(failed->error.code) << ": " << failed->error.detail << "\n";
    else if (std::holds_alternative<Cancelled>(event))
        std::cerr << "\nnextgpt: cancelled\n";
}

void ReplyPrinter::close() {
    if (m_format == Format::Text) {
        std::cout << "\n" << std::flush;
        return;
    }
    nlohmann::json line{{keys::kEvent, keys::kReply},
                        {keys::kText, m_text},
                        {keys::kSignals, m_signals},
                        {keys::kMedia, m_media},
                        {keys::kFinished, m_finished}};
    if (!m_id.empty())
        line[keys::kId] = m_id;
    std::cout << dump(line) << "\n" << std::flush;
}

} // namespace nextgpt::tools
