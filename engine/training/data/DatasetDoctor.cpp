// SPDX-License-Identifier: Apache-2.0
#include "engine/training/data/DatasetDoctor.h"

#include "engine/training/data/FileProblems.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

namespace nextgpt {

namespace {

using Kind = DataFinding::Kind;

using Problem = DataProblem;

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n\v\f") == std::string::npos;
}

/// Calls `use` with every medium whose file is to be read.
void forEachFile(const Dataset& dataset, const DatasetNeeds& needs,
                 const std::function<void(const DialogueMedium&)>& use) {
    const auto offer = [&](const DialogueMedium& medium) {
        if (needs.readable[medium.modality])
            use(medium);
    };
    if (needs.attachments)
        for (const CaptionPair& pair : dataset.pairs)
            offer(pair.medium);
    for (const Dialogue& dialogue : dataset.dialogues)
        for (const DialogueTurn& turn : dialogue.turns) {
            if (needs.attachments)
                std::for_each(turn.attachments.begin(), turn.attachments.end(), offer);
            for (const DialogueMedium& medium : turn.generated)
                if (!medium.file.empty())
                    offer(medium);
        }
}

std::optional<Problem> problemOfGenerated(const DialogueMedium& medium, const DatasetNeeds& needs) {
    if (needs.conditions && isBlank(medium.caption))
        return Problem{Kind::EmptyText, "a generated medium has no caption"};
    if (needs.conditions && !needs.writable[medium.modality])
        return Problem{Kind::Unsupported,
                       "the bundle has no decoder for " + std::string(name(medium.modality))};
    return std::nullopt;
}

/// The text of an item, for finding the same item twice.
std::string identityOf(const CaptionPair& pair) {
    return std::string(name(pair.medium.modality)) + '\n' + pair.medium.caption;
}

class Doctor {
public:
    Doctor(Dataset& dataset, const DatasetNeeds& needs, const OnChecked& onChecked)
        : m_dataset(dataset)
        , m_needs(needs)
        , m_onChecked(onChecked)
        , m_total(dataset.size()) {
        forEachFile(dataset, needs, [this](const DialogueMedium& medium) { m_files.add(medium); });
        m_files.start();
    }

    /// Files of generated media are optional: only existing ones are fed back in later turns.
    void dropMissingFiles() {
        for (Dialogue& dialogue : m_dataset.dialogues)
            for (DialogueTurn& turn : dialogue.turns)
                for (DialogueMedium& medium : turn.generated)
                    if (!medium.file.empty() && problemOfAttachment(medium))
                        medium.file.clear();
    }

    template<typename Item>
    void check(std::vector<Item>& items) {
        std::vector<Item> usable;
        std::set<std::string> ids;
        std::set<std::string> texts;
        for (Item& item : items) {
            if (!ids.insert(item.id).second)
                report(Kind::DuplicateId, item.id, "an earlier item has the same id");
            if (!texts.insert(identityOf(item)).second)
                report(Kind::DuplicateCaption, item.id, "an earlier item has the same text");
            if (const auto problem = problemOf(item))
                report(problem->kind, item.id, problem->detail);
            else
                usable.push_back(std::move(item));
            if (m_onChecked)
                m_onChecked(++m_done, m_total);
        }
        items = std::move(usable);
    }

private:
    std::optional<Problem> problemOfAttachment(const DialogueMedium& medium) {
        if (!m_needs.readable[medium.modality])
            return Problem{Kind::Unsupported,
                           "the bundle has no encoder for " + std::string(name(medium.modality))};
        return m_files.of(medium);
    }

    std::optional<Problem> problemOf(const CaptionPair& pair) {
        if (isBlank(pair.medium.caption))
            return Problem{Kind::EmptyText, "the caption is empty"};
        return m_needs.attachments ? problemOfAttachment(pair.medium)
                                   : problemOfGenerated(pair.medium, m_needs);
    }

    std::optional<Problem> problemOf(const Dialogue& dialogue) {
        for (const DialogueTurn& turn : dialogue.turns) {
            if (isBlank(turn.answer) && turn.generated.empty())
                return Problem{Kind::EmptyText, "an answer is empty"};
            if (m_needs.attachments)
                for (const DialogueMedium& medium : turn.attachments)
                    if (auto problem = problemOfAttachment(medium))
                        return problem;
            for (const DialogueMedium& medium : turn.generated)
                if (auto problem = problemOfGenerated(medium, m_needs))
                    return problem;
        }
        return std::nullopt;
    }

    void report(Kind kind, const std::string& item, const std::string& detail) {
        m_dataset.findings.push_back({.kind = kind, .item = item, .detail = detail});
    }

    Dataset& m_dataset;
    const DatasetNeeds& m_needs;
    const OnChecked& m_onChecked;
    std::size_t m_done = 0;
    std::size_t m_total;
    FileProblems m_files;
};

template<typename Item>
void reportLeaksOf(const std::vector<Item>& training, const std::vector<Item>& validation,
                   std::vector<DataFinding>& findings) {
    std::set<std::string> known;
    for (const Item& item : training)
        known.insert(identityOf(item));
    for (const Item& item : validation)
        if (known.contains(identityOf(item)))
            findings.push_back(
                {.kind = Kind::Leak, .item = item.id, .detail = "the training data has the same text"});
}

} // namespace

std::string identityOf(const Dialogue& dialogue) {
    std::string text;
    for (const DialogueTurn& turn : dialogue.turns) {
        text += turn.question + '\n' + turn.answer + '\n';
        for (const DialogueMedium& medium : turn.attachments)
            text += medium.file.string() + '\n';
    }
    return text;
}

void checkDataset(Dataset& dataset, const DatasetNeeds& needs, const OnChecked& onChecked) {
    Doctor doctor(dataset, needs, onChecked);
    doctor.check(dataset.pairs);
    doctor.check(dataset.dialogues);
    doctor.dropMissingFiles();
}

void reportLeaks(const Dataset& training, Dataset& validation) {
    reportLeaksOf(training.pairs, validation.pairs, validation.findings);
    reportLeaksOf(training.dialogues, validation.dialogues, validation.findings);
}

} // namespace nextgpt
