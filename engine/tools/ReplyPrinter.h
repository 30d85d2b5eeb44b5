// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Event.h"

#include <string>
#include <vector>

namespace nextgpt::tools {

/// Writes one reply to the terminal: words as they come and a line per medium, or every event as a JSON line.
/// Hears events on the engine's thread, one at a time.
class ReplyPrinter {
public:
    enum class Format { Words, JsonLines };

    /// `id` marks the lines of a batch; empty outside one.
    ReplyPrinter(Format format, std::string id);

    void readAudioClips(const Event& event);

    /// After the end: the summary line {"event":"reply","text":…,"signals":[…],"media":[…]} or the closing
    /// newline.
    void close();

    int failedMedia() const { return m_failedMedia; }

private:
    void printJson(const Event& event) const;
    void printWords(const Event& event) const;
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
