// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/MatrixFormat.h"

#include <ATen/core/Tensor.h>

#include <optional>
#include <string>

namespace nextgpt {

/// A quantised matrix as it is multiplied: see nn/QuantizedMatrix for shapes and dtypes.
struct PackedMatrix {
    at::Tensor values;
    at::Tensor scales;
};

/// Keeps matrices that were quantised while a network was loaded, so that the next load need not read and
/// quantise the original ones again. One store is for one checkpoint and one way of packing.
class QuantizedStore {
public:
    virtual ~QuantizedStore() = default;

    /// The matrix that was kept under this full name; nullopt if there is none that can be read. It is wanted
    /// in `format`, but may have been kept in another one.
    virtual std::optional<PackedMatrix> find(const std::string& name, MatrixFormat format) = 0;

    /// Keeps a matrix and returns it, possibly in other memory. A failure is logged only.
    virtual PackedMatrix keep(const std::string& name, const PackedMatrix& matrix) = 0;
};

} // namespace nextgpt
