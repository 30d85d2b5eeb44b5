// SPDX-License-Identifier: Apache-2.0
#include "engine/training/construction/MosItBuilder.h"

#include "engine/core/Error.h"
#include "engine/training/data/DatasetDoctor.h"
#include "engine/weights/NameSeed.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <random>
#include <set>

namespace nextgpt {

namespace {

using Phrases = PhraseBook::Phrases;

constexpr std::int64_t kMaxTurns = 64;
constexpr int kAttempts = 20; // to make a dialogue that is not there yet

std::string filled(std::string phrase, std::string_view placeholder, const std::string& value) {
    for (std::size_t at = phrase.find(placeholder); at != std::string::npos;
         at = phrase.find(placeholder, at + value.size()))
        phrase.replace(at, placeholder.size(), value);
    return phrase;
}

bool isLetter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

/// Uniform choices. std::uniform_int_distribution differs between libraries; this does not.
class Choice {
public:
    explicit Choice(std::uint64_t seed)
        : m_engine(seed) {}

    std::size_t below(std::size_t count) { return m_engine() % count; }
    bool oneIn(std::size_t count) { return below(count) == 0; }

    template<typename Value>
    const Value& of(const std::vector<Value>& values) {
        return values[below(values.size())];
    }

private:
    std::mt19937_64 m_engine;
};

/// Where `word` stands in `text` as a whole word.
std::optional<std::size_t> findWord(const std::string& text, const std::string& word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !isLetter(text[at - 1])) && (end == text.size() || !isLetter(text[end])))
            return at;
    }
    return std::nullopt;
}

/// A captioned medium whose caption can stand in a sentence.
struct Subject {
    DialogueMedium medium;
    std::string caption; ///< captionInSentence()
};

class Builder {
public:
    Builder(const std::vector<CaptionPair>& pairs, const PhraseBook& phrases, const MosItOptions& options)
        : m_phrases(phrases)
        , m_options(options) {
        for (const CaptionPair& pair : pairs)
            if (std::string caption = captionInSentence(pair.medium.caption); !caption.empty())
                m_subjects.push_back({.medium = pair.medium, .caption = std::move(caption)});
        for (std::size_t i = 0; i < m_subjects.size(); ++i) {
            const DialogueMedium& medium = m_subjects[i].medium;
            m_related["caption " + m_subjects[i].caption].push_back(i);
            if (!medium.file.empty())
                m_related["stem " + medium.file.stem().string()].push_back(i);
        }
    }

    MosItDialogues build() {
        if (m_subjects.empty())
            throw EngineError(ErrorCode::RequestInvalid, "the data contain no captioned media");
        MosItDialogues result;
        for (std::size_t i = 0; i < m_subjects.size(); ++i) {
            Choice choice(seedOfName("turns " + std::to_string(i), m_options.seed));
            add(result.toMedium, {.id = {}, .turns = {request(m_subjects[i], choice)}});
            if (!m_subjects[i].medium.file.empty())
                add(result.fromMedium, {.id = {}, .turns = {question(m_subjects[i], choice)}});
        }
        std::int64_t attempt = 0;
        while (static_cast<std::int64_t>(result.mixed.size()) < m_options.dialogues &&
               attempt < m_options.dialogues * kAttempts) {
            Choice choice(seedOfName("dialogue " + std::to_string(attempt++), m_options.seed));
            add(result.mixed, mixedDialogue(choice));
        }
        return result;
    }

private:
    void add(std::vector<Dialogue>& dialogues, Dialogue dialogue) {
        if (!dialogue.turns.empty() && m_known.insert(identityOf(dialogue)).second) {
            dialogue.id = std::to_string(dialogues.size());
            dialogues.push_back(std::move(dialogue));
        }
    }

    static std::string with(const Phrases& phrases, const std::string& caption, Choice& choice) {
        return filled(choice.of(phrases), "{caption}", caption);
    }

    DialogueTurn answered(std::string question, const Subject& subject, Choice& choice) const {
        DialogueMedium medium = subject.medium;
        return {.question = std::move(question),
                .answer = with(m_phrases.deliveries[medium.modality], subject.caption, choice),
                .generated = {std::move(medium)}};
    }

    DialogueTurn request(const Subject& subject, Choice& choice) const {
        std::string question = with(m_phrases.requests[subject.medium.modality], subject.caption, choice);
        return answered(std::move(question), subject, choice);
    }

    DialogueTurn question(const Subject& subject, Choice& choice) const {
        const Modality modality = subject.medium.modality;
        return {.question = choice.of(m_phrases.questions[modality]),
                .attachments = {subject.medium},
                .answer = with(m_phrases.descriptions[modality], subject.caption, choice)};
    }

    DialogueTurn recall(const Subject& subject, Choice& choice) const {
        const Modality modality = subject.medium.modality;
        return {.question = choice.of(m_phrases.recalls[modality]),
                .answer = with(m_phrases.descriptions[modality], subject.caption, choice)};
    }

    /// The subject as another medium: one of the data, otherwise one with a caption only.
    std::optional<Subject> converted(const Subject& subject, Choice& choice) const {
        std::vector<Subject> candidates;
        const auto collect = [&](const std::string& key) {
            const auto found = m_related.find(key);
            for (const std::size_t index :
                 found == m_related.end() ? std::vector<std::size_t>() : found->second)
                if (m_subjects[index].medium.modality != subject.medium.modality)
                    candidates.push_back(m_subjects[index]);
        };
        collect("caption " + subject.caption);
        if (!subject.medium.file.empty())
            collect("stem " + subject.medium.file.stem().string());
        if (candidates.empty() && m_options.missingMedia == MosItOptions::MissingMedia::Allowed)
            for (const Modality modality : kMediaModalities)
                if (modality != subject.medium.modality)
                    candidates.push_back(withoutFile(modality, subject.caption));
        return candidates.empty() ? std::nullopt : std::optional(choice.of(candidates));
    }

