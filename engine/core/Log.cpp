// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Log.h"

#include "engine/core/LogText.h"

#include <spdlog/pattern_formatter.h>

#include <mutex>

namespace nextgpt {

namespace {

/// The flag %* of the pattern: the message as logText() returns it.
class SafeMessage final : public spdlog::custom_flag_formatter {
public:
    void format(const spdlog::details::log_msg& message, const std::tm& /*time*/,
                spdlog::memory_buf_t& target) override {
        const std::string text = logText({message.payload.data(), message.payload.size()});
        target.append(text.data(), text.data() + text.size());
    }
    std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<SafeMessage>(); }
};

std::unique_ptr<spdlog::formatter> safeFormatter() {
    auto formatter = std::make_unique<spdlog::pattern_formatter>();
    formatter->add_flag<SafeMessage>('*').set_pattern("[%Y-%m-%d %H:%M:%S.%e] [%n] [%^%l%$] %*");
    return formatter;
}

} // namespace

std::shared_ptr<spdlog::logger> log(const std::string& name) {
    static std::mutex creating; // spdlog throws when a name is registered twice
    const std::scoped_lock lock(creating);
    if (auto existing = spdlog::get(name))
        return existing;
    auto logger = spdlog::default_logger()->clone(name);
    logger->set_formatter(safeFormatter()); // of the sinks, which all loggers share
    spdlog::register_logger(logger);
    return logger;
}

} // namespace nextgpt
