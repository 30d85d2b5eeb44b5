// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/QmlEnums.h"

#include "engine/core/Limits.h"
#include "engine/core/MediaDefaults.h"
#include "engine/core/Request.h"

#include <span>

namespace nextgpt::app {

/// One generation option that the settings offer, for one modality.
struct GenerationNumber {
    const char* name; ///< in the settings file, such as "videoFrames"
    Modality modality;
    MediaOption option;
    limits::Range<double> range; ///< accepted by the engine

    double valueIn(const MediaDefaults& defaults) const;
    void setIn(MediaOptions& options, double value) const;
};

/// All generation options, in the order of the window.
std::span<const GenerationNumber> generationNumbers();

} // namespace nextgpt::app
