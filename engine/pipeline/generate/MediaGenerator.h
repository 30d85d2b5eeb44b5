// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/language/OutputProjection.h"
#include "engine/pipeline/generate/Decoding.h"
#include "engine/pipeline/generate/MediaStrategy.h"
#include "engine/pipeline/generate/Residency.h"
#include "engine/pipeline/reason/Signal.h"
#include "engine/request/Job.h"

namespace nextgpt {

/// Signal → output projection → denoised latents → decoded medium → file (arXiv 2309.05519). Common to all
/// media; a MediaStrategy provides the differences.
class MediaGenerator {
public:
    struct Task {
        Signal signal;
        MediaOptions options;
        std::uint64_t seed = 0;
        std::string prompt;           ///< text of the user's message, for the recipe
        std::filesystem::path folder; ///< destination of the file
    };

    /// `residency` must have a MediaStrategy under the modality's name and outlive this object.
    MediaGenerator(Modality modality, Bundle bundle, OutputProjection projection, Residency& residency);

    /// Throws RequestInvalid for a size that cannot be generated.
    MediaSize sizeFor(const MediaOptions& options) const;

    /// Writes <modality>-<seed>.<extension>. Emits Progress and Preview of the signal's slot. A result that
    /// is not finite is generated once more with networks in float32 if they were in half precision; where
    /// the device's memory runs out, once more after all networks that are not in use are released. Throws
    /// RequestInvalid, OutOfMemory before starting what the host's memory cannot hold, WeightsInvalid naming
    /// a tensor whose values are not finite, NotFiniteError if there is none, and what loading and writing
    /// throw.
    MediaReady generate(const Task& task, const Job& job);

private:
    /// A decoded medium that has not been written yet.
    struct Generated {
        Decoded decoded;
        MediaSize size;
        Recipe recipe;
    };

    Generated generateWith(const MediaStrategy& strategy, const Task& task, const Job& job) const;
    Generated generateFinite(const MediaStrategy& strategy, const Task& task, const Job& job) const;
    Generated generateWithRoom(const MediaStrategy& strategy, const Task& task, const Job& job);
    Recipe recipeFor(const Task& task, const MediaStrategy& strategy) const;

    Modality m_modality;
    const MediaKind& m_kind;
    Bundle m_bundle;
    OutputProjection m_projection;
    Residency& m_residency;
};

} // namespace nextgpt
