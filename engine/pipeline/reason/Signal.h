// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <ATen/core/Tensor.h>

namespace nextgpt {

/// What the language model asks for: a modality and what its n signal tokens carry.
struct Signal {
    Modality modality = Modality::Image;
    int slot = 0;          ///< place among the answer's media, from 0
    at::Tensor hidden;     ///< [1,n,D], after the final norm, at the signal tokens' own positions
    at::Tensor embeddings; ///< [1,n,D], the same tokens' input embeddings
};

} // namespace nextgpt
