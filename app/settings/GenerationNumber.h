// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/MediaOption.h"

#include <QString>

#include <vector>

namespace nextgpt::app {

/// One generation option that the settings offer, for one modality.
struct GenerationNumber {
    QString name; ///< in the settings file, such as "videoFrames"
    Modality modality = Modality::Text;
    MediaOption option = MediaOption::Steps;
    limits::Range<double> range; ///< accepted by the engine

    double valueIn(const MediaDefaults& defaults) const;
    void setIn(MediaOptions& options, double value) const;
};

/// The options of all media except the sides of images and videos, in the order of the window.
const std::vector<GenerationNumber>& generationNumbers();

} // namespace nextgpt::app
