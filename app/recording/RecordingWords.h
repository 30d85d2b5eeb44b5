// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recording/Recording.h"

namespace nextgpt::app {

/// What a person should know about how a recording ended; empty when all is as they wanted.
QString recordingWords(const Recording::Result& result, bool kept, bool silent);

} // namespace nextgpt::app
