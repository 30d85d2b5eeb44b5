// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/BundleWords.h"

#include "engine/core/Error.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

constexpr std::size_t kMaxWords = 64;
constexpr std::size_t kLongestWord = 32; ///< bytes

struct Kind {
    const char* key;
    std::vector<std::string> KnownWords::*words;
};
constexpr std::array<Kind, 4> kKinds{{{"things", &KnownWords::things},
                                      {"colours", &KnownWords::colours},
                                      {"places", &KnownWords::places},
                                      {"motions", &KnownWords::motions}}};

[[noreturn]] void refuse(const std::string& reason) {
    throw EngineError(ErrorCode::BundleInvalid, "bundle.json: knows" + reason);
}

bool isWord(const nlohmann::json& value) {
    if (!value.is_string())
        return false;
    const auto& word = value.get_ref<const std::string&>();
    const auto isControl = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
    return !word.empty() && word.size() <= kLongestWord && std::ranges::none_of(word, isControl);
}

std::vector<std::string> readWords(const std::string& key, const nlohmann::json& list) {
    if (!list.is_array() || list.size() > kMaxWords || !std::ranges::all_of(list, isWord))
        refuse('.' + key + " is not a list of at most " + std::to_string(kMaxWords) + " words of at most " +
               std::to_string(kLongestWord) + " bytes");
    return list.get<std::vector<std::string>>();
}

} // namespace

KnownWords readKnownWords(const nlohmann::json& manifest) {
    KnownWords known;
    const auto object = manifest.find("knows");
    if (object == manifest.end())
        return known;
    if (!object->is_object())
        refuse(" is not an object");
    for (const auto& [key, list] : object->items()) {
        const auto* kind = std::ranges::find(kKinds, key, &Kind::key);
        if (kind == kKinds.end())
            refuse(" has the unknown key " + quotedText(key));
        known.*kind->words = readWords(key, list);
    }
    return known;
}

} // namespace nextgpt
