// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QVariantMap>

namespace nextgpt::test {

// A video of a moving ball ("video") and an audio clip of three bells ("audio"), written to a folder that
// goes with the program.
QVariantMap syntheticMedia();

} // namespace nextgpt::test
