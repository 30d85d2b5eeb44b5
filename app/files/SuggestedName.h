// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <QString>

#include <optional>

namespace nextgpt::app {

/// What a medium was generated from, or the message it was sent with.
struct Origin {
    QString words{};
    std::optional<quint64> seed{};
    Modality modality = Modality::Image;
};

/// A file name without suffix: "large-red-star-at-night-42". It consists of letters and digits of any script
/// and
/// "-", and has at most 160 bytes, so that a suffix and a number fit into any file system's limit of 255.
QString suggestedStem(const Origin& origin);

} // namespace nextgpt::app
