// SPDX-License-Identifier: Apache-2.0
#include "engine/training/TrainingData.h"

#include "engine/core/BundleParts.h"
#include "engine/core/Error.h"
#include "engine/core/TrainingKeys.h"
#include "engine/io/JsonFile.h"
#include "engine/io/Sha256.h"
#include "engine/models/perception/ImageBindConfig.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <random>

namespace nextgpt {

namespace {

constexpr std::uint64_t kSplitSalt = 0x5EED;

/// Converts the items of datasets to sequences.
class Converter {
public:
    Converter(const TrainingConfig& config, const Vocabulary& vocabulary, std::int64_t mediumTokens)
        : m_config(config)
        , m_builder(vocabulary, config.promptFormat, config.mostPositions, mediumTokens) {}

    Dialogue dialogueOf(const CaptionPair& pair) const {
        const std::string& caption = pair.medium.caption;
        return captionDialogue(m_config.stage, pair,
                               m_config.normaliseCaptions ? normalisedCaption(caption) : caption,
                               m_config.captionPrompt);
    }

    /// The sequences of a dialogue; one that is too long becomes a finding.
    std::vector<TrainingSequence> convert(const Dialogue& dialogue,
                                          std::vector<DataFinding>& findings) const {
        try {
            return m_builder.build(dialogue);
        } catch (const EngineError& error) {
            if (error.code() != ErrorCode::PromptTooLong && error.code() != ErrorCode::RequestInvalid)
                throw;
            const bool isLong = error.code() == ErrorCode::PromptTooLong;
            findings.push_back({.kind = isLong ? DataFinding::Kind::TooLong : DataFinding::Kind::Malformed,
                                .item = dialogue.id,
                                .detail = error.what()});
            return {};
        }
    }

private:
    const TrainingConfig& m_config;
    SequenceBuilder m_builder;
};

/// T → T+X: one question in words, answered with media.
bool isRequest(const Dialogue& dialogue) {
    return dialogue.turns.size() == 1 && dialogue.turns.front().attachments.empty() &&
           !dialogue.turns.front().generated.empty();
}

/// The dialogues that a stage learns from: captions by modality, and the dataset's own. Decoding-side
/// alignment takes requests only: their captions are targets in the context of an answer, and no medium need
/// exist.
std::map<std::string, std::vector<Dialogue>> dialoguesByKind(const Dataset& dataset, TrainingStage stage,
                                                             const Converter& converter) {
    std::map<std::string, std::vector<Dialogue>> groups;
    if (stage != TrainingStage::Instruct)
        for (const CaptionPair& pair : dataset.pairs)
            groups[std::string(name(pair.medium.modality))].push_back(converter.dialogueOf(pair));
    for (const Dialogue& dialogue : dataset.dialogues)
        if (stage == TrainingStage::Instruct || (stage == TrainingStage::Decode && isRequest(dialogue)))
            groups["dialogues"].push_back(dialogue);
    return groups;
}

/// Moves a share of the items, chosen by the seed, to the end of the list; returns how many.
std::size_t splitOff(std::vector<Dialogue>& dialogues, double share, std::uint64_t seed) {
    const auto count = static_cast<std::size_t>(std::llround(share * static_cast<double>(dialogues.size())));
    std::mt19937_64 random(seed ^ kSplitSalt);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t left = dialogues.size() - i;
        std::swap(dialogues[random() % left], dialogues[left - 1]);
    }
    return count;
}

class DataReader {
public:
    DataReader(const DataPaths& paths, const TrainingConfig& config, const Bundle& bundle,
               const AlignmentModel& model, const TrainingSink& sink)
        : m_paths(paths)
        , m_config(config)
        , m_needs(needsOf(config.stage, bundle))
        , m_converter(config, model.vocabulary(), model.inputProjection().tokens())
        , m_sink(sink) {}

    TrainingData read() {
        std::vector<Dataset> validation;
        for (const auto& path : m_paths.validation)
            validation.push_back(checked(path));
        for (const auto& path : m_paths.training) {
            const Dataset dataset = checked(path);
            for (Dataset& held : validation)
                reportLeaks(dataset, held);
            addTraining(dataset);
        }
        for (const Dataset& dataset : validation) {
            keepFindings(dataset);
            for (auto& [kind, dialogues] : dialoguesByKind(dataset, m_config.stage, m_converter))
                addValidation(dialogues);
        }
        if (m_data.groups.empty())
            throw EngineError(ErrorCode::RequestInvalid, "the data contain nothing to train on in stage " +
                                                             std::string(name(m_config.stage)) +
                                                             firstFinding());
        return std::move(m_data);
    }

private:
    Dataset checked(const std::filesystem::path& path) const {
        Dataset dataset = readDataset(path, m_paths.media);
        checkDataset(dataset, m_needs, [&](std::size_t done, std::size_t total) {
            m_sink(TrainingPreparation{.phase = TrainingPreparation::Phase::CheckingData,
                                       .done = static_cast<std::int64_t>(done),
                                       .total = static_cast<std::int64_t>(total)});
        });
        return dataset;
    }

