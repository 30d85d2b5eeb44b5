// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <functional>

namespace nextgpt {

/// function(x), keeping nothing but x for the backward pass, which calls `function` a second time (activation
/// checkpointing, Chen et al., 2016; torch.utils.checkpoint's reentrant form). The gradients of x and of
/// every parameter that `function` uses equal those of a plain call.
///
/// `function` must return a new tensor, stay callable until the backward pass, and draw random numbers only
/// from `generator` (which may be undefined): the second call starts from the same generator state as the
/// first. Gradients of parameters accumulate in `grad()`; autograd::grad of them is not supported. Without
/// gradient recording this is function(x).
at::Tensor recomputed(const at::Tensor& x, std::function<at::Tensor(const at::Tensor&)> function,
                      const at::Generator& generator);

} // namespace nextgpt
