// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/training/RunFixture.h"

#include "engine/core/Error.h"
#include "engine/media/image/ImageWriter.h"
#include "tests/engine/pipeline/TinyBundle.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace nextgpt::test {

namespace {

namespace fs = std::filesystem;

constexpr const char* kDialogues = R"([
  {"conversation": [{"from": "human", "value": "hello"}, {"from": "gpt", "value": "hello! what shall we see?"},
    {"from": "human", "value": "draw a ball"}, {"from": "gpt", "value": "here it is <image>"}],
   "image_captions": ["a red ball"]},
  {"input_image": "0.png", "conversation": [{"from": "human", "value": "<image> what is this?"},
    {"from": "gpt", "value": "a dark square"}]},
  {"conversation": [{"from": "human", "value": "draw a tree"}, {"from": "gpt", "value": "look <image>"}],
   "image_captions": ["a green tree"]}])";

} // namespace

RunFixture::RunFixture() {
    m_folder = m_temporary.path().toStdString();
    writeTinyBundle(path("bundle"));
    fs::create_directories(path("data"));
    nlohmann::json pairs = nlohmann::json::array();
    for (int i = 0; i < 6; ++i) {
        const Image image{.width = 16,
                          .height = 16,
                          .pixels =
                              std::vector<std::uint8_t>(16 * 16 * 3, static_cast<std::uint8_t>(40 * i))};
        const std::string file = std::to_string(i) + ".png";
        writePng(path("data") / file, image, {});
        pairs.push_back({{"image_name", file}, {"caption", "square number " + std::to_string(i)}});
    }
    write(path("data/pairs.json"), pairs.dump());
    write(path("data/dialogues.json"), kDialogues);
}

TrainingRequest RunFixture::request(TrainingStage stage, const std::string& run) const {
    TrainingConfig config = TrainingConfig::defaults(stage, Fidelity::Corrected);
    config.batchSize = 2;
    config.steps = 6;
    config.checkpointEvery = 2;
    config.lowRank = {.rank = 4, .alpha = 8.0};
    const bool isInstruct = stage == TrainingStage::Instruct;
    return {.bundle = path("bundle"),
            .data = {.training = {path(isInstruct ? "data/dialogues.json" : "data/pairs.json")}},
            .run = path(run),
            .cache = path("cache"),
            .config = config};
}

void RunFixture::write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

std::string RunFixture::read(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::string RunFixture::losses(const fs::path& run) {
    std::istringstream lines(read(run / "curve.csv"));
    std::string result;
    std::size_t speed = 0; // its column
    for (std::string line; std::getline(lines, line);) {
        std::istringstream cells(line);
        std::string cell;
        for (std::size_t i = 0; std::getline(cells, cell, ','); ++i) {
            if (cell == "tokens_per_second")
                speed = i;
            if (speed == 0 || i != speed)
                result += cell + ",";
        }
        result += "\n";
    }
    return result;
}

std::optional<ErrorCode> errorOf(const TrainingRequest& request) {
    try {
        train(request, at::kCPU, ignoreEvents, {});
    } catch (const EngineError& error) {
        return error.code();
    }
    return std::nullopt;
}

} // namespace nextgpt::test
