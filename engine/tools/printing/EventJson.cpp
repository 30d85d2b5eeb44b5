// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/printing/EventJson.h"

#include "engine/core/Keys.h"

#include <nlohmann/json.hpp>

namespace nextgpt::tools {

namespace {

using nlohmann::json;

json recipeJson(const Recipe& recipe) {
    return {{keys::kPrompt, recipe.prompt},           {keys::kSeed, recipe.seed},
            {keys::kSampler, recipe.sampler},         {keys::kSteps, recipe.steps},
            {keys::kGuidance, recipe.guidance},       {keys::kBundle, recipe.bundleName},
            {keys::kBundleSha256, recipe.bundleHash}, {keys::kSeconds, recipe.seconds},
            {keys::kDecodedIn, recipe.decodedIn}};
}

json errorJson(const char* event, const Error& error) {
    return {{keys::kEvent, event}, {keys::kCode, name(error.code)}, {keys::kDetail, error.detail}};
}

/// One overload per type of event.
struct EventToJson {
    json operator()(const TextDelta& e) const {
        return {{keys::kEvent, keys::kTextDelta}, {keys::kText, e.text}};
    }
    json operator()(const MediaPromised& e) const {
        return {{keys::kEvent, keys::kMediaPromised},
                {keys::kSlot, e.slot},
                {keys::kModality, name(e.modality)},
                {keys::kProbability, e.probability},
                {keys::kWidth, e.width},
                {keys::kHeight, e.height},
                {keys::kSeconds, e.seconds}};
    }
    json operator()(const Progress& e) const {
        return {{keys::kEvent, keys::kProgress},
                {keys::kStage, name(e.stage)},
                {keys::kSlot, e.slot},
                {keys::kDone, e.done},
                {keys::kTotal, e.total}};
    }
    json operator()(const Preview& e) const {
        return {{keys::kEvent, keys::kPreview},
                {keys::kSlot, e.slot},
                {keys::kWidth, e.frames.front().width},
                {keys::kHeight, e.frames.front().height},
                {keys::kFrames, e.frames.size()}};
    }
    json operator()(const MediaReady& e) const {
        return {{keys::kEvent, keys::kMediaReady},
                {keys::kSlot, e.slot},
                {keys::kModality, name(e.file.modality)},
                {keys::kPath, e.file.path.string()},
                {keys::kRecipe, recipeJson(e.recipe)}};
    }
    json operator()(const MediaFailed& e) const {
        json result = errorJson(keys::kMediaFailed, e.error);
        result[keys::kSlot] = e.slot;
        return result;
    }
    json operator()(const TextMeasured& e) const {
        return {{keys::kEvent, keys::kTextMeasured},
                {keys::kFirstTokenSeconds, e.firstTokenSeconds},
                {keys::kTokensPerSecond, e.tokensPerSecond},
                {keys::kPromptTokens, e.promptTokens},
                {keys::kNewTokens, e.newTokens},
                {keys::kDroppedTurns, e.droppedTurns}};
    }
    json operator()(const Finished&) const { return {{keys::kEvent, keys::kFinished}}; }
    json operator()(const Cancelled&) const { return {{keys::kEvent, keys::kCancelled}}; }
    json operator()(const Failed& e) const { return errorJson(keys::kFailed, e.error); }
};

} // namespace

json toJson(const Event& event) {
    return std::visit(EventToJson{}, event);
}

} // namespace nextgpt::tools
