// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QString>

namespace nextgpt::app {

/// An image file as the engine reads it: upright, on white, within the limits; of a video the image shown
/// at `seconds`. Throws EngineError. May take long: never on the GUI thread.
QImage readQImage(const QString& path, double seconds = 0);

} // namespace nextgpt::app
