// SPDX-License-Identifier: Apache-2.0
#include "engine/training/data/DatasetJson.h"

#include "engine/core/PerModality.h"
#include "engine/training/data/DialogueText.h"

#include <nlohmann/json.hpp>

#include <deque>

namespace nextgpt {

namespace {

using nlohmann::json;

/// An item that cannot be understood; the text says why.
struct Malformed {
    std::string reason;
};

/// A string, or a number as text: published ids are both.
std::string textOf(const json& object, const std::string& key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null())
        return {};
    if (found->is_string())
        return found->get<std::string>();
    if (found->is_number_integer())
        return found->dump();
    throw Malformed{"\"" + key + "\" is not a text"};
}

/// A string or a list of strings.
std::deque<std::string> textsOf(const json& object, const std::string& key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null())
        return {};
    if (found->is_string())
        return {found->get<std::string>()};
    if (!found->is_array())
        throw Malformed{"\"" + key + "\" is neither a text nor a list of texts"};
    std::deque<std::string> texts;
    for (const json& value : *found) {
        if (!value.is_string())
            throw Malformed{"\"" + key + "\" contains something that is not a text"};
        texts.push_back(value.get<std::string>());
    }
    return texts;
}

std::string key(Modality modality, const char* suffix) {
    return std::string(name(modality)) + suffix;
}

std::string takeFirst(std::deque<std::string>& texts) {
    if (texts.empty())
        return {};
    std::string first = std::move(texts.front());
    texts.pop_front();
    return first;
}

/// Reads the conversation of one item.
class DialogueReader {
public:
    DialogueReader(const json& item, const MediaSearch& search)
        : m_item(item)
        , m_search(search) {
        for (const Modality modality : kMediaModalities) {
            m_inputs[modality] = textsOf(item, "input_" + std::string(name(modality)));
            m_outputs[modality] = textsOf(item, "output_" + std::string(name(modality)));
            m_captions[modality] = textsOf(item, key(modality, "_captions"));
            readList(modality);
        }
    }

    Dialogue read(const json& conversation, const std::string& id) {
        if (!conversation.is_array())
            throw Malformed{"the conversation is not a list"};
        Dialogue dialogue{.id = id, .turns = {}};
        for (const json& message : conversation) {
            if (!message.is_object())
                throw Malformed{"a message is not an object"};
            const std::string from = textOf(message, "from");
            if (from == "human")
                addQuestion(dialogue, message);
            else if (from == "gpt")
                addAnswer(dialogue, message);
            else
                throw Malformed{"a message is neither from \"human\" nor from \"gpt\""};
        }
        if (m_answerIsMissing || dialogue.turns.empty())
            throw Malformed{"the last question has no answer"};
        return dialogue;
    }

private:
    /// MosIT lists its media with captions: image_list, video_list, audio_list.
    void readList(Modality modality) {
        const auto list = m_item.find(key(modality, "_list"));
        if (list == m_item.end() || !list->is_array())
            return;
        for (const json& medium : *list)
            if (medium.is_object())
                m_listed[textOf(medium, key(modality, "_name"))] = textOf(medium, "caption");
    }

    /// The file of an item with one medium: image_name and so on, or mm_name.
    std::string itemFile(Modality modality) const {
        const std::string own = textOf(m_item, key(modality, "_name"));
        return own.empty() ? textOf(m_item, "mm_name") : own;
    }

    DialogueMedium medium(Modality modality, const std::string& file, const std::string& caption) const {
        const auto listed = m_listed.find(file);
        return {.modality = modality,
                .file = file.empty() ? std::filesystem::path() : m_search.find(file),
                .caption = caption.empty() && listed != m_listed.end() ? listed->second : caption};
    }

    void addQuestion(Dialogue& dialogue, const json& message) {
        if (m_answerIsMissing)
            throw Malformed{"two questions follow each other"};
        TaggedText text = withoutMediaTags(textOf(message, "value"));
        DialogueTurn turn;
        for (const MediaTag& tag : text.tags)
            turn.attachments.push_back(
                medium(tag.modality, tag.file.empty() ? takeFirst(m_inputs[tag.modality]) : tag.file, ""));
        const auto modality = modalityFromName(textOf(message, "input_modality"));
        if (turn.attachments.empty() && modality && *modality != Modality::Text)
            turn.attachments.push_back(medium(*modality, itemFile(*modality), ""));
        turn.question = std::move(text.text);
        dialogue.turns.push_back(std::move(turn));
        m_answerIsMissing = true;
    }

    void addAnswer(Dialogue& dialogue, const json& message) {
        if (!m_answerIsMissing)
            throw Malformed{"an answer without a question"};
        TaggedText text = withoutMediaTags(textOf(message, "value"));
        DialogueTurn& turn = dialogue.turns.back();
        const std::string caption = textOf(message, "caption");
        for (const MediaTag& tag : text.tags) {
            const std::string file = tag.file.empty() ? takeFirst(m_outputs[tag.modality]) : tag.file;
            const std::string listed = takeFirst(m_captions[tag.modality]);
            // One caption of the message belongs to its only medium.
            turn.generated.push_back(
                medium(tag.modality, file, text.tags.size() == 1 && !caption.empty() ? caption : listed));
        }
        const auto modality = modalityFromName(textOf(message, "output_modality"));
        if (turn.generated.empty() && modality && *modality != Modality::Text)
            turn.generated.push_back(medium(*modality, itemFile(*modality), caption));
        turn.answer = std::move(text.text);
        m_answerIsMissing = false;
    }

    const json& m_item;
    const MediaSearch& m_search;
    PerModality<std::deque<std::string>> m_inputs, m_outputs, m_captions;
    std::map<std::string, std::string> m_listed; ///< captions by file
    bool m_answerIsMissing = false;
};

CaptionPair pairOf(const json& item, const std::string& id, const MediaSearch& search) {
    std::string file = textOf(item, "file");
    std::optional<Modality> modality = modalityFromName(textOf(item, "modality"));
    for (const Modality medium : kMediaModalities)
        if (const std::string own = textOf(item, key(medium, "_name")); file.empty() && !own.empty()) {
            file = own;
            modality = medium;
        }
    if (!modality)
        modality = modalityOfExtension(file);
    if (!modality || *modality == Modality::Text)
        throw Malformed{"it names no image, video or audio file"};
    return {.id = id,
            .medium = {.modality = *modality,
                       .file = file.empty() ? std::filesystem::path() : search.find(file),
                       .caption = textOf(item, "caption")}};
}

std::string idOf(const json& item, const std::string& fallback) {
    for (const char* candidate : {"id", "audio_id"})
        if (std::string id = textOf(item, candidate); !id.empty())
            return id;
    return fallback;
}

} // namespace

void addDatasetItem(Dataset& dataset, const json& json, const std::string& item, const MediaSearch& search) {
    try {
        if (!json.is_object())
            throw Malformed{"it is not an object"};
        const std::string id = idOf(json, item);
        for (const char* conversation : {"conversation", "conversations"})
            if (const auto found = json.find(conversation); found != json.end()) {
                dataset.dialogues.push_back(DialogueReader(json, search).read(*found, id));
                return;
            }
        dataset.pairs.push_back(pairOf(json, id, search));
    } catch (const Malformed& malformed) {
        dataset.findings.push_back(
            {.kind = DataFinding::Kind::Malformed, .item = item, .detail = malformed.reason});
    } catch (const UnsafePath& path) {
        dataset.findings.push_back({.kind = DataFinding::Kind::UnsafePath,
                                    .item = item,
                                    .detail = "\"" + path.name + "\" leads out of the folders of the data"});
    }
}

} // namespace nextgpt
