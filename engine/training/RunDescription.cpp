// SPDX-License-Identifier: Apache-2.0
#include "engine/training/RunDescription.h"

#include "engine/core/Error.h"
#include "engine/core/TrainingKeys.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr int kFormat = 1;

json pathsJson(const std::vector<fs::path>& paths) {
    json list = json::array();
    for (const fs::path& path : paths)
        list.push_back(fs::absolute(path).string());
    return list;
}

std::vector<fs::path> pathsFrom(const json& list) {
    std::vector<fs::path> paths;
    for (const json& path : list)
        paths.emplace_back(path.get<std::string>());
    return paths;
}

} // namespace

json describe(const TrainingRequest& request, const Bundle& bundle) {
    return {{"format", kFormat},
            {keys::kBundle, fs::absolute(request.bundle).string()},
            {keys::kBundleSha256, bundle.hash()},
            {keys::kData, pathsJson(request.data.training)},
            {keys::kValidation, pathsJson(request.data.validation)},
            {keys::kMedia, request.data.media.empty() ? "" : fs::absolute(request.data.media).string()},
            {keys::kConfig, request.config.toJson()}};
}

RunDescription readDescription(const json& description, const fs::path& run) {
    try {
        if (description.at("format").get<int>() != kFormat)
            throw EngineError(ErrorCode::RequestInvalid, run.string() + ": unknown format of run.json");
        const json& values = description.at(keys::kConfig);
        const auto stage = trainingStageFromName(values.at(keys::kStage).get<std::string>());
        if (!stage)
            throw EngineError(ErrorCode::RequestInvalid, run.string() + ": unknown stage in run.json");
        TrainingRequest request{.bundle = description.at(keys::kBundle).get<std::string>(),
                                .data = {.training = pathsFrom(description.at(keys::kData)),
                                         .validation = pathsFrom(description.at(keys::kValidation)),
                                         .media = description.at(keys::kMedia).get<std::string>()},
                                .run = run,
                                .cache = {},
                                .config = TrainingConfig::defaults(*stage, Fidelity::Corrected).with(values),
                                .start = TrainingRequest::Start::Resume};
        return {.request = std::move(request),
                .bundleHash = description.at(keys::kBundleSha256).get<std::string>()};
    } catch (const json::exception& error) {
        throw EngineError(ErrorCode::RequestInvalid, run.string() + "/run.json: " + error.what());
    }
}

AlignmentOptions alignmentOptions(const TrainingConfig& config) {
    return {.learning = config.learning,
            .tokenRows = config.tokenRows,
            .lowRank = config.lowRank,
            .fresh = config.fresh,
            .outputMode = config.outputMode,
            .inputMode = config.inputMode,
            .inputTokens = config.inputTokens,
            .seed = config.seed};
}

void requireSameBundle(const Bundle& bundle, const std::string& hash) {
    if (bundle.hash() != hash)
        throw EngineError(ErrorCode::RequestInvalid,
                          "the bundle has changed since the run was started: " + bundle.folder().string());
}

TrainingRequest resumedRequest(const fs::path& run, const fs::path& cache) {
    TrainingRequest request = readDescription(RunFolder::description(run), run).request;
    request.cache = cache;
    return request;
}

} // namespace nextgpt
