// SPDX-License-Identifier: Apache-2.0
#include "engine/training/StepLosses.h"

#include <ATen/ATen.h>

#include <array>
#include <cmath>
#include <vector>

namespace nextgpt {

LossCounts::LossCounts(std::span<const TrainingSequence* const> sequences) {
    for (const TrainingSequence* sequence : sequences) {
        double learned = 0.0;
        for (std::size_t i = 1; i < sequence->labels.size(); ++i) // the first is nowhere predicted
            learned += sequence->labels[i] == kIgnoredLabel ? 0.0 : 1.0;
        labels += learned;
        if (const Modality subject = sequence->subject(); subject != Modality::Text)
            labelsOf[subject] += learned;
        for (const auto& block : sequence->signals) {
            blocks[block.modality] += 1.0;
            latents[block.modality] += block.file.empty() ? 0.0 : 1.0;
        }
    }
}

LossShares sharesOf(const LossCounts& part, const LossCounts& whole) {
    const auto share = [](double own, double all) { return all > 0 ? own / all : 1.0; };
    LossShares shares{.crossEntropy = share(part.labels, whole.labels)};
    for (const Modality modality : kMediaModalities) {
        shares.distances[modality] = share(part.blocks[modality], whole.blocks[modality]);
        shares.latents[modality] = share(part.latents[modality], whole.latents[modality]);
        shares.crossEntropies[modality] = share(part.labelsOf[modality], whole.labelsOf[modality]);
    }
    return shares;
}

std::optional<double> StepLosses::OfMedium::mean(Modality modality) const {
    return batches[modality] > 0 ? std::optional(sums[modality] / batches[modality]) : std::nullopt;
}

void StepLosses::count(const LossCounts& whole) {
    for (const Modality modality : kMediaModalities) {
        distances.batches[modality] += whole.blocks[modality] > 0 ? 1.0 : 0.0;
        latents.batches[modality] += whole.latents[modality] > 0 ? 1.0 : 0.0;
        crossEntropies.batches[modality] += whole.labelsOf[modality] > 0 ? 1.0 : 0.0;
    }
}

void StepLosses::add(const AlignmentLosses& losses, const LossShares& shares, double share) {
    total += share * losses.total.item<double>();
    crossEntropy += share * shares.crossEntropy * losses.crossEntropy.item<double>();
    const auto addTo = [](OfMedium& sum, const PerModality<at::Tensor>& values,
                          const PerModality<double>& valueShares) {
        for (const Modality modality : kMediaModalities)
            if (values[modality].defined())
                sum.sums[modality] += valueShares[modality] * values[modality].item<double>();
    };
    addTo(distances, losses.distances, shares.distances);
    addTo(latents, losses.latents, shares.latents);
    addTo(crossEntropies, losses.crossEntropies, shares.crossEntropies);
}

void StepLosses::sumOver(Communicator& processes) {
    std::vector<double> values{total, crossEntropy, tokens};
    const std::array ofMedia{&distances, &latents, &crossEntropies};
    for (const OfMedium* loss : ofMedia)
        values.insert(values.end(), loss->sums.begin(), loss->sums.end());
    processes.sum(std::span(values));
    total = values[0];
    crossEntropy = values[1];
    tokens = values[2];
    auto next = values.begin() + 3;
    for (OfMedium* loss : ofMedia)
        for (double& sum : loss->sums)
            sum = *next++;
}

TrainingStep StepLosses::step() const {
    TrainingStep step{.loss = total, .crossEntropy = crossEntropy, .tokens = std::llround(tokens)};
    for (const Modality modality : kMediaModalities) {
        step.distances[modality] = distances.mean(modality);
        step.latents[modality] = latents.mean(modality);
        step.crossEntropies[modality] = crossEntropies.mean(modality);
    }
    return step;
}

} // namespace nextgpt
