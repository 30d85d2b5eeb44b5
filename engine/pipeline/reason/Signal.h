// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <ATen/core/Tensor.h>

namespace nextgpt {

/// The language model's request for a medium: the modality and the states of its n signal tokens.
struct Signal {
    Modality modality = Modality::Image;
    int slot = 0;      ///< index among the reply's media
    at::Tensor hidden; ///< [1,n,D], last hidden states at the signal tokens' positions, after the final norm
    at::Tensor embeddings; ///< [1,n,D], input embeddings of the same tokens
};

} // namespace nextgpt
