// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt {

/// Whether a layer has a bias vector in its checkpoint.
enum class Bias { Yes, No };

} // namespace nextgpt
