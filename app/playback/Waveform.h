// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace nextgpt::app {

/// The peak amplitudes of `count` equal sections of an audio clip, scaled so that the greatest is 1; all 0
/// for silence. Throws EngineError. Decodes the whole clip: not for the GUI thread.
std::vector<float> waveformPeaks(const QString& path, int count);

} // namespace nextgpt::app
