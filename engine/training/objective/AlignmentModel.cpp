// SPDX-License-Identifier: Apache-2.0
#include "engine/training/objective/AlignmentModel.h"

#include "engine/core/BundleParts.h"
#include "engine/core/Error.h"
#include "engine/formats/CheckpointKeys.h"
#include "engine/formats/LanguageModelPart.h"
#include "engine/formats/LearnedPart.h"
#include "engine/io/JsonFile.h"
#include "engine/training/objective/InitialWeights.h"
#include "engine/weights/FreshWeights.h"
#include "engine/weights/OverlayWeights.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

constexpr std::array kTokenRows{TokenRows::Signals, TokenRows::Added, TokenRows::All};

/// The group of a tensor by its key in NExT-GPT's checkpoint; nullopt for one that never learns.
std::optional<LearningGroup> groupOf(std::string_view key) {
    if (keys::isInputProjection(key))
        return LearningGroup::InputProjection;
    for (const Modality modality : kMediaModalities)
        if (key.starts_with(keys::outputProjectionPrefix(modality)))
            return LearningGroup::OutputProjections;
    if (keys::isLoraTensor(key))
        return LearningGroup::LowRank;
    if (key.ends_with(keys::kEmbedTokens) || key.ends_with(keys::kHead))
        return LearningGroup::TokenRows;
    return std::nullopt;
}

std::shared_ptr<Parameters> parametersOf(const std::set<LearningGroup>& learning, const std::string& prefix) {
    return std::make_shared<Parameters>([learning, prefix](std::string_view name) {
        const auto group = groupOf(prefix + std::string(name));
        return group && learning.contains(*group);
    });
}

} // namespace

std::string_view name(TokenRows rows) {
    switch (rows) {
    case TokenRows::Signals:
        return "signals";
    case TokenRows::Added:
        return "added";
    case TokenRows::All:
        return "all";
    }
    return {};
}

std::optional<TokenRows> tokenRowsFromName(std::string_view word) {
    for (const TokenRows rows : kTokenRows)
        if (name(rows) == word)
            return rows;
    return std::nullopt;
}

AlignmentModel::AlignmentModel(const Bundle& bundle, const AlignmentOptions& options, at::Device device)
    : m_device(device)
    , m_vocabulary(loadVocabulary(bundle))
    , m_stored(openLearnedPart(bundle.requirePart(bundle_parts::kLearned)))
    , m_llamaParameters(parametersOf(options.learning, Llama::kLearnedPrefix))
    , m_projectionParameters(parametersOf(options.learning, "")) {
    m_storedNames = m_stored->untaken(); // nothing has been taken yet
    std::sort(m_storedNames.begin(), m_storedNames.end());
    if (!options.fresh.empty())
        m_stored = std::make_shared<InitialWeights>(
            m_stored,
            [fresh = options.fresh](const std::string& key) {
                const auto group = groupOf(key);
                // Of the token tables only single rows are replaced; see collectLearning().
                return group && *group != LearningGroup::TokenRows && fresh.contains(*group);
            },
            options.seed);
    loadLlama(bundle, options);
    loadProjections(bundle, options);
    collectLearning(options);
}

void AlignmentModel::loadLlama(const Bundle& bundle, const AlignmentOptions& options) {
    const auto folder = bundle.requirePart(bundle_parts::kLanguageModel);
    LlamaConfig config = LlamaConfig::fromJson(languageModelConfig(folder));
    std::vector<OverlayWeights::Layer> layers{{m_stored, Llama::kLearnedPrefix}};
    if (std::ranges::any_of(m_storedNames, keys::isLoraTensor)) {
        config.loraScale = loraScaleOf({bundle.requirePart(bundle_parts::kLearned), m_stored});
    } else if (options.learning.contains(LearningGroup::LowRank)) {
        m_newLowRank = options.lowRank;
        config.loraScale = LoraConfig{.rank = options.lowRank.rank, .alpha = options.lowRank.alpha}.scale();
        layers.push_back({std::make_shared<InitialLowRank>(config, options.lowRank.rank, options.seed), ""});
    }
    m_base = openLanguageModel(folder);
    layers.push_back({m_base, ""});
    const Placement placement{.device = m_device, .parameters = m_llamaParameters};
    m_llama.emplace(Weights(std::make_shared<OverlayWeights>(std::move(layers)), placement), config);
    if (m_llama->config().vocabSize < m_vocabulary.size())
        throw EngineError(ErrorCode::BundleMismatch, "the tokenizer has more ids than the language model");
}

void AlignmentModel::loadProjections(const Bundle& bundle, const AlignmentOptions& options) {
    const Placement placement{.device = m_device, .parameters = m_projectionParameters};
    const LearnedFolder learned{bundle.requirePart(bundle_parts::kLearned), m_stored};
    loadInput(learned, options);
    for (const Modality modality : kMediaModalities) {
        if (!bundle.hasDecoder(modality))
            continue;
        const OutputProjectionConfig own = outputProjectionConfig(modality, learned);
        if (options.outputMode && *options.outputMode != own.mode)
            replaceProjection(modality, own, options);
        else
            m_outputProjections[modality].emplace(loadOutputProjection(modality, learned, placement));
    }
}

