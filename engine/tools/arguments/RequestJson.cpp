// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/arguments/RequestJson.h"

#include "engine/core/Error.h"
#include "engine/request/MediaOption.h"

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

    /// The list under `key`, which must exist.
    const json& list(const char* key) const {
        if (!has(key) || !m_source.at(key).is_array())
            refuse(pathOf(key) + " must be a list");
        return m_source.at(key);
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

    template<typename Number>
    std::optional<Number> number(const char* key) const {
        if constexpr (std::is_integral_v<Number>)
            return integer(key);
        else
            return real(key);
    }

private:
    std::string pathOf(const char* key) const { return m_path + "." + key; }

    const json& m_source;
    std::string m_path;
};

std::vector<std::string_view> mediaNames() {
    std::vector<std::string_view> names;
    for (const Modality modality : kMediaModalities)
        names.push_back(name(modality));
    return names;
}

Part partFromJson(const json& part, const std::filesystem::path& folder) {
    const Object object(part, "part");
    std::vector<std::string_view> known = mediaNames();
    known.emplace_back(keys::kText);
    object.requireOnly(known);
    if (part.size() != 1)
        refuse("a part must have exactly one of \"text\", \"image\", \"video\" and \"audio\"");
    for (const Modality modality : kMediaModalities)
        if (const auto path = object.text(std::string(name(modality)).c_str()))
            return MediaFile{modality, folder / *path};
    return object.text(keys::kText).value();
}

Message messageFromJson(const json& source, const std::filesystem::path& folder) {
    const Object object(source, "message");
    object.requireOnly({keys::kRole, keys::kParts});
    const std::string role = object.text(keys::kRole).value_or("");
    if (role != keys::kUser && role != keys::kAssistant)
        refuse("role must be \"user\" or \"assistant\", not \"" + role + "\"");
    Message message{role == keys::kUser ? Role::User : Role::Assistant, {}};
    for (const json& part : object.list(keys::kParts))
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
    std::vector<std::string_view> known;
    MediaOptions options;
    for (const MediaOption option : kOptionsOf[modality]) {
        const char* const key = descriptionOf(option).key;
        const auto read = [&]<typename Number>(const MediaOptionField<Number>& field) {
            options.*field.chosen = source.number<Number>(key);
        };
        std::visit(read, descriptionOf(option).field);
        known.emplace_back(key);
    }
    source.requireOnly(known);
    return options;
}

std::filesystem::path pathFrom(const Object& source, const char* key, const std::filesystem::path& folder) {
    const auto text = source.text(key);
    return text ? folder / *text : std::filesystem::path();
}

ReplyOptions optionsFrom(const Object& source, const std::filesystem::path& folder) {
    std::vector<std::string_view> known = mediaNames();
    known.insert(known.end(), {keys::kText, keys::kSwitch, keys::kSignalsTo, keys::kSignalsFrom});
    source.requireOnly(known);

    ReplyOptions options;
    options.text = textSamplingFrom(source.object(keys::kText));
    const Object switches = source.object(keys::kSwitch);
    switches.requireOnly(mediaNames());
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
        const Object object(source, "request");
        object.requireOnly({keys::kId, keys::kSeed, keys::kMessages, keys::kOptions});
        ReplyRequest request;
        for (const json& message : object.list(keys::kMessages))
            request.messages.push_back(messageFromJson(message, folder));
        request.options = optionsFrom(object.object(keys::kOptions), folder);
        request.options.seed = seedFrom(source);
        return request;
    } catch (const json::exception& error) {
        refuse(error.what());
    }
}

} // namespace nextgpt::tools
