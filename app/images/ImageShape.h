// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

namespace nextgpt::app {

/// How an image is drawn, from the query of an image address, for example "?r=0.1&fill=1&t=2.5".
struct ImageShape {
    double cornerShare = 0; ///< radius of the corners, as a share of the width
    double seconds = 0;     ///< position of the frame in a video
    bool fill = false;      ///< cropped to fill the requested size; otherwise fitted into it
};

/// The parsed id of an image provider's request.
struct ImageAddress {
    QString path; ///< still percent-encoded
    ImageShape shape;
};

/// Unknown or malformed parameters of the query are ignored.
ImageAddress parseImageAddress(const QString& id);

/// Scales an image to the requested size (a side <= 0 follows from the other) and rounds its corners in
/// software, so that this works without shaders.
QImage shaped(const QImage& image, const QSize& requested, const ImageShape& shape);

} // namespace nextgpt::app
