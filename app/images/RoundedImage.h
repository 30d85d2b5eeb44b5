// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

namespace nextgpt::app {

/// How the window wants an image: from the query "?r=14&fill=1&t=2.5" of its address.
struct ImageShape {
    double radius = 0;  ///< of the corners, in device pixels
    double seconds = 0; ///< of a video: which moment
    bool fill = false;  ///< cropped to fill the size; otherwise whole inside it
};

/// Cuts the query off an image address and reads it.
ImageShape takeShape(QString& id);

/// The image at the size asked for (either side may be open), corners painted round, so that it is right
/// without shaders.
QImage shaped(const QImage& image, const QSize& asked, const ImageShape& shape);

} // namespace nextgpt::app
