// SPDX-License-Identifier: Apache-2.0
#include "app/crash/RecentLog.h"

#include "engine/core/Log.h"

#include <spdlog/sinks/base_sink.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <mutex>
#include <unistd.h>

namespace nextgpt::app {

namespace {

constexpr std::size_t kLines = 128;
constexpr std::size_t kLineBytes = 320;

/// A line is written before the count moves past it, so that a crash in between loses only that line.
struct Ring {
    std::array<std::array<char, kLineBytes>, kLines> lines{};
    std::atomic<std::size_t> count{0};
};

Ring& ring() {
    static Ring instance;
    return instance;
}

class RecentLogSink : public spdlog::sinks::base_sink<std::mutex> {
protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        spdlog::memory_buf_t formatted;
        formatter_->format(message, formatted);
        const std::string line = withoutPaths({formatted.data(), formatted.size()});
        Ring& kept = ring();
        auto& slot = kept.lines[kept.count.load() % kLines];
        const std::size_t bytes = std::min(line.size(), kLineBytes - 1);
        std::memcpy(slot.data(), line.data(), bytes);
        slot[bytes] = '\0';
        if (bytes < line.size())
            slot[bytes - 1] = '\n';
        kept.count.fetch_add(1);
    }
    void flush_() override {}
};

} // namespace

std::string withoutPaths(std::string_view line) {
    constexpr std::string_view kBefore = " \t\"'(=<:\n";
    const auto endsPath = [line](std::size_t at, char opening) {
        if (line[at] == '\n')
            return true;
        if (opening == '"' || opening == '\'')
            return line[at] == opening;
        if (opening == '(')
            return line[at] == ')';
        // A name may contain blanks, so the path ends only where a sentence would.
        return line.substr(at, 2) == ": " || line.substr(at, 3) == "\u201D" || line[at] == '"';
    };
    std::string kept;
    for (std::size_t at = 0; at < line.size();) {
        const bool starts = at == 0 || kBefore.find(line[at - 1]) != std::string_view::npos ||
                            line.substr(0, at).ends_with("\u201C");
        if (line[at] != '/' || !starts) {
            kept += line[at++];
            continue;
        }
        kept += "<path>";
        const char opening = at == 0 ? ' ' : line[at - 1];
        while (at < line.size() && !endsPath(at, opening))
            ++at;
    }
    return kept;
}

void keepRecentLog() {
    auto sink = std::make_shared<RecentLogSink>();
    sink->set_pattern("[%T.%e] [%n] [%l] %v");
    spdlog::default_logger()->sinks().push_back(sink); // before other loggers are cloned from it
}

void writeRecentLog(int descriptor) {
    const Ring& kept = ring();
    const std::size_t count = kept.count.load();
    for (std::size_t line = count > kLines ? count - kLines : 0; line < count; ++line) {
        const auto& text = kept.lines[line % kLines];
        const std::size_t bytes = ::strnlen(text.data(), text.size());
        if (::write(descriptor, text.data(), bytes) < 0)
            return;
    }
}

} // namespace nextgpt::app