void AlignmentModel::loadInput(const LearnedFolder& learned, const AlignmentOptions& options) {
    const Placement placement{.device = m_device, .parameters = m_projectionParameters};
    const InputProjectionConfig own = inputProjectionConfig(learned);
    InputProjectionConfig config = own;
    config.mode = options.inputMode.value_or(own.mode);
    if (config.mode != own.mode)
        config.tokens = InputProjectionConfig::publishedTokens(config.mode);
    config.tokens = options.inputTokens.value_or(config.tokens);
    m_hasNewInput = config.mode != own.mode || config.tokens != own.tokens;
    if (!m_hasNewInput) {
        m_inputProjection.emplace(loadInputProjection(learned, placement));
        return;
    }
    if (!options.learning.contains(LearningGroup::InputProjection))
        throw EngineError(ErrorCode::RequestInvalid,
                          "a new input projection must learn, but the group input_projection does not");
    std::shared_ptr<WeightSource> fresh = std::make_shared<FreshWeights>(options.seed);
    if (config.mode == InputMode::Grouping)
        fresh = std::make_shared<InitialWeights>(
            std::move(fresh), [](const std::string&) { return true; }, options.seed);
    m_inputProjection.emplace(Weights(std::move(fresh), placement), config);
    std::erase_if(m_storedNames, keys::isInputProjection);
}

void AlignmentModel::replaceProjection(Modality modality, const OutputProjectionConfig& own,
                                       const AlignmentOptions& options) {
    if (!options.learning.contains(LearningGroup::OutputProjections))
        throw EngineError(ErrorCode::RequestInvalid,
                          "new output projections must learn, but the group output_projections does not");
    OutputProjectionConfig config = own;
    config.mode = *options.outputMode;
    const std::string path = OutputProjection::path(modality);
    const Placement placement{.device = m_device, .parameters = m_projectionParameters};
    m_outputProjections[modality].emplace(
        Weights(std::make_shared<FreshWeights>(options.seed), placement) / path, config);
    m_newProjections[modality] = config;
    std::erase_if(m_storedNames, [&](const std::string& key) {
        return key.starts_with(keys::outputProjectionPrefix(modality));
    });
}

at::Tensor AlignmentModel::rowsOf(TokenRows rows) const {
    if (rows == TokenRows::All)
        return {};
    TokenIds ids;
    for (const Modality modality : kMediaModalities)
        ids.insert(ids.end(), m_vocabulary.signals(modality).begin(), m_vocabulary.signals(modality).end());
    // Markers that are spelled in ordinary pieces have no rows of their own.
    if (rows == TokenRows::Added && m_vocabulary.mediaStart().size() == 1)
        for (const TokenIds* marker : {&m_vocabulary.mediaStart(), &m_vocabulary.mediaEnd()})
            ids.insert(ids.end(), marker->begin(), marker->end());
    std::sort(ids.begin(), ids.end());
    return at::tensor(ids, at::kLong).to(m_device);
}

void AlignmentModel::collectLearning(const AlignmentOptions& options) {
    const auto collect = [&](const Parameters& parameters, const std::string& prefix) {
        for (const auto& [tensorName, parameter] : parameters.tensors()) {
            const std::string key = prefix + tensorName;
            LearningTensor tensor{.name = key, .group = *groupOf(key), .parameter = parameter};
            if (tensor.group == LearningGroup::TokenRows)
                tensor.rows = rowsOf(options.tokenRows);
            if (tensor.group == LearningGroup::TokenRows && options.fresh.contains(tensor.group))
                tensor.assign(initialTokenRows(tensor.values().sizes(), key, options.seed));
            m_learning.push_back(std::move(tensor));
        }
    };
    collect(*m_llamaParameters, Llama::kLearnedPrefix);
    collect(*m_projectionParameters, "");
    std::sort(m_learning.begin(), m_learning.end(),
              [](const LearningTensor& a, const LearningTensor& b) { return a.name < b.name; });
    for (const LearningGroup group : options.learning)
        if (std::none_of(m_learning.begin(), m_learning.end(),
                         [&](const LearningTensor& tensor) { return tensor.group == group; }))
            throw EngineError(ErrorCode::BundleMismatch,
                              "the bundle has no tensors of the group " + std::string(name(group)));
    if (m_learning.empty())
        throw EngineError(ErrorCode::RequestInvalid, "no group of tensors learns");
}

const OutputProjection* AlignmentModel::outputProjection(Modality modality) const {
    const auto& projection = m_outputProjections[modality];
    return projection ? &*projection : nullptr;
}

std::map<std::string, at::Tensor> AlignmentModel::checkpoint() const {
    std::map<std::string, at::Tensor> tensors;
    for (const std::string& key : m_storedNames)
        tensors[key] = m_stored->take(key, m_stored->shapeOf(key));
    for (const LearningTensor& tensor : m_learning)
        tensors[tensor.name] = tensor.parameter.detach().to(at::kCPU, storedType(tensor.name));
    return tensors;
}

at::ScalarType AlignmentModel::storedType(const std::string& key) const {
    if (std::binary_search(m_storedNames.begin(), m_storedNames.end(), key))
        return m_stored->take(key, m_stored->shapeOf(key)).scalar_type();
    // A token table of the base model: its other rows must not change.
    const std::string baseName = key.starts_with(Llama::kLearnedPrefix)
                                     ? key.substr(std::string_view(Llama::kLearnedPrefix).size())
                                     : key;
    return m_base->has(baseName) ? m_base->take(baseName, m_base->shapeOf(baseName)).scalar_type()
                                 : at::kHalf;
}

} // namespace nextgpt
