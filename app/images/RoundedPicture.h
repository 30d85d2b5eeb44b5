#pragma once

#include <QImage>
#include <QSize>
#include <QString>

namespace nextgpt::app {

/// How the window wants a picture: from the query "?r=14&fill=1&t=2.5" of its address.
struct PictureShape {
    double radius = 0;  ///< of the corners, in device pixels
    double seconds = 0; ///< of a film: which moment
    bool fill = false;  ///< cropped to fill the size; otherwise whole inside it
};

/// Cuts the query off an image address and reads it.
PictureShape takeShape(QString& id);

/// The picture at the size asked for (either side may be open), corners painted round, so that it is right
/// without shaders.
QImage shaped(const QImage& picture, const QSize& asked, const PictureShape& shape);

} // namespace nextgpt::app
