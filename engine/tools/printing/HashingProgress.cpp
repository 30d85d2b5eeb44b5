// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/printing/HashingProgress.h"

#include "engine/core/Keys.h"
#include "engine/tools/printing/Terminal.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <utility>

namespace nextgpt::tools {

namespace {

constexpr std::int64_t kMegabyte = 1'000'000;
constexpr std::int64_t kPercent = 100;

} // namespace

HashingProgress::~HashingProgress() {
    if (m_format == ProgressFormat::Text)
        eraseProgress();
}

void HashingProgress::show(std::int64_t done, std::int64_t total) {
    const std::int64_t percent = done * kPercent / std::max<std::int64_t>(total, 1);
    if (std::exchange(m_percent, percent) == percent)
        return;
    if (m_format == ProgressFormat::Json)
        printJson({{keys::kEvent, keys::kProgress}, {keys::kDone, done}, {keys::kTotal, total}});
    else
        showProgress(fmt::format("reading {} of {} MB", done / kMegabyte, total / kMegabyte));
}

} // namespace nextgpt::tools
