// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace nextgpt {

/// The groups of tensors that alignment can train. Each has a learning rate of its own.
enum class LearningGroup { InputProjection, OutputProjections, LowRank, TokenRows };

inline constexpr std::array kLearningGroups{LearningGroup::InputProjection, LearningGroup::OutputProjections,
                                            LearningGroup::LowRank, LearningGroup::TokenRows};

/// In configurations and logs: "input_projection", "output_projections", "lora" or "token_rows".
std::string_view name(LearningGroup group);
std::optional<LearningGroup> learningGroupFromName(std::string_view name);

/// A tensor that an optimiser updates in place, or some of its rows: of an embedding table only the rows of
/// added tokens are trained, and the others must not change.
struct LearningTensor {
    std::string name; ///< key in NExT-GPT's checkpoint
    LearningGroup group = LearningGroup::InputProjection;
    at::Tensor parameter; ///< the tensor that the network computes with
    at::Tensor rows{};    ///< int64 [n]; undefined: the whole tensor

    /// A copy of the trained values: the parameter's shape, or [n, …].
    at::Tensor values() const;
    /// The gradient of values(); undefined before a backward pass.
    at::Tensor gradient() const;
    /// Replaces the trained values.
    void assign(const at::Tensor& values) const;
};

} // namespace nextgpt
