// SPDX-License-Identifier: Apache-2.0
#include "engine/training/StepMeter.h"

#include "engine/core/TrainingKeys.h"

#include <ATen/ATen.h>

#include <spdlog/fmt/fmt.h>

namespace nextgpt {

namespace {

constexpr std::size_t kRecent = 20;

std::string firstColumns() {
    return fmt::format("{},{},{}", keys::kStep, keys::kLoss, keys::kCrossEntropy);
}

/// ",distance_image" and so on.
std::string columnsOfMedia(const char* measure) {
    std::string columns;
    for (const Modality modality : kMediaModalities)
        columns += fmt::format(",{}_{}", measure, name(modality));
    return columns;
}

/// The values of a loss in the columns of columnsOfMedia(); a medium without one has an empty cell.
template<typename ValueOf>
std::string cellsOf(ValueOf&& valueOf) {
    std::string cells;
    for (const Modality modality : kMediaModalities) {
        const std::optional<double> value = valueOf(modality);
        cells += value ? fmt::format(",{}", *value) : ",";
    }
    return cells;
}

} // namespace

StepMeter::StepMeter(std::int64_t stepsLeft)
    : m_stepsLeft(stepsLeft)
    , m_recent{{.end = Clock::now(), .tokens = 0}} {}

StepMeter::Throughput StepMeter::add(std::int64_t tokensOfStep) {
    m_recent.push_back({.end = Clock::now(), .tokens = tokensOfStep});
    if (m_recent.size() > kRecent + 1)
        m_recent.pop_front();
    const double seconds = std::chrono::duration<double>(m_recent.back().end - m_recent.front().end).count();
    std::int64_t tokens = 0;
    for (std::size_t i = 1; i < m_recent.size(); ++i)
        tokens += m_recent[i].tokens;
    --m_stepsLeft;
    const double perStep = seconds / static_cast<double>(m_recent.size() - 1);
    return {.tokensPerSecond = seconds > 0 ? static_cast<double>(tokens) / seconds : 0.0,
            .secondsLeft = perStep * static_cast<double>(m_stepsLeft)};
}

/// Columns that were added later stand at the end, so that a run of an older version can go on.
std::string curveHeader() {
    return firstColumns() + columnsOfMedia(keys::kDistance) +
           fmt::format(",{},{},{},{},{}", keys::kGradientNorm, keys::kRate, keys::kTokens, keys::kSkipped,
                       keys::kTokensPerSecond) +
           columnsOfMedia(keys::kLatent) + columnsOfMedia(keys::kCrossEntropy);
}

std::string curveLine(const TrainingStep& step) {
    std::string line = fmt::format("{},{},{}", step.step, step.loss, step.crossEntropy);
    line += cellsOf([&](Modality modality) { return step.distances[modality]; });
    line += fmt::format(",{},{},{},{},{:.1f}", step.gradientNorm, step.rate, step.tokens,
                        step.wasSkipped ? 1 : 0, step.tokensPerSecond);
    line += cellsOf([&](Modality modality) { return step.latents[modality]; });
    line += cellsOf([&](Modality modality) { return step.crossEntropies[modality]; });
    return line;
}

void MeanLosses::Mean::add(const at::Tensor& loss, double examples) {
    sum += loss.item<double>() * examples;
    weight += examples;
}

void MeanLosses::add(const AlignmentLosses& losses, double examples) {
    m_total.add(losses.total, examples);
    m_crossEntropy.add(losses.crossEntropy, examples);
    for (const Modality modality : kMediaModalities) {
        if (losses.distances[modality].defined())
            m_distances[modality].add(losses.distances[modality], examples);
        if (losses.latents[modality].defined())
            m_latents[modality].add(losses.latents[modality], examples);
        if (losses.crossEntropies[modality].defined())
            m_crossEntropies[modality].add(losses.crossEntropies[modality], examples);
    }
}

std::string validationHeader() {
    return firstColumns() + columnsOfMedia(keys::kDistance) + columnsOfMedia(keys::kLatent) +
           columnsOfMedia(keys::kCrossEntropy);
}

std::string validationLine(std::int64_t step, const MeanLosses& losses) {
    std::string line = fmt::format("{},{},{}", step, losses.total(), losses.crossEntropy());
    line += cellsOf([&](Modality modality) { return losses.distance(modality); });
    line += cellsOf([&](Modality modality) { return losses.latent(modality); });
    line += cellsOf([&](Modality modality) { return losses.crossEntropyOf(modality); });
    return line;
}

} // namespace nextgpt
