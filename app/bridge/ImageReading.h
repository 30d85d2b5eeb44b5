// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QString>

namespace nextgpt::app {

/// Decodes an image file with the engine's reader: upright, composited on white, within the limits; for a
/// video, the frame at `seconds`. Throws EngineError. Slow: not for the GUI thread.
QImage readQImage(const QString& path, double seconds = 0);

} // namespace nextgpt::app
