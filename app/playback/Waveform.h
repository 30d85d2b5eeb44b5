// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace nextgpt::app {

/// How loud an audio clip is along its length: `count` peaks, the greatest 1; all 0 for silence. Throws
/// EngineError. Reads the whole audio: never on the GUI thread.
std::vector<float> waveformOf(const QString& path, int count);

} // namespace nextgpt::app
