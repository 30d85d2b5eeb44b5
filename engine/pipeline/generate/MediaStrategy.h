// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"
#include "engine/diffusion/schedule/SchedulerConfig.h"
#include "engine/pipeline/generate/MediaSize.h"
#include "engine/request/Event.h"
#include "engine/request/Request.h"
#include "engine/text/Vocabulary.h"
#include "engine/weights/WeightFormat.h"
#include "engine/weights/Weights.h"

#include <functional>
#include <optional>

namespace nextgpt {

/// The medium-specific part of generation: the loaded networks, the shape of the latents, decoding and
/// writing. One implementation per medium, registered in mediaKinds().
class MediaStrategy {
public:
    /// Called before each unit of decoding; may throw to cancel the job.
    using OnDecoding = std::function<void(std::int64_t done, std::int64_t total)>;

    virtual ~MediaStrategy() = default;

    /// dtype of the loaded networks.
    virtual at::ScalarType dtype() const = 0;

    /// Channels of the denoiser's finest level, which take most of the memory of a run.
    virtual std::int64_t channels() const = 0;

    /// Configuration of the denoising schedule and its sampler.
    virtual const SchedulerConfig& scheduler() const = 0;

    /// Condition of the empty prompt [1, …], for classifier-free guidance.
    virtual const at::Tensor& unconditional() const = 0;

    /// Shape of the initial noise, batch of 1.
    virtual std::vector<std::int64_t> latentShape(const MediaSize& size) const = 0;

    /// Converts the output projection's result [1,Q,D] to the denoiser's condition.
    virtual at::Tensor condition(const at::Tensor& projected) const { return projected; }

    /// One denoiser call: latents [N, …] float32, condition [N, …] → prediction [N, …].
    virtual at::Tensor predict(const at::Tensor& latents, double time, const at::Tensor& condition) const = 0;

    /// Preview of the predicted clean latents, for slot 0.
    virtual Preview preview(const at::Tensor& original, const MediaSize& size) const = 0;

    /// Previews per run, evenly spread; 0: one after every step.
    virtual int previewCount() const { return 0; }

    /// Latents → the medium's samples on the CPU: an image's pixels float32 [3,H,W] in -1…1, a video's frames
    /// uint8 [F,H,W,3], or a waveform float32 [samples] in -1…1. nullopt if any value is not finite; see
    /// decodeFinite().
    virtual std::optional<at::Tensor> decode(const at::Tensor& latents, const MediaSize& size,
                                             const OnDecoding& onDecoding) const = 0;

    /// The same with the decoding networks in float32, loaded for this call. Throws what loading throws.
    virtual std::optional<at::Tensor> decodeInFloat32(const at::Tensor& latents, const MediaSize& size,
                                                      const OnDecoding& onDecoding) const = 0;

    /// Writes what decode() returned. Throws what the media writers throw.
    virtual void write(const std::filesystem::path& path, const at::Tensor& decoded, const MediaSize& size,
                       const Recipe& recipe) const = 0;
};

/// The source of a medium's networks: a folder in diffusers' layout. Fixtures override individual parts.
struct MediaSource {
    std::filesystem::path folder;
    std::string scheduler = "scheduler";   ///< subfolder with scheduler_config.json
    std::optional<TokenIds> emptyPrompt{}; ///< its ids; default: those of the folder's tokenizer
    at::Tensor unconditional{};            ///< if defined, replaces the encoded empty prompt
};

/// Properties of a medium that do not require its networks.
struct MediaKind {
    std::string_view extension; ///< file extension, with the dot

    /// Throws RequestInvalid for a size that cannot be generated.
    MediaSize (*sizeFor)(const MediaOptions& options, const MediaDefaults& defaults);

    /// Loads the networks. Throws what reading a config or a checkpoint throws, and BundleMismatch.
    std::unique_ptr<MediaStrategy> (*load)(const MediaSource& source, const Placement& placement);

    /// Throws what `load` would throw, from the configs, the tokenizer and the names and shapes of the
    /// tensors.
    void (*check)(const std::filesystem::path& folder);

    /// Device bytes of the networks, computed from their configs with a Blueprint.
    std::int64_t (*bytes)(const std::filesystem::path& folder, const WeightFormat& format);
};

/// The kind of each medium.
const PerModality<MediaKind>& mediaKinds();

/// The media of a reply are generated in this order, the fastest first; this is also their priority for
/// staying resident.
inline constexpr std::array kGenerationOrder{Modality::Image, Modality::Audio, Modality::Video};
static_assert(kGenerationOrder.size() == kMedia.size());

} // namespace nextgpt
