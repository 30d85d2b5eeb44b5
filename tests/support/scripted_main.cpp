// SPDX-License-Identifier: Apache-2.0
// The program with a scripted engine, for screenshots and tests.
#include "app/Application.h"

#include "engine/isolation/Readers.h"
#include "engine/media/MediaService.h"

#include "tests/support/ScriptedEngine.h"

#include <array>

namespace {

std::unique_ptr<nextgpt::Engine> makeEngine(const nextgpt::app::LaunchOptions& options) {
    constexpr const char* kPrefix = "scripted:";
    if (options.engine.startsWith(kPrefix))
        return nextgpt::ScriptedEngine::fromFile(
            options.engine.mid(qsizetype(strlen(kPrefix))).toStdString());
    return std::make_unique<nextgpt::ScriptedEngine>(nlohmann::json::parse(
        R"({"loadMs": 300, "replies": [[{"words": "There is no script.", "everyMs": 40}]]})"));
}

} // namespace

int main(int argc, char** argv) {
    const std::array readers{nextgpt::mediaReaderKind()};
    nextgpt::startReaders(argc, argv, readers);
    return nextgpt::app::launch(argc, argv, nextgpt::app::EngineChoice::Scriptable,
                                {.engine = makeEngine, .hardware = {}});
}
