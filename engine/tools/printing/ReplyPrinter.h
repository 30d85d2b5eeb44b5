// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Event.h"

#include <string>
#include <vector>

namespace nextgpt::tools {

/// Prints one reply: its text as it is generated and a line per generated file, or every event as a JSON
/// line. print() is called on the engine's thread, one event at a time.
class ReplyPrinter {
public:
    enum class Format { Text, JsonLines };

    /// `id` marks the JSON lines of one conversation of a batch; empty outside a batch.
    ReplyPrinter(Format format, std::string id);

    void print(const Event& event);

    /// After the last event: the summary line {"event":"reply","text":…,"signals":[…],"media":[…],
    /// "finished":…}, or a newline.
    void close();

    int failedMedia() const { return m_failedMedia; }

private:
    void printJson(const Event& event) const;
    void printText(const Event& event) const;
    void collect(const Event& event);

    Format m_format;
    std::string m_id;
    std::string m_text;
    std::vector<std::string> m_signals;
    std::vector<std::string> m_media;
    int m_failedMedia = 0;
    bool m_finished = false;
};

} // namespace nextgpt::tools
