// SPDX-License-Identifier: Apache-2.0
#include "engine/training/optimise/LearningTensor.h"

#include <ATen/core/grad_mode.h>

namespace nextgpt {

std::string_view name(LearningGroup group) {
    switch (group) {
    case LearningGroup::InputProjection:
        return "input_projection";
    case LearningGroup::OutputProjections:
        return "output_projections";
    case LearningGroup::LowRank:
        return "lora";
    case LearningGroup::TokenRows:
        return "token_rows";
    }
    return {};
}

std::optional<LearningGroup> learningGroupFromName(std::string_view word) {
    for (const LearningGroup group : kLearningGroups)
        if (name(group) == word)
            return group;
    return std::nullopt;
}

at::Tensor LearningTensor::values() const {
    const at::NoGradGuard notRecording;
    return rows.defined() ? parameter.detach().index_select(0, rows) : parameter.detach().clone();
}

at::Tensor LearningTensor::gradient() const {
    const at::Tensor& gradient = parameter.grad();
    return rows.defined() && gradient.defined() ? gradient.index_select(0, rows) : gradient;
}

void LearningTensor::assign(const at::Tensor& values) const {
    const at::NoGradGuard notRecording;
    const at::Tensor target = parameter.detach();
    const at::Tensor placed = values.to(target.device(), target.scalar_type());
    if (rows.defined())
        target.index_copy_(0, rows, placed);
    else
        target.copy_(placed);
}

} // namespace nextgpt
