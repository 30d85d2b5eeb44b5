// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Job.h"
#include "engine/core/Request.h"
#include "engine/pipeline/reason/Signal.h"

namespace nextgpt {

/// From a signal to a medium on disk. One implementation per modality.
class Generator {
public:
    virtual ~Generator() = default;

    struct Task {
        Signal signal;
        MediaOptions options;
        std::uint64_t seed = 0;
        std::string words;            ///< the turn's, for the recipe
        std::filesystem::path folder; ///< where the medium goes
    };

    struct Size {
        int width = 0;
        int height = 0;
        double seconds = 0.0;
    };

    /// The size a medium will have. Throws RequestInvalid for one that cannot be made.
    virtual Size sizeFor(const MediaOptions& options) const = 0;

    virtual MediaReady generate(const Task& task, const Job& job) = 0;
};

} // namespace nextgpt
