#pragma once

#include <QImage>
#include <QString>

namespace nextgpt::app {

/// A picture file as the engine reads it: upright, on white, within the limits; of a film the picture shown
/// at `seconds`. Throws EngineError. May take long: never on the GUI thread.
QImage readPicture(const QString& path, double seconds = 0);

} // namespace nextgpt::app
