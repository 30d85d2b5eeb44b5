// SPDX-License-Identifier: Apache-2.0
#include "engine/training/LossSettings.h"

#include "engine/weights/NameSeed.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>

namespace nextgpt {

LossOptions LossSettings::ofBatch(std::int64_t batch) const {
    LossOptions options = common("noise of batch " + std::to_string(batch));
    options.training.loraDropout = m_config.lowRankDropout;
    if (m_config.recomputeActivations)
        options.training.activations = Activations::Recompute;
    if (m_config.lowRankDropout > 0)
        options.training.generator = generatorOf("dropout " + std::to_string(batch));
    options.assignmentNoise = generatorOf("assignment noise " + std::to_string(batch));
    return options;
}

LossOptions LossSettings::ofValidation() const {
    return common("noise of validation");
}

LossOptions LossSettings::common(const std::string& noise) const {
    LossOptions options;
    options.distance = m_config.distance;
    options.distanceWeights = m_config.distanceWeights;
    if (m_config.precision == TrainingPrecision::BFloat16)
        options.autocast = at::kBFloat16;
    options.latent = {.weight = m_config.latentLoss, .examples = {.mostSnr = m_config.latentMinSnr}};
    if (m_config.latentLoss <= 0.0)
        return options;
    for (const Modality modality : kMediaModalities)
        options.latent.denoisers[modality] = m_denoisers[modality].get();
    options.latent.generator = at::detail::createCPUGenerator(seedOf(noise));
    return options;
}

at::Generator LossSettings::generatorOf(const std::string& purpose) const {
    const std::uint64_t seed = seedOf(purpose);
    if (m_device.is_cpu())
        return at::detail::createCPUGenerator(seed);
    at::Generator generator = at::globalContext().defaultGenerator(m_device).clone();
    generator.set_current_seed(seed);
    return generator;
}

/// Rank 0 has the seeds of a run of one process.
std::uint64_t LossSettings::seedOf(const std::string& purpose) const {
    const std::string process = m_rank > 0 ? " of process " + std::to_string(m_rank) : std::string();
    return seedOfName(purpose + process, m_config.seed);
}

} // namespace nextgpt
