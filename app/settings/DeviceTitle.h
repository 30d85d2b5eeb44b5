// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace nextgpt::app {

/// The display name of a device from PortAudio's name of it, such as "Built-in audio (ALC257 Analog)" for
/// "HDA Intel PCH: ALC257 Analog (hw:0,0)". Names that do not follow ALSA's pattern stay as they are.
QString deviceTitle(const QString& name);

/// ALSA's address in PortAudio's name of a device, such as "hw:0,0"; empty if there is none. It tells devices
/// with the same title apart.
QString deviceAddress(const QString& name);

} // namespace nextgpt::app
