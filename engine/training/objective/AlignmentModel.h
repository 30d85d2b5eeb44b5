// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"
#include "engine/models/language/InputProjection.h"
#include "engine/models/language/Llama.h"
#include "engine/models/language/OutputProjection.h"
#include "engine/pipeline/LearnedModels.h"
#include "engine/text/Vocabulary.h"
#include "engine/training/optimise/LearningTensor.h"

#include <map>
#include <set>

namespace nextgpt {

/// Which rows of the language model's embeddings and head belong to LearningGroup::TokenRows.
enum class TokenRows {
    Signals, ///< of signal tokens
    Added,   ///< of signal tokens and media markers
    All,     ///< the whole tables, as NExT-GPT's published training does in every stage
};

std::string_view name(TokenRows rows); ///< "signals", "added" or "all"
std::optional<TokenRows> tokenRowsFromName(std::string_view name);

/// The shape of new LoRA branches (Hu et al., 2021); defaults of NExT-GPT's published configuration.
struct LowRankOptions {
    std::int64_t rank = 32;
    double alpha = 32.0;

    bool operator==(const LowRankOptions&) const = default;
};

/// Which parts of a model learn and how they start.
struct AlignmentOptions {
    std::set<LearningGroup> learning;
    TokenRows tokenRows = TokenRows::Added;
    /// For a bundle without LoRA branches: added to the attention projections if LearningGroup::LowRank
    /// learns. A bundle's own branches keep their shape.
    LowRankOptions lowRank{};
    /// These groups start from initial values instead of the bundle's.
    std::set<LearningGroup> fresh{};
    /// Projections of another mode are replaced by fresh ones of this mode, with the bundle's sizes.
    std::optional<ProjectionMode> outputMode{};
    /// An input projection of another mode is replaced by a fresh one of this mode, with the bundle's sizes.
    std::optional<InputMode> inputMode{};
    /// An input projection with another number of tokens is replaced by a fresh one. nullopt: the bundle's,
    /// or in another mode the published one.
    std::optional<std::int64_t> inputTokens{};
    std::uint64_t seed = 13; ///< of initial values; the reference's
};

/// The networks of an alignment: language model and projections in float32, of which some tensors learn.
class AlignmentModel {
public:
    /// Throws what loading the networks throws, BundleMismatch for a group that the bundle cannot train, and
    /// RequestInvalid if nothing learns.
    AlignmentModel(const Bundle& bundle, const AlignmentOptions& options, at::Device device);

    const Vocabulary& vocabulary() const { return m_vocabulary; }
    const Llama& llama() const { return *m_llama; }
    const InputProjection& inputProjection() const { return *m_inputProjection; }
    /// Null for a modality without a decoder.
    const OutputProjection* outputProjection(Modality modality) const;

    /// The learning tensors, sorted by name.
    const std::vector<LearningTensor>& learning() const { return m_learning; }

    /// Every tensor of NExT-GPT's own checkpoint by key: learning ones with their current values, new ones
    /// included, in the dtypes of the bundle's checkpoints (new ones in float16).
    std::map<std::string, at::Tensor> checkpoint() const;

    /// alpha and rank of new LoRA branches; nullopt if the bundle's own are used or there are none.
    const std::optional<LowRankOptions>& newLowRank() const { return m_newLowRank; }

    /// The config of an output projection that replaces the bundle's; nullopt if its own is used.
    const std::optional<OutputProjectionConfig>& newProjection(Modality modality) const {
        return m_newProjections[modality];
    }

    /// The input projection does not come from the bundle, because it has another mode or number of tokens.
    bool hasNewInput() const { return m_hasNewInput; }

    at::Device device() const { return m_device; }

private:
    void loadLlama(const Bundle& bundle, const AlignmentOptions& options);
    void loadProjections(const Bundle& bundle, const AlignmentOptions& options);
    void loadInput(const LearnedFolder& learned, const AlignmentOptions& options);
    void replaceProjection(Modality modality, const OutputProjectionConfig& own,
                           const AlignmentOptions& options);
    void collectLearning(const AlignmentOptions& options);
    at::Tensor rowsOf(TokenRows rows) const;
    at::ScalarType storedType(const std::string& key) const; ///< in checkpoint()

    at::Device m_device;
    Vocabulary m_vocabulary;
    std::shared_ptr<WeightSource> m_stored; ///< NExT-GPT's own checkpoint
    std::vector<std::string> m_storedNames; ///< sorted
    std::shared_ptr<WeightSource> m_base;   ///< the language model's checkpoint
    std::shared_ptr<Parameters> m_llamaParameters;
    std::shared_ptr<Parameters> m_projectionParameters;
    std::optional<Llama> m_llama;
    std::optional<InputProjection> m_inputProjection;
    PerModality<std::optional<OutputProjection>> m_outputProjections;
    std::optional<LowRankOptions> m_newLowRank;
    PerModality<std::optional<OutputProjectionConfig>> m_newProjections{};
    bool m_hasNewInput = false;
    std::vector<LearningTensor> m_learning;
};

} // namespace nextgpt