    void keepFindings(const Dataset& dataset) {
        m_data.findings.insert(m_data.findings.end(), dataset.findings.begin(), dataset.findings.end());
    }

    void addTraining(const Dataset& dataset) {
        keepFindings(dataset);
        for (auto& [kind, dialogues] : dialoguesByKind(dataset, m_config.stage, m_converter)) {
            if (m_paths.validation.empty() && m_config.validationShare > 0) {
                const std::size_t count = splitOff(dialogues, m_config.validationShare, m_config.seed);
                const auto first = dialogues.end() - static_cast<std::ptrdiff_t>(count);
                addValidation({first, dialogues.end()});
                dialogues.erase(first, dialogues.end());
            }
            TrainingData::Group group{.name = dataset.name + ", " + kind, .sequences = {}};
            for (const Dialogue& dialogue : dialogues)
                for (TrainingSequence& sequence : m_converter.convert(dialogue, m_data.findings))
                    group.sequences.push_back(std::move(sequence));
            addSamples(dialogues);
            if (!group.sequences.empty())
                m_data.groups.push_back(std::move(group));
        }
    }

    void addValidation(const std::vector<Dialogue>& dialogues) {
        for (const Dialogue& dialogue : dialogues)
            for (TrainingSequence& sequence : m_converter.convert(dialogue, m_data.findings))
                m_data.validation.push_back(std::move(sequence));
    }

    void addSamples(const std::vector<Dialogue>& dialogues) {
        for (const Dialogue& dialogue : dialogues) {
            if (static_cast<std::int64_t>(m_data.samples.size()) >= m_config.samples)
                return;
            m_data.samples.push_back(dialogue);
        }
    }

    std::string firstFinding() const {
        if (m_data.findings.empty())
            return {};
        const DataFinding& finding = m_data.findings.front();
        return "; first problem: " + finding.item + ": " + finding.detail;
    }

    const DataPaths& m_paths;
    const TrainingConfig& m_config;
    DatasetNeeds m_needs;
    Converter m_converter;
    const TrainingSink& m_sink;
    TrainingData m_data;
};

void addTo(Sha256& hash, const TokenIds& ids) {
    hash.update({reinterpret_cast<const char*>(ids.data()), ids.size() * sizeof(ids.front())});
}

void addTo(Sha256& hash, const TrainingSequence& sequence) {
    addTo(hash, sequence.ids);
    addTo(hash, sequence.labels);
    for (const auto& medium : sequence.media)
        hash.update(medium.file.path.filename().string() + '\n');
    for (const auto& block : sequence.signals)
        hash.update(block.caption + '\n');
}

} // namespace

std::string_view name(TrainingPreparation::Phase phase) {
    switch (phase) {
    case TrainingPreparation::Phase::CheckingBundle:
        return keys::kCheckingBundle;
    case TrainingPreparation::Phase::CheckingData:
        return keys::kCheckingData;
    case TrainingPreparation::Phase::Encoding:
        return keys::kEncoding;
    }
    return {};
}

std::size_t TrainingData::sequences() const {
    std::size_t count = 0;
    for (const Group& group : groups)
        count += group.sequences.size();
    return count;
}

std::string TrainingData::hash() const {
    Sha256 hash;
    for (const Group& group : groups)
        for (const TrainingSequence& sequence : group.sequences)
            addTo(hash, sequence);
    for (const TrainingSequence& sequence : validation)
        addTo(hash, sequence);
    return hash.finish();
}

DatasetNeeds needsOf(TrainingStage stage, const Bundle& bundle) {
    const auto imageBind =
        ImageBindConfig::fromJson(readJsonFile(bundle.requirePart(bundle_parts::kImageBind) / "config.json"));
    DatasetNeeds needs{.attachments = stage != TrainingStage::Decode,
                       .conditions = stage != TrainingStage::Encode};
    needs.readable = {
        {imageBind.vision.has_value(), imageBind.vision && imageBind.video, imageBind.audio.has_value()}};
    for (const Modality modality : kMediaModalities)
        needs.writable[modality] = bundle.hasDecoder(modality);
    return needs;
}

TrainingData readTrainingData(const DataPaths& paths, const TrainingConfig& config, const Bundle& bundle,
                              const AlignmentModel& model, const TrainingSink& sink) {
    return DataReader(paths, config, bundle, model, sink).read();
}

} // namespace nextgpt
