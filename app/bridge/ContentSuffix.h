// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <QString>

namespace nextgpt::app {

/// The suffix that a media file should have, such as "png", determined from its first bytes: the file's own
/// name is not trusted. `modality` tells the containers that hold video from those with audio alone. "bin"
/// for content that is no image, video or audio. Reads a few kilobytes.
QString contentSuffix(const QString& path, Modality modality);

} // namespace nextgpt::app
