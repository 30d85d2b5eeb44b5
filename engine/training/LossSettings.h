// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"
#include "engine/training/TrainingConfig.h"
#include "engine/training/objective/AlignmentLoss.h"

#include <ATen/core/Generator.h>
#include <c10/core/Device.h>

#include <cstdint>
#include <memory>
#include <string>

namespace nextgpt {

/// The options of a run's losses. Everything random in them depends only on the seed, the batch and the rank
/// of the process, so that a resumed run repeats it.
class LossSettings {
public:
    using Denoisers = PerModality<std::unique_ptr<LatentDenoising>>;

    /// `config` and `denoisers` must outlive it; the latter are empty without the denoising loss.
    LossSettings(const TrainingConfig& config, const Denoisers& denoisers, at::Device device, int rank)
        : m_config(config)
        , m_denoisers(denoisers)
        , m_device(device)
        , m_rank(rank) {}

    /// Of a batch of the plan.
    LossOptions ofBatch(std::int64_t batch) const;

    /// Without dropout and noise of assignments, and with the same noise of denoising each time.
    LossOptions ofValidation() const;

private:
    LossOptions common(const std::string& noise) const;
    at::Generator generatorOf(const std::string& purpose) const; ///< on the device
    std::uint64_t seedOf(const std::string& purpose) const;

    const TrainingConfig& m_config;
    const Denoisers& m_denoisers;
    at::Device m_device;
    int m_rank;
};

} // namespace nextgpt
