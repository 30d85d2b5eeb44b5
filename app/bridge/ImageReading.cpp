// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/ImageReading.h"

#include "app/bridge/Conversions.h"

#include "engine/core/Error.h"
#include "engine/media/image/ImageReader.h"
#include "engine/media/video/VideoReader.h"

namespace nextgpt::app {

namespace {

QImage toQImage(const Image& image) {
    return QImage(image.pixels.data(), image.width, image.height, qsizetype(image.width) * 3,
                  QImage::Format_RGB888)
        .copy();
}

QImage videoFrame(const QString& path, double seconds) {
    VideoReader video(toPath(path));
    video.seek(seconds);
    const auto frame = video.next();
    if (!frame)
        throw EngineError(ErrorCode::MediaDamaged, "a video without frames");
    return toQImage(frame->image);
}

} // namespace

QImage readQImage(const QString& path, double seconds) {
    try {
        if (seconds <= 0)
            return toQImage(readImage(toPath(path)));
    } catch (const EngineError& error) {
        if (error.code() != ErrorCode::MediaUnsupported && error.code() != ErrorCode::MediaTooLarge)
            throw;
    }
    return videoFrame(path, seconds);
}

} // namespace nextgpt::app
