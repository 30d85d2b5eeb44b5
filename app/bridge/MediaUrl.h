// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace nextgpt::app {

enum class MediaFit {
    Whole, ///< the whole image inside the asked size
    Fill,  ///< cropped to fill the asked size
};

/// The address under which the window asks for an image file; empty for an empty path.
QString mediaUrl(const QString& path, MediaFit fit = MediaFit::Whole);

/// The address of a forming image; a new revision is a new address, so that the window asks again.
QString previewUrl(qint64 messageId, int part, int revision);

} // namespace nextgpt::app
