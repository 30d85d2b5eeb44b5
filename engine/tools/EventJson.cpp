// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/EventJson.h"

#include <nlohmann/json.hpp>

namespace nextgpt::tools {

namespace {

using nlohmann::json;

json errorJson(const char* event, const Error& error) {
    return {{"event", event}, {"code", name(error.code)}, {"detail", error.detail}};
}

/// One overload per event: the visitor's table.
struct EventToJson {
    json operator()(const TextDelta& e) const { return {{"event", "text_delta"}, {"text", e.text}}; }
    json operator()(const MediaPromised& e) const {
        return {{"event", "media_promised"},    {"slot", e.slot},   {"modality", name(e.modality)},
                {"probability", e.probability}, {"width", e.width}, {"height", e.height},
                {"seconds", e.seconds}};
    }
    json operator()(const Progress& e) const {
        return {{"event", "progress"},
                {"stage", name(e.stage)},
                {"slot", e.slot},
                {"done", e.done},
                {"total", e.total}};
    }
    json operator()(const Preview& e) const {
        return {{"event", "preview"},
                {"slot", e.slot},
                {"width", e.frames.front().width},
                {"height", e.frames.front().height},
                {"frames", e.frames.size()}};
    }
    json operator()(const MediaReady& e) const {
        return {{"event", "media_ready"},
                {"slot", e.slot},
                {"modality", name(e.file.modality)},
                {"path", e.file.path.string()},
                {"recipe",
                 {{"prompt", e.recipe.prompt},
                  {"seed", e.recipe.seed},
                  {"sampler", e.recipe.sampler},
                  {"steps", e.recipe.steps},
                  {"guidance", e.recipe.guidance},
                  {"bundle", e.recipe.bundleName},
                  {"bundle_sha256", e.recipe.bundleHash},
                  {"seconds", e.recipe.seconds}}}};
    }
    json operator()(const MediaFailed& e) const {
        json result = errorJson("media_failed", e.error);
        result["slot"] = e.slot;
        return result;
    }
    json operator()(const TextMeasured& e) const {
        return {{"event", "text_measured"},
                {"first_token_seconds", e.firstTokenSeconds},
                {"tokens_per_second", e.tokensPerSecond},
                {"prompt_tokens", e.promptTokens},
                {"new_tokens", e.newTokens},
                {"dropped_turns", e.droppedTurns}};
    }
    json operator()(const Finished&) const { return {{"event", "finished"}}; }
    json operator()(const Cancelled&) const { return {{"event", "cancelled"}}; }
    json operator()(const Failed& e) const { return errorJson("failed", e.error); }
};

Part partFromJson(const json& part, const std::filesystem::path& folder) {
    if (part.contains("text"))
        return part.at("text").get<std::string>();
    for (Modality modality : kMediaModalities)
        if (part.contains(std::string(name(modality))))
            return MediaFile{modality, folder / part.at(std::string(name(modality))).get<std::string>()};
    throw EngineError(ErrorCode::RequestInvalid, "a part needs \"text\", \"image\", \"video\" or \"audio\"");
}

void readOptions(const json& source, const std::filesystem::path& folder, ReplyOptions& options) {
    options.text.temperature = source.value("temperature", options.text.temperature);
    options.text.topP = source.value("top_p", options.text.topP);
    options.text.topK = source.value("top_k", options.text.topK);
    options.text.maxNewTokens = source.value("max_new_tokens", options.text.maxNewTokens);
    for (MediaOptions& media : options.media) {
        if (source.contains("steps"))
            media.steps = source.at("steps").get<int>();
        if (source.contains("guidance"))
            media.guidance = source.at("guidance").get<double>();
        if (source.contains("frames"))
            media.frames = source.at("frames").get<int>();
        if (source.contains("seconds"))
            media.seconds = source.at("seconds").get<double>();
    }
    if (source.contains("signals_to"))
        options.signalsTo = folder / source.at("signals_to").get<std::string>();
    if (source.contains("signals_from"))
        options.signalsFrom = folder / source.at("signals_from").get<std::string>();
    for (const auto& [word, value] : source.value("switch", json::object()).items()) {
        const auto modality = modalityFromName(word);
        if (!modality || *modality == Modality::Text)
            throw EngineError(ErrorCode::RequestInvalid,
                              "\"switch\" knows image, video and audio, not " + word);
        options.switches[*modality] = switchFromName(value.get<std::string>());
    }
}

} // namespace

json toJson(const Event& event) {
    return std::visit(EventToJson{}, event);
}

ModalitySwitch switchFromName(const std::string& word) {
    if (word == "auto")
        return ModalitySwitch::Auto;
    if (word == "ask")
        return ModalitySwitch::Ask;
    if (word == "force")
        return ModalitySwitch::Force;
    if (word == "never")
        return ModalitySwitch::Never;
    throw EngineError(ErrorCode::RequestInvalid,
                      "a modality switch is auto, ask, force or never, not \"" + word + "\"");
}

ReplyRequest requestFromJson(const json& source, const std::filesystem::path& folder) {
    ReplyRequest request;
    try {
        for (const json& message : source.at("messages")) {
            const auto role = message.at("role").get<std::string>();
            if (role != "user" && role != "assistant")
                throw EngineError(ErrorCode::RequestInvalid,
                                  "a role is user or assistant, not \"" + role + "\"");
            Message& added = request.messages.emplace_back();
            added.role = role == "user" ? Role::User : Role::Assistant;
            for (const json& part : message.at("parts"))
                added.parts.push_back(partFromJson(part, folder));
        }
        request.options.seed = source.value("seed", std::uint64_t{0});
        readOptions(source.value("options", json::object()), folder, request.options);
    } catch (const json::exception& error) {
        throw EngineError(ErrorCode::RequestInvalid, error.what());
    }
    return request;
}

} // namespace nextgpt::tools
