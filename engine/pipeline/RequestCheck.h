// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Request.h"

namespace nextgpt {

/// Throws RequestInvalid naming the first value that is out of range.
void requireValid(const ReplyRequest& request);

} // namespace nextgpt