    static Subject withoutFile(Modality modality, const std::string& caption) {
        return {.medium = {.modality = modality, .file = {}, .caption = caption}, .caption = caption};
    }

    std::optional<DialogueTurn> conversion(std::optional<Subject>& last, Choice& choice) const {
        const auto other = converted(*last, choice);
        if (!other)
            return std::nullopt;
        last = other;
        return answered(choice.of(m_phrases.conversions[other->medium.modality]), *other, choice);
    }

    /// One word of the last subject is replaced by another of its list.
    std::optional<DialogueTurn> edit(std::optional<Subject>& last, Choice& choice) const {
        if (m_options.missingMedia == MosItOptions::MissingMedia::Never || m_phrases.edits.empty())
            return std::nullopt;
        std::vector<std::pair<std::string, const Phrases*>> found;
        for (const Phrases& list : m_phrases.words)
            for (const std::string& word : list)
                if (list.size() > 1 && findWord(last->caption, word))
                    found.emplace_back(word, &list);
        if (found.empty())
            return std::nullopt;
        const auto& [from, list] = choice.of(found);
        std::string to = choice.of(*list);
        while (to == from)
            to = choice.of(*list);
        std::string caption = last->caption;
        caption.replace(*findWord(caption, from), from.size(), to);
        last = withoutFile(last->medium.modality, caption);
        return answered(filled(filled(choice.of(m_phrases.edits), "{from}", from), "{to}", to), *last,
                        choice);
    }

    /// The next turn; `last` is the subject that was spoken of last and changes with it.
    DialogueTurn nextTurn(std::optional<Subject>& last, Choice& choice) const {
        enum { Request, Question, Conversion, Edit, Recall, Kinds };
        const std::size_t kind = last ? choice.below(Kinds) : choice.below(Question + 1);
        if (kind == Conversion)
            if (auto turn = conversion(last, choice))
                return *std::move(turn);
        if (kind == Edit)
            if (auto turn = edit(last, choice))
                return *std::move(turn);
        if (kind == Recall && m_lastWasGenerated)
            return recall(*last, choice);
        last = choice.of(m_subjects);
        return kind == Question && !last->medium.file.empty() ? question(*last, choice)
                                                              : request(*last, choice);
    }

    Dialogue mixedDialogue(Choice& choice) {
        const auto span = static_cast<std::size_t>(m_options.maxTurns - m_options.minTurns + 1);
        const std::size_t turns = static_cast<std::size_t>(m_options.minTurns) + choice.below(span);
        Dialogue dialogue;
        std::optional<Subject> last;
        m_lastWasGenerated = false;
        std::optional<std::size_t> talk; // before which turn
        if (!m_phrases.smallTalk.empty() && choice.oneIn(3))
            talk = choice.oneIn(2) ? 0 : turns - 1;
        while (dialogue.turns.size() < turns) {
            if (dialogue.turns.size() == talk) {
                const auto& exchange = choice.of(m_phrases.smallTalk);
                dialogue.turns.push_back({.question = exchange.question, .answer = exchange.answer});
                continue;
            }
            dialogue.turns.push_back(nextTurn(last, choice));
            m_lastWasGenerated = !dialogue.turns.back().generated.empty();
        }
        return isMixed(dialogue) ? dialogue : Dialogue{};
    }

    /// Text in and out alone is no modality switching.
    static bool isMixed(const Dialogue& dialogue) {
        std::size_t withMedia = 0;
        for (const DialogueTurn& turn : dialogue.turns)
            withMedia += turn.attachments.empty() && turn.generated.empty() ? 0 : 1;
        return withMedia >= 2;
    }

    const PhraseBook& m_phrases;
    const MosItOptions& m_options;
    std::vector<Subject> m_subjects;
    std::map<std::string, std::vector<std::size_t>> m_related; ///< subjects by caption and by file name
    std::set<std::string> m_known;
    bool m_lastWasGenerated = false; ///< by the turn before
};

void requireRange(const MosItOptions& options) {
    if (options.dialogues < 0 || options.minTurns < 1 || options.maxTurns < options.minTurns ||
        options.maxTurns > kMaxTurns)
        throw EngineError(ErrorCode::RequestInvalid,
                          fmt::format("dialogues of {} to {} turns cannot be made: 1 to {} are possible",
                                      options.minTurns, options.maxTurns, kMaxTurns));
}

} // namespace

std::string captionInSentence(std::string_view caption) {
    constexpr std::string_view kBlanks = " \t\r\n\v\f";
    std::string text(caption);
    text.erase(0, text.find_first_not_of(kBlanks));
    text.erase(text.find_last_not_of(kBlanks) + 1);
    if (text.ends_with('.') && !text.ends_with("..")) {
        text.pop_back();
        text.erase(text.find_last_not_of(kBlanks) + 1);
    }
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    const bool isAbbreviation = text.size() > 1 && std::isupper(static_cast<unsigned char>(text[1])) != 0;
    const bool isPronoun = text.starts_with("I ") || text.starts_with("I'");
    if (!text.empty() && !isAbbreviation && !isPronoun)
        text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
    return text;
}

MosItDialogues buildMosIt(const std::vector<CaptionPair>& pairs, const PhraseBook& phrases,
                          const MosItOptions& options) {
    requireRange(options);
    return Builder(pairs, phrases, options).build();
}

} // namespace nextgpt
