#include "app/bridge/PictureReading.h"

#include "app/bridge/Conversions.h"

#include "engine/media/ImageReader.h"

namespace nextgpt::app {

QImage readPicture(const QString& path) {
    const Image image = readImage(toPath(path));
    return QImage(image.pixels.data(), image.width, image.height, qsizetype(image.width) * 3,
                  QImage::Format_RGB888)
        .copy();
}

} // namespace nextgpt::app
