// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/arguments/RequestJson.h"

#include "engine/core/Error.h"
#include "engine/core/Keys.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace nextgpt::tools {

namespace {

using nlohmann::json;

[[noreturn]] void refuse(const std::string& what) {
    throw EngineError(ErrorCode::RequestInvalid, what);
}

/// A JSON object whose keys are all known; `path` names it in errors.
class Object {
public:
    Object(const json& source, std::string path)
        : m_source(source)
        , m_path(std::move(path)) {
        if (!source.is_object())
            refuse(m_path + " must be an object");
    }

    /// A misspelt option must not be ignored silently.
    void requireOnly(const std::vector<std::string_view>& known) const {
        for (const auto& [key, value] : m_source.items())
            if (std::find(known.begin(), known.end(), key) == known.end())
                refuse(m_path + " has no key \"" + key + "\"");
    }

    bool has(const char* key) const { return m_source.contains(key); }

    /// The object under `key`, empty if there is none.
    Object object(const char* key) const {
        static const json empty = json::object();
        return {has(key) ? m_source.at(key) : empty, pathOf(key)};
    }

    std::optional<std::string> text(const char* key) const {
        if (!has(key))
            return std::nullopt;
        if (!m_source.at(key).is_string())
            refuse(pathOf(key) + " must be a string");
        return m_source.at(key).get<std::string>();
    }

    std::optional<double> real(const char* key) const {
        if (!has(key))
            return std::nullopt;
        if (!m_source.at(key).is_number())
            refuse(pathOf(key) + " must be a number");
        return m_source.at(key).get<double>();
    }

    std::optional<int> integer(const char* key) const {
        if (!has(key))
            return std::nullopt;
        const json& value = m_source.at(key);
        if (!value.is_number_integer() || std::abs(value.get<double>()) > std::numeric_limits<int>::max())
            refuse(pathOf(key) + " must be a whole number");
        return value.get<int>();
    }

private:
    std::string pathOf(const char* key) const { return m_path + "." + key; }

    const json& m_source;
    std::string m_path;
};

Part partFromJson(const json& part, const std::filesystem::path& folder) {
    const Object object(part, "part");
    if (const auto text = object.text(keys::kText))
        return *text;
    for (const Modality modality : kMediaModalities)
        if (const auto path = object.text(std::string(name(modality)).c_str()))
            return MediaFile{modality, folder / *path};
    refuse("a part must have \"text\", \"image\", \"video\" or \"audio\"");
}

Message messageFromJson(const json& source, const std::filesystem::path& folder) {
    const auto role = source.at(keys::kRole).get<std::string>();
    if (role != keys::kUser && role != keys::kAssistant)
        refuse("role must be \"user\" or \"assistant\", not \"" + role + "\"");
    Message message{role == keys::kUser ? Role::User : Role::Assistant, {}};
    for (const json& part : source.at(keys::kParts))
        message.parts.push_back(partFromJson(part, folder));
    return message;
}

TextSampling textSamplingFrom(const Object& source) {
    source.requireOnly({keys::kTemperature, keys::kTopP, keys::kTopK, keys::kMaxNewTokens});
    TextSampling text;
    text.temperature = source.real(keys::kTemperature).value_or(text.temperature);
    text.topP = source.real(keys::kTopP).value_or(text.topP);
    text.topK = source.integer(keys::kTopK).value_or(text.topK);
    text.maxNewTokens = source.integer(keys::kMaxNewTokens).value_or(text.maxNewTokens);
    return text;
}

MediaOptions mediaOptionsFrom(const Object& source, Modality modality) {
    switch (modality) {
    case Modality::Image:
        source.requireOnly({keys::kSteps, keys::kGuidance, keys::kWidth, keys::kHeight});
        break;
    case Modality::Video:
        source.requireOnly({keys::kSteps, keys::kGuidance, keys::kWidth, keys::kHeight, keys::kFrames});
        break;
    default:
        source.requireOnly({keys::kSteps, keys::kGuidance, keys::kSeconds});
    }
    return {.steps = source.integer(keys::kSteps),
            .guidance = source.real(keys::kGuidance),
            .width = source.integer(keys::kWidth),
            .height = source.integer(keys::kHeight),
            .frames = source.integer(keys::kFrames),
            .seconds = source.real(keys::kSeconds)};
}

std::filesystem::path pathFrom(const Object& source, const char* key, const std::filesystem::path& folder) {
    const auto text = source.text(key);
    return text ? folder / *text : std::filesystem::path();
}

ReplyOptions optionsFrom(const Object& source, const std::filesystem::path& folder) {
    std::vector<std::string_view> known{keys::kText, keys::kSwitch, keys::kSignalsTo, keys::kSignalsFrom};
    std::vector<std::string_view> media;
    for (const Modality modality : kMediaModalities)
        media.push_back(name(modality));
    known.insert(known.end(), media.begin(), media.end());
    source.requireOnly(known);

    ReplyOptions options;
    options.text = textSamplingFrom(source.object(keys::kText));
    const Object switches = source.object(keys::kSwitch);
    switches.requireOnly(media);
    for (const Modality modality : kMediaModalities) {
        const std::string key(name(modality));
        options.media[modality] = mediaOptionsFrom(source.object(key.c_str()), modality);
        if (const auto word = switches.text(key.c_str())) {
            const auto mode = switchFromName(*word);
            if (!mode)
                refuse("switch." + key + " must be auto, ask, force or never, not \"" + *word + "\"");
            options.switches[modality] = *mode;
        }
    }
    options.signalsTo = pathFrom(source, keys::kSignalsTo, folder);
    options.signalsFrom = pathFrom(source, keys::kSignalsFrom, folder);
    return options;
}

std::uint64_t seedFrom(const json& source) {
    if (!source.contains(keys::kSeed))
        return 0;
    if (!source.at(keys::kSeed).is_number_unsigned())
        refuse("seed must be a whole number from 0 to 2^64 - 1");
    return source.at(keys::kSeed).get<std::uint64_t>();
}

} // namespace

std::optional<ModalitySwitch> switchFromName(std::string_view word) {
    if (word == "auto")
        return ModalitySwitch::Auto;
    if (word == "ask")
        return ModalitySwitch::Ask;
    if (word == "force")
        return ModalitySwitch::Force;
    if (word == "never")
        return ModalitySwitch::Never;
    return std::nullopt;
}

ReplyRequest requestFromJson(const json& source, const std::filesystem::path& folder) {
    try {
        ReplyRequest request;
        for (const json& message : source.at(keys::kMessages))
            request.messages.push_back(messageFromJson(message, folder));
        request.options = optionsFrom(Object(source, "request").object(keys::kOptions), folder);
        request.options.seed = seedFrom(source);
        return request;
    } catch (const json::exception& error) {
        refuse(error.what());
    }
}

} // namespace nextgpt::tools
