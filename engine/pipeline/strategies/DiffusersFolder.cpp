// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/strategies/DiffusersFolder.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/diffusion/samplers/Sampler.h"
#include "engine/formats/LdmCheckpoint.h"
#include "engine/io/JsonFile.h"
#include "engine/pipeline/generate/Decoding.h"

#include <ATen/ops/tensor.h>

#include <spdlog/fmt/ranges.h>

namespace nextgpt {

namespace {

constexpr const char* kAutoencoder = "vae";

} // namespace

nlohmann::json DiffusersFolder::config(const std::string& part) const {
    return readJsonFile(m_source.folder / part / "config.json");
}

Weights DiffusersFolder::weights(const std::string& part) const {
    return Weights(openPipelinePart(m_source.folder, part), m_placement);
}

Weights DiffusersFolder::float32Weights(const std::string& part) const {
    return Weights(openPipelinePart(m_source.folder, part), {.device = m_placement.device});
}

SchedulerConfig DiffusersFolder::scheduler() const {
    const auto json = readSchedulerConfig(m_source.folder / m_source.scheduler / "scheduler_config.json");
    SchedulerConfig config = SchedulerConfig::fromJson(json);
    if (const auto fields = SchedulerConfig::fieldsWithoutEffect(json); !fields.empty())
        log("pipeline")
            ->info("{} does not have {}, as in diffusers", config.className, fmt::join(fields, ", "));
    makeSampler(config, 1); // refuses what no run can compute before one needs it
    return config;
}

AutoencoderKl DiffusersFolder::autoencoder(const AutoencoderKlConfig& config) const {
    return AutoencoderKl(weights(kAutoencoder), config);
}

AutoencoderKl DiffusersFolder::float32Autoencoder(const AutoencoderKlConfig& config) const {
    return AutoencoderKl(float32Weights(kAutoencoder), config);
}

at::Tensor DiffusersFolder::finitePixels(const AutoencoderKl& autoencoder, const at::Tensor& latents) const {
    at::Tensor pixels = autoencoder.toPixels(latents);
    if (isFinite(pixels))
        return pixels;
    return float32Autoencoder(autoencoder.config()).toPixels(latents);
}

std::optional<at::Tensor> DiffusersFolder::unconditional() const {
    if (!m_source.unconditional.defined())
        return std::nullopt;
    return m_source.unconditional.to(m_placement.device);
}

at::Tensor DiffusersFolder::placed(const TokenIds& ids, std::int64_t maxTokens) const {
    if (static_cast<std::int64_t>(ids.size()) > maxTokens)
        throw EngineError(ErrorCode::BundleMismatch, "the tokenizer gives " + std::to_string(ids.size()) +
                                                         " ids but the text encoder takes " +
                                                         std::to_string(maxTokens));
    return at::tensor(ids, at::kLong).unsqueeze(0).to(m_placement.device);
}

} // namespace nextgpt
