// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/ATen.h>

#include <string>

namespace nextgpt::test {

/// The flattened tensor, without the key bias of a packed attention projection: softmax does not depend on
/// it, so that its gradient is rounding error, which AdamW enlarges to steps of full length.
inline at::Tensor withoutKeyBias(const std::string& name, const at::Tensor& tensor) {
    const at::Tensor flat = tensor.detach().flatten();
    const std::int64_t third = flat.numel() / 3;
    return name.ends_with("in_proj_bias") ? at::cat({flat.slice(0, 0, third), flat.slice(0, 2 * third)})
                                          : flat;
}

} // namespace nextgpt::test
