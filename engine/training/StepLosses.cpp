// SPDX-License-Identifier: Apache-2.0
#include "engine/training/StepLosses.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace nextgpt {

LossCounts::LossCounts(std::span<const TrainingSequence* const> sequences) {
    for (const TrainingSequence* sequence : sequences) {
        for (std::size_t i = 1; i < sequence->labels.size(); ++i) // the first is nowhere predicted
            labels += sequence->labels[i] == kIgnoredLabel ? 0.0 : 1.0;
        for (const auto& block : sequence->signals) {
            blocks[block.modality] += 1.0;
            latents[block.modality] += block.file.empty() ? 0.0 : 1.0;
        }
    }
}

LossShares sharesOf(const LossCounts& part, const LossCounts& whole) {
    LossShares shares{.crossEntropy = whole.labels > 0 ? part.labels / whole.labels : 1.0};
    for (const Modality modality : kMediaModalities) {
        if (whole.blocks[modality] > 0)
            shares.distances[modality] = part.blocks[modality] / whole.blocks[modality];
        if (whole.latents[modality] > 0)
            shares.latents[modality] = part.latents[modality] / whole.latents[modality];
    }
    return shares;
}

void StepLosses::count(const LossCounts& whole) {
    for (const Modality modality : kMediaModalities) {
        batchesWith[modality] += whole.blocks[modality] > 0 ? 1.0 : 0.0;
        batchesWithLatents[modality] += whole.latents[modality] > 0 ? 1.0 : 0.0;
    }
}

void StepLosses::add(const AlignmentLosses& losses, const LossShares& shares, double share) {
    total += share * losses.total.item<double>();
    crossEntropy += share * shares.crossEntropy * losses.crossEntropy.item<double>();
    for (const Modality modality : kMediaModalities) {
        if (losses.distances[modality].defined())
            distances[modality] += shares.distances[modality] * losses.distances[modality].item<double>();
        if (losses.latents[modality].defined())
            latents[modality] += shares.latents[modality] * losses.latents[modality].item<double>();
    }
}

void StepLosses::sumOver(Communicator& processes) {
    constexpr std::ptrdiff_t kScalars = 3;
    std::vector<double> values{total, crossEntropy, tokens};
    values.insert(values.end(), distances.values.begin(), distances.values.end());
    values.insert(values.end(), latents.values.begin(), latents.values.end());
    processes.sum(std::span(values));
    total = values[0];
    crossEntropy = values[1];
    tokens = values[2];
    const auto first = values.begin() + kScalars;
    std::copy_n(first, kMedia.size(), distances.values.begin());
    std::copy_n(first + static_cast<std::ptrdiff_t>(kMedia.size()), kMedia.size(), latents.values.begin());
}

TrainingStep StepLosses::step() const {
    TrainingStep step{.loss = total, .crossEntropy = crossEntropy, .tokens = std::llround(tokens)};
    for (const Modality modality : kMediaModalities) {
        if (batchesWith[modality] > 0)
            step.distances[modality] = distances[modality] / batchesWith[modality];
        if (batchesWithLatents[modality] > 0)
            step.latents[modality] = latents[modality] / batchesWithLatents[modality];
    }
    return step;
}

} // namespace nextgpt
