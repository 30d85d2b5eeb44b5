// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Request.h"

namespace nextgpt {

/// Throws RequestInvalid naming the value that is outside its range.
void requireValid(const ReplyRequest& request);

} // namespace nextgpt
