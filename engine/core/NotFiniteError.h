// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"

namespace nextgpt {

/// The result of a network is not finite, because its weights are damaged or a half-precision number
/// overflowed.
class NotFiniteError : public EngineError {
public:
    explicit NotFiniteError(const std::string& detail)
        : EngineError(ErrorCode::Internal, detail) {}
};

} // namespace nextgpt
