#pragma once

#include <QString>

#include <vector>

namespace nextgpt::app {

/// How loud a sound is along its length: `count` peaks, the greatest 1; all 0 for silence. Throws
/// EngineError. Reads the whole sound: never on the GUI thread.
std::vector<float> waveformOf(const QString& path, int count);

} // namespace nextgpt::app
