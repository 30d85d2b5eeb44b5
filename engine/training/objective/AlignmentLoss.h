// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/objective/AlignmentBatch.h"
#include "engine/training/objective/AlignmentModel.h"
#include "engine/training/objective/LatentDenoising.h"

namespace nextgpt {

/// How far a projected condition [N,Q,out] is from the decoder's text condition.
enum class ConditionDistance {
    /// NExT-GPT's: the Euclidean distance of each of the N·Q rows, averaged. A tiny term under the root keeps
    /// the gradient finite where a row is reached exactly.
    Euclidean,
    EuclideanAsPublished, ///< without that term: the gradient of a row that is reached exactly is NaN
    MeanSquared,          ///< the mean of the squared differences of all elements
};

/// "euclidean", "euclidean_as_published" or "mean_squared".
std::string_view name(ConditionDistance distance);
std::optional<ConditionDistance> conditionDistanceFromName(std::string_view name);

/// A scalar. predicted and target [N,Q,out].
at::Tensor conditionDistance(ConditionDistance distance, const at::Tensor& predicted,
                             const at::Tensor& target);

/// How much of a larger batch a batch contributes to each loss: its labels and signal blocks in relation to
/// those of the whole. 1 if it is the whole batch.
struct LossShares {
    double crossEntropy = 1.0;
    PerModality<double> distances{{1.0, 1.0, 1.0}};
    PerModality<double> latents{{1.0, 1.0, 1.0}};
    PerModality<double> crossEntropies{{1.0, 1.0, 1.0}};
};

/// The denoising loss of the published version (arXiv 2309.05519, section 4.2). It trains the output
/// projections only: the signal states are taken as they are.
struct LatentLossOptions {
    double weight = 0.0; ///< 0: it is not computed
    DenoisingWeight examples{};
    PerModality<const LatentDenoising*> denoisers{}; ///< null: none for the modality
    at::Generator generator{};                       ///< CPU: times and noise
};

/// Which losses of a batch are computed and how they are weighted.
struct LossOptions {
    ConditionDistance distance = ConditionDistance::Euclidean;
    PerModality<double> distanceWeights{{1.0, 1.0, 1.0}};
    TrainingOptions training{};
    /// Products of the networks are computed in this dtype and losses in float32; nullopt: all in float32.
    std::optional<at::ScalarType> autocast{};
    LossShares shares{}; ///< of the total
    LatentLossOptions latent{};
    /// On the model's device: of the assignments in a grouping input projection; undefined: without noise.
    at::Generator assignmentNoise{};
};

/// The losses of a batch, scalars.
struct AlignmentLosses {
    at::Tensor total;                    ///< cross-entropy plus weighted distances, by their shares
    at::Tensor crossEntropy;             ///< of the next id, mean over learned labels
    PerModality<at::Tensor> distances{}; ///< not weighted; undefined for a modality without signal blocks
    PerModality<at::Tensor> latents{};   ///< likewise; undefined without latents
    /// The part of the cross-entropy of the sequences about a medium, without gradients: a mean over their
    /// learned labels; undefined without any.
    PerModality<at::Tensor> crossEntropies{};
};

/// Runs the language model and the projections on a batch. Throws DecoderMissing for signal blocks of a
/// modality that the model has no output projection for, and RequestInvalid if nothing is learned.
AlignmentLosses alignmentLosses(const AlignmentModel& model, const AlignmentBatch& batch,
                                const LossOptions& options);

} // namespace nextgpt
