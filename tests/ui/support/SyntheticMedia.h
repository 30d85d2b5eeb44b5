// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QVariantMap>

namespace nextgpt::test {

// The paths of a video of a moving ball ("video") and of an audio clip of three bells ("audio"), in a folder
// that is removed when the program ends.
QVariantMap syntheticMedia();

} // namespace nextgpt::test
