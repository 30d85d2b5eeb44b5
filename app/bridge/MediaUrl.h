// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace nextgpt::app {

/// How an image is fitted into the size that the window requests.
enum class MediaFit {
    Whole, ///< scaled to fit into the requested size
    Fill,  ///< scaled and cropped to fill the requested size
};

/// The image provider URL of an image file or of a video's frame; empty for an empty path.
QString mediaUrl(const QString& path, MediaFit fit = MediaFit::Whole);

/// The image provider URL of a preview. A new revision changes the URL, so that the image is requested again.
QString previewUrl(qint64 messageId, int part, int revision);

} // namespace nextgpt::app
