// SPDX-License-Identifier: Apache-2.0
#include "engine/training/construction/PhraseBook.h"

#include "engine/core/Error.h"
#include "engine/training/construction/PhraseBookTexts.h"

#include <nlohmann/json.hpp>

#include <array>

namespace nextgpt {

namespace {

using nlohmann::json;

constexpr std::string_view kCaption = "{caption}";

struct BuiltIn {
    std::string_view name;
    std::string_view text;
};
constexpr std::array kBooks{BuiltIn{"general", kGeneralPhrases},
                            BuiltIn{"little-world", kLittleWorldPhrases}};

[[noreturn]] void refuse(const std::string& key, const std::string& why) {
    throw EngineError(ErrorCode::RequestInvalid, "phrases: \"" + key + "\" " + why);
}

PhraseBook::Phrases phrasesOf(const json& list, const std::string& key) {
    if (!list.is_array())
        refuse(key, "is not a list of texts");
    PhraseBook::Phrases phrases;
    for (const json& phrase : list) {
        if (!phrase.is_string() || phrase.get_ref<const std::string&>().empty())
            refuse(key, "contains something that is not a text");
        phrases.push_back(phrase.get<std::string>());
    }
    return phrases;
}

/// Whether the phrases of a kind must contain the caption.
enum class Caption { Required, Optional };

PerModality<PhraseBook::Phrases> byMedium(const json& book, const char* key, Caption caption) {
    const auto found = book.find(key);
    if (found == book.end() || !found->is_object())
        refuse(key, "is missing or not an object");
    PerModality<PhraseBook::Phrases> result;
    for (const Modality modality : kMediaModalities) {
        const std::string medium(name(modality));
        const std::string path = std::string(key) + "." + medium;
        const auto list = found->find(medium);
        if (list == found->end())
            refuse(path, "is missing");
        result[modality] = phrasesOf(*list, path);
        if (result[modality].empty())
            refuse(path, "is empty");
        for (const std::string& phrase : result[modality])
            if (caption == Caption::Required && phrase.find(kCaption) == std::string::npos)
                refuse(path, "contains a phrase without {caption}: " + phrase);
    }
    return result;
}

void readOptional(PhraseBook& book, const json& object) {
    if (const auto edits = object.find("edits"); edits != object.end()) {
        book.edits = phrasesOf(*edits, "edits");
        for (const std::string& phrase : book.edits)
            if (phrase.find("{to}") == std::string::npos)
                refuse("edits", "contains a phrase without {to}: " + phrase);
    }
    if (const auto words = object.find("words"); words != object.end()) {
        if (!words->is_array())
            refuse("words", "is not a list of lists");
        for (const json& list : *words)
            book.words.push_back(phrasesOf(list, "words"));
    }
    if (const auto talk = object.find("small_talk"); talk != object.end()) {
        if (!talk->is_array())
            refuse("small_talk", "is not a list of pairs");
        for (const json& pair : *talk) {
            const auto texts = phrasesOf(pair, "small_talk");
            if (texts.size() != 2)
                refuse("small_talk", "contains an entry that is no question with an answer");
            book.smallTalk.push_back({.question = texts[0], .answer = texts[1]});
        }
    }
}

} // namespace

PhraseBook PhraseBook::fromJson(const json& object) {
    if (!object.is_object())
        throw EngineError(ErrorCode::RequestInvalid, "phrases: not an object");
    PhraseBook book{.requests = byMedium(object, "requests", Caption::Required),
                    .deliveries = byMedium(object, "deliveries", Caption::Optional),
                    .questions = byMedium(object, "questions", Caption::Optional),
                    .descriptions = byMedium(object, "descriptions", Caption::Required),
                    .conversions = byMedium(object, "conversions", Caption::Optional),
                    .recalls = byMedium(object, "recalls", Caption::Optional),
                    .edits = {},
                    .words = {},
                    .smallTalk = {}};
    readOptional(book, object);
    return book;
}

std::vector<std::string_view> phraseBookNames() {
    std::vector<std::string_view> names;
    for (const BuiltIn& book : kBooks)
        names.push_back(book.name);
    return names;
}

std::optional<std::string_view> phraseBookText(std::string_view name) {
    for (const BuiltIn& book : kBooks)
        if (book.name == name)
            return book.text;
    return std::nullopt;
}

} // namespace nextgpt
