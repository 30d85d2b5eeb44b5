// SPDX-License-Identifier: Apache-2.0
#include "engine/training/objective/AlignmentLoss.h"

#include "engine/core/Error.h"
#include "engine/nn/Autocast.h"

#include <ATen/ATen.h>

#include <array>

namespace nextgpt {

namespace {

constexpr double kRootTerm = 1e-12;
constexpr std::array kDistances{ConditionDistance::Euclidean, ConditionDistance::EuclideanAsPublished,
                                ConditionDistance::MeanSquared};

/// Elements of x [B,L,…] at the given rows and columns, any index shape S: [S,…].
at::Tensor at2d(const at::Tensor& x, const at::Tensor& rows, const at::Tensor& columns) {
    const at::Tensor flat = rows * x.size(1) + columns;
    auto shape = rows.sizes().vec();
    shape.insert(shape.end(), x.sizes().begin() + 2, x.sizes().end());
    return x.flatten(0, 1).index_select(0, flat.flatten()).view(shape);
}

/// Input embeddings [B,L,D] with the projected media in their places.
at::Tensor embed(const AlignmentModel& model, const AlignmentBatch& batch, const at::Generator& noise) {
    at::Tensor embeds = model.llama().embed(batch.ids);
    for (const AlignmentBatch::Media& media : batch.media) {
        const at::Tensor projected = model.inputProjection()(media.embeddings, noise);
        embeds = embeds.index_put({media.rows, media.columns}, projected.to(embeds.scalar_type()));
    }
    return embeds;
}

/// Of the next id, for each learned label.
struct LabelLosses {
    at::Tensor values; ///< float32 [T]
    at::Tensor rows;   ///< int64 [T]: sequences in the batch
};

/// Only positions whose next label is learned are multiplied with the head.
LabelLosses labelLosses(const AlignmentModel& model, const AlignmentBatch& batch, const at::Tensor& hidden) {
    const at::Tensor labels = batch.labels.slice(1, 1); // of the position after each
    const at::Tensor places = labels.ne(kIgnoredLabel).nonzero();
    if (places.size(0) == 0)
        throw EngineError(ErrorCode::RequestInvalid, "a batch without a label to learn");
    const at::Tensor rows = places.select(1, 0);
    const at::Tensor columns = places.select(1, 1);
    const at::Tensor logits = model.llama().logits(at2d(hidden, rows, columns)); // [T,V]
    return {.values = at::cross_entropy_loss(logits.to(at::kFloat), labels.index({rows, columns}), {},
                                             at::Reduction::None),
            .rows = rows};
}

/// The mean of the labels in sequences about a medium; undefined without any.
at::Tensor meanOf(Modality modality, const LabelLosses& losses, const AlignmentBatch& batch) {
    const at::Tensor subjects = batch.subjects.index_select(0, losses.rows);
    const at::Tensor chosen =
        losses.values.detach().masked_select(subjects.eq(static_cast<std::int64_t>(modality)));
    return chosen.numel() > 0 ? chosen.mean() : at::Tensor();
}

at::Tensor distanceOf(Modality modality, const AlignmentModel& model, const AlignmentBatch& batch,
                      const at::Tensor& hidden, ConditionDistance distance) {
    const AlignmentBatch::Signals& signals = *batch.signals[modality];
    const OutputProjection* projection = model.outputProjection(modality);
    if (projection == nullptr)
        throw EngineError(ErrorCode::DecoderMissing,
                          "the bundle has no decoder for " + std::string(name(modality)));
    const at::Tensor ids = batch.ids.index({signals.rows, signals.columns}); // [N,n]
    const at::Tensor predicted =
        (*projection)(at2d(hidden, signals.rows, signals.columns), model.llama().embed(ids));
    return conditionDistance(distance, predicted.to(at::kFloat), signals.conditions);
}

/// Undefined without latents.
at::Tensor latentLossOf(Modality modality, const AlignmentModel& model, const AlignmentBatch& batch,
                        const at::Tensor& hidden, const LatentLossOptions& options) {
    const AlignmentBatch::Signals& signals = *batch.signals[modality];
    const LatentDenoising* denoising = options.denoisers[modality];
    if (options.weight <= 0.0 || denoising == nullptr || !signals.latents.defined())
        return {};
    const at::Tensor rows = signals.rows.index_select(0, signals.latentBlocks);
    const at::Tensor columns = signals.columns.index_select(0, signals.latentBlocks);
    const at::Tensor states = at2d(hidden, rows, columns).detach();
    const at::Tensor embeddings = model.llama().embed(batch.ids.index({rows, columns})).detach();
    const at::Tensor projected = (*model.outputProjection(modality))(states, embeddings).to(at::kFloat);
    const auto draw = DenoisingDraw::sample(signals.latents, denoising->trainingSteps(), options.generator);
    return denoising->loss(projected, signals.latents, draw, options.examples);
}

} // namespace

std::string_view name(ConditionDistance distance) {
    switch (distance) {
    case ConditionDistance::Euclidean:
        return "euclidean";
    case ConditionDistance::EuclideanAsPublished:
        return "euclidean_as_published";
    case ConditionDistance::MeanSquared:
        return "mean_squared";
    }
    return {};
}

std::optional<ConditionDistance> conditionDistanceFromName(std::string_view word) {
    for (const ConditionDistance distance : kDistances)
        if (name(distance) == word)
            return distance;
    return std::nullopt;
}

at::Tensor conditionDistance(ConditionDistance distance, const at::Tensor& predicted,
                             const at::Tensor& target) {
    const at::Tensor squares = (predicted - target).square();
    switch (distance) {
    case ConditionDistance::Euclidean:
        return (squares.sum(-1) + kRootTerm).sqrt().mean();
    case ConditionDistance::EuclideanAsPublished:
        return squares.sum(-1).sqrt().mean();
    case ConditionDistance::MeanSquared:
        return squares.mean();
    }
    return {};
}

AlignmentLosses alignmentLosses(const AlignmentModel& model, const AlignmentBatch& batch,
                                const LossOptions& options) {
    const AutocastScope autocast(model.device().type(), options.autocast);
    const at::Tensor hidden =
        model.llama()
            .forward(embed(model, batch, options.assignmentNoise),
                     LlamaBatchOptions{.attentionMask = batch.mask, .training = options.training})
            .hidden; // [B,L,D]
    AlignmentLosses losses;
    const LabelLosses labels = labelLosses(model, batch, hidden);
    losses.crossEntropy = labels.values.mean();
    losses.total = options.shares.crossEntropy * losses.crossEntropy;
    for (const Modality modality : kMediaModalities) {
        losses.crossEntropies[modality] = meanOf(modality, labels, batch);
        if (!batch.signals[modality])
            continue;
        losses.distances[modality] = distanceOf(modality, model, batch, hidden, options.distance);
        losses.total = losses.total + options.distanceWeights[modality] * options.shares.distances[modality] *
                                          losses.distances[modality];
        losses.latents[modality] = latentLossOf(modality, model, batch, hidden, options.latent);
        if (losses.latents[modality].defined())
            losses.total = losses.total + options.latent.weight * options.shares.latents[modality] *
                                              losses.latents[modality];
    }
    return losses;
}

} // namespace nextgpt
