// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/MatrixFormat.h"

#include <c10/core/ScalarType.h>

namespace nextgpt {

/// How a network's weights are kept on its device.
struct WeightFormat {
    at::ScalarType dtype = at::kFloat;          ///< of all tensors that are not quantised
    MatrixFormat matrices = MatrixFormat::Full; ///< of linear layers (nn/Matrix)
};

/// How the matrices of a bundle's networks are kept.
struct MatrixFormats {
    MatrixFormat language = MatrixFormat::Full;
    MatrixFormat perception = MatrixFormat::Full; ///< of ImageBind
    MatrixFormat decoders = MatrixFormat::Full;   ///< of denoisers, autoencoders and the vocoder
    bool operator==(const MatrixFormats&) const = default;
};

} // namespace nextgpt
