// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recording/Recording.h"

namespace nextgpt::app {

/// Whether a recording is attached to the message.
enum class RecordingKept { No, Yes };

/// The message shown after a recording has ended; empty if it was stopped normally. `kept` tells whether the
/// recording is attached to the message.
QString recordingText(const Recording::Result& result, RecordingKept kept);

} // namespace nextgpt::app
