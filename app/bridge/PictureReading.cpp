#include "app/bridge/PictureReading.h"

#include "app/bridge/Conversions.h"

#include "engine/core/Error.h"
#include "engine/media/ImageReader.h"
#include "engine/media/VideoReader.h"

namespace nextgpt::app {

namespace {

QImage toQImage(const Image& image) {
    return QImage(image.pixels.data(), image.width, image.height, qsizetype(image.width) * 3,
                  QImage::Format_RGB888)
        .copy();
}

QImage pictureOfFilm(const QString& path, double seconds) {
    VideoReader film(toPath(path));
    film.seek(seconds);
    const auto frame = film.next();
    if (!frame)
        throw EngineError(ErrorCode::MediaDamaged, "a film without pictures");
    return toQImage(frame->image);
}

} // namespace

QImage readPicture(const QString& path, double seconds) {
    try {
        if (seconds <= 0)
            return toQImage(readImage(toPath(path)));
    } catch (const EngineError& error) {
        if (error.code() != ErrorCode::MediaUnsupported && error.code() != ErrorCode::MediaTooLarge)
            throw;
    }
    return pictureOfFilm(path, seconds);
}

} // namespace nextgpt::app
