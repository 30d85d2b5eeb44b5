// SPDX-License-Identifier: Apache-2.0
#include "engine/training/objective/AlignmentBatch.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <map>

namespace nextgpt {

namespace {

using Sequences = std::span<const TrainingSequence* const>;

/// Rows of different length as one tensor [B,L], filled with `padding` on the right.
at::Tensor padded(Sequences sequences, TokenIds TrainingSequence::*member, std::int64_t padding) {
    std::size_t length = 0;
    for (const TrainingSequence* sequence : sequences)
        length = std::max(length, (sequence->*member).size());
    std::vector<std::int64_t> values;
    values.reserve(sequences.size() * length);
    for (const TrainingSequence* sequence : sequences) {
        const TokenIds& row = sequence->*member;
        values.insert(values.end(), row.begin(), row.end());
        values.insert(values.end(), length - row.size(), padding);
    }
    return at::tensor(values, at::kLong)
        .view({static_cast<std::int64_t>(sequences.size()), static_cast<std::int64_t>(length)});
}

/// The media of a batch whose embeddings have one shape.
struct MediaOfShape {
    TokenIds rows;
    TokenIds columns;
    std::vector<at::Tensor> embeddings;
};

std::vector<AlignmentBatch::Media> mediaOf(Sequences sequences, const BatchSources& sources,
                                           at::Device device) {
    std::map<std::vector<std::int64_t>, MediaOfShape> byShape;
    for (std::size_t row = 0; row < sequences.size(); ++row)
        for (const TrainingSequence::MediumInput& medium : sequences[row]->media) {
            const at::Tensor embedding = sources.embedding(medium.file);
            MediaOfShape& media = byShape[embedding.sizes().vec()];
            for (std::int64_t token = 0; token < sources.mediumTokens; ++token) {
                media.rows.push_back(static_cast<std::int64_t>(row));
                media.columns.push_back(medium.position + token);
            }
            media.embeddings.push_back(embedding);
        }
    const std::int64_t count = sources.mediumTokens;
    std::vector<AlignmentBatch::Media> result;
    for (const auto& [shape, media] : byShape)
        result.push_back({.rows = at::tensor(media.rows, at::kLong).view({-1, count}).to(device),
                          .columns = at::tensor(media.columns, at::kLong).view({-1, count}).to(device),
                          .embeddings = at::cat(media.embeddings).to(device)});
    return result;
}

std::optional<AlignmentBatch::Signals> signalsOf(Modality modality, Sequences sequences,
                                                 const BatchSources& sources, at::Device device) {
    TokenIds rows;
    TokenIds columns;
    std::vector<at::Tensor> conditions;
    TokenIds latentBlocks;
    std::vector<at::Tensor> latents;
    const std::int64_t count = sources.signalTokens[modality];
    for (std::size_t row = 0; row < sequences.size(); ++row)
        for (const TrainingSequence::SignalBlock& block : sequences[row]->signals) {
            if (block.modality != modality)
                continue;
            for (std::int64_t token = 0; token < count; ++token) {
                rows.push_back(static_cast<std::int64_t>(row));
                columns.push_back(block.position + token);
            }
            if (sources.latents && !block.file.empty()) {
                latentBlocks.push_back(static_cast<std::int64_t>(conditions.size()));
                latents.push_back(sources.latents({modality, block.file}));
            }
            conditions.push_back(sources.condition(modality, block.caption));
        }
    if (rows.empty())
        return std::nullopt;
    AlignmentBatch::Signals signals{.rows = at::tensor(rows, at::kLong).view({-1, count}).to(device),
                                    .columns = at::tensor(columns, at::kLong).view({-1, count}).to(device),
                                    .conditions = at::cat(conditions).to(device)};
    if (!latents.empty()) {
        signals.latentBlocks = at::tensor(latentBlocks, at::kLong).to(device);
        signals.latents = at::cat(latents).to(device);
    }
    return signals;
}

} // namespace

AlignmentBatch makeBatch(Sequences sequences, const BatchSources& sources, at::Device device) {
    AlignmentBatch batch;
    batch.ids = padded(sequences, &TrainingSequence::ids, 0).to(device);
    batch.labels = padded(sequences, &TrainingSequence::labels, kIgnoredLabel).to(device);
    TokenIds lengths;
    TokenIds subjects;
    for (const TrainingSequence* sequence : sequences) {
        subjects.push_back(static_cast<std::int64_t>(sequence->subject()));
        lengths.push_back(static_cast<std::int64_t>(sequence->ids.size()));
        batch.tokens += lengths.back();
    }
    const at::Tensor positions = at::arange(batch.ids.size(1), at::kLong).unsqueeze(0);
    batch.mask = positions.lt(at::tensor(lengths, at::kLong).unsqueeze(1)).to(device);
    batch.subjects = at::tensor(subjects, at::kLong).to(device);
    batch.media = mediaOf(sequences, sources, device);
    for (const Modality modality : kMediaModalities)
        batch.signals[modality] = signalsOf(modality, sequences, sources, device);
    return batch;
}

} // namespace nextgpt
