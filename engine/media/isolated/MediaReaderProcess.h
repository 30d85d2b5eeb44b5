// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/isolation/ReaderProcess.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <utility>

namespace nextgpt {

/// The kind of the reader processes that MediaService.h implements.
inline constexpr std::string_view kMediaReaderKind = "media";

/// A process that reads one media file. Requests and answers are JSON objects; pixels and samples are the
/// bytes of an answer. An answer comes from a process that the file may have taken over, so that every value
/// in it is checked.
class MediaReaderProcess {
public:
    explicit MediaReaderProcess(const std::filesystem::path& file)
        : m_process(kMediaReaderKind, file) {}

    /// `parse(values, bytes)` makes the result; it returns nullopt, or throws a JSON exception, for an answer
    /// that cannot be right. Throws what ReaderProcess::ask() throws.
    template<class Parse>
    auto ask(const nlohmann::json& request, Parse parse) {
        ReaderAnswer answer = m_process.ask(request.dump());
        try {
            const auto values = nlohmann::json::parse(answer.text);
            if (auto result = parse(values, std::move(answer.bytes)))
                return *std::move(result);
        } catch (const nlohmann::json::exception&) { // reported below
        }
        m_process.rejectAnswer();
    }

private:
    ReaderProcess m_process;
};

} // namespace nextgpt
