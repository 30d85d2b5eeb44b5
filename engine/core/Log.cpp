// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Log.h"

#include <mutex>

namespace nextgpt {

std::shared_ptr<spdlog::logger> log(const std::string& name) {
    static std::mutex creating; // spdlog throws when a name is registered twice
    const std::scoped_lock lock(creating);
    if (auto existing = spdlog::get(name))
        return existing;
    auto logger = spdlog::default_logger()->clone(name);
    spdlog::register_logger(logger);
    return logger;
}

} // namespace nextgpt
