// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/objective/AlignmentLoss.h"
#include "engine/training/objective/SequenceBuilder.h"
#include "engine/training/objective/TrainingStage.h"
#include "engine/training/optimise/AdamW.h"
#include "engine/training/optimise/LearningRate.h"

#include <nlohmann/json_fwd.hpp>

namespace nextgpt {

/// Whether a run corrects the defects of NExT-GPT's published training or repeats them.
enum class Fidelity { Corrected, AsPublished };

/// In which dtype the networks are multiplied; tensors that learn and losses are always in float32.
enum class TrainingPrecision { Float32, BFloat16 };

inline constexpr std::array kTrainingPrecisions{TrainingPrecision::Float32, TrainingPrecision::BFloat16};

std::string_view name(TrainingPrecision precision); ///< "float32" or "bfloat16"
/// Accepts "bf16" too.
std::optional<TrainingPrecision> trainingPrecisionFromName(std::string_view name);

/// Everything that determines a run besides bundle and data; config.json of a run's folder.
struct TrainingConfig {
    TrainingStage stage = TrainingStage::Encode;

    // What learns
    std::set<LearningGroup> learning;
    TokenRows tokenRows = TokenRows::Added;
    LowRankOptions lowRank{};
    double lowRankDropout = 0.1;
    std::set<LearningGroup> fresh{};            ///< groups that start from initial values
    std::optional<ProjectionMode> outputMode{}; ///< of the output projections; nullopt: the bundle's
    std::optional<InputMode> inputMode{};       ///< of the input projection; nullopt: the bundle's
    std::optional<std::int64_t>
        inputTokens{}; ///< positions that a medium takes; AlignmentOptions::inputTokens

    // Sequences
    PromptFormat promptFormat = PromptFormat::AsInUse;
    std::string captionPrompt = "generate a caption"; ///< of the encoding stage
    bool normaliseCaptions = true;                    ///< as normalisedCaption()
    std::int64_t mostPositions = 512;                 ///< of one sequence

    // Loss
    ConditionDistance distance = ConditionDistance::Euclidean;
    PerModality<double> distanceWeights{{1.0, 1.0, 1.0}};
    double latentLoss = 0.0;   ///< weight of the denoising loss; 0: without
    double latentMinSnr = 5.0; ///< DenoisingWeight::mostSnr

    // Optimisation
    std::map<LearningGroup, double> rates;
    AdamWOptions adamW{};
    RateDecay decay = RateDecay::Linear;
    double warmUpShare = 0.1;    ///< of the steps
    double publishedFirst = 1.0; ///< as in RateSchedule
    double clipNorm = 1.0;       ///< 0: gradients are not clipped
    std::int64_t batchSize = 1;
    std::int64_t accumulation = 1; ///< batches per step
    double epochs = 1.0;
    std::int64_t steps = 0; ///< 0: as many as the epochs take
    bool repeatSmallGroups = false;
    bool similarLengths = true;        ///< whether batches are made of sequences of similar length
    bool recomputeActivations = false; ///< activation checkpointing
    TrainingPrecision precision = TrainingPrecision::Float32;
    std::uint64_t seed = 13;

    // Running
    std::int64_t checkpointEvery = 500; ///< steps
    bool keepAllCheckpoints = false;    ///< otherwise the last two and the best
    double validationShare = 0.0;       ///< of the items, if no validation data are given
    std::int64_t patience = 0; ///< checkpoints without improvement before stopping; 0: never stops early
    std::int64_t samples = 0;  ///< answers written with each checkpoint
    bool sampleMedia = true;   ///< whether the media that they ask for are generated

    /// The reference's values for a stage.
    static TrainingConfig defaults(TrainingStage stage, Fidelity fidelity);

    /// `json` over these values. Throws RequestInvalid for an unknown key, a wrong type or a value out of
    /// range.
    TrainingConfig with(const nlohmann::json& json) const;

    nlohmann::json toJson() const;
};

} // namespace nextgpt
