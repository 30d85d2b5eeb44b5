// SPDX-License-Identifier: Apache-2.0
#include "engine/training/optimise/AdamW.h"

#include "engine/core/Error.h"
#include "engine/weights/ShapeCheck.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>

namespace nextgpt {

AdamW::AdamW(std::vector<LearningTensor> tensors, const AdamWOptions& options)
    : m_tensors(std::move(tensors))
    , m_options(options) {
    for (const LearningTensor& tensor : m_tensors) {
        const at::Tensor zeros = at::zeros_like(tensor.values(), at::kFloat);
        m_moments.push_back({.first = zeros, .second = zeros.clone(), .steps = 0});
    }
}

void AdamW::step(const std::map<LearningGroup, double>& rateOf) {
    const at::NoGradGuard notRecording;
    for (std::size_t i = 0; i < m_tensors.size(); ++i)
        if (m_tensors[i].parameter.grad().defined())
            update(m_tensors[i], m_moments[i], rateOf.at(m_tensors[i].group));
}

void AdamW::update(const LearningTensor& tensor, Moments& moments, double rate) const {
    const at::Tensor gradient = tensor.gradient().to(at::kFloat);
    // A whole tensor is updated in place; selected rows are copied out and back.
    const at::Tensor values = tensor.rows.defined() ? tensor.values() : tensor.parameter.detach();
    ++moments.steps;
    const double steps = static_cast<double>(moments.steps);
    values.mul_(1.0 - rate * m_options.weightDecay);
    moments.first.lerp_(gradient, 1.0 - m_options.beta1);
    moments.second.mul_(m_options.beta2).addcmul_(gradient, gradient, 1.0 - m_options.beta2);
    const double correction1 = 1.0 - std::pow(m_options.beta1, steps);
    const double correction2 = 1.0 - std::pow(m_options.beta2, steps);
    const at::Tensor denominator = (moments.second.sqrt() / std::sqrt(correction2)).add_(m_options.epsilon);
    values.addcdiv_(moments.first, denominator, -rate / correction1);
    if (tensor.rows.defined())
        tensor.assign(values);
}

void AdamW::clearGradients() {
    for (const LearningTensor& tensor : m_tensors)
        at::Tensor(tensor.parameter).mutable_grad() = at::Tensor();
}

double AdamW::gradientNorm() const {
    const at::NoGradGuard notRecording;
    std::vector<at::Tensor> norms;
    for (const LearningTensor& tensor : m_tensors)
        if (const at::Tensor gradient = tensor.gradient(); gradient.defined())
            norms.push_back(gradient.to(at::kFloat).norm());
    return norms.empty() ? 0.0 : at::stack(norms).norm().item<double>();
}

void AdamW::clipGradients(double norm, double mostNorm) {
    const at::NoGradGuard notRecording;
    const double scale = mostNorm / (norm + 1e-6);
    if (scale >= 1.0)
        return;
    for (const LearningTensor& tensor : m_tensors)
        if (tensor.parameter.grad().defined())
            at::Tensor(tensor.parameter.grad()).mul_(scale);
}

std::map<std::string, at::Tensor> AdamW::state() const {
    std::map<std::string, at::Tensor> state;
    for (std::size_t i = 0; i < m_tensors.size(); ++i) {
        const std::string& key = m_tensors[i].name;
        state["value." + key] = m_tensors[i].values();
        state["moment1." + key] = m_moments[i].first.clone();
        state["moment2." + key] = m_moments[i].second.clone();
        state["steps." + key] = at::tensor({m_moments[i].steps}, at::kLong);
    }
    return state;
}

void AdamW::restore(const std::map<std::string, at::Tensor>& state) {
    const auto find = [&](const std::string& key, at::IntArrayRef shape) {
        const auto found = state.find(key);
        if (found == state.end())
            throwMissing(key, "the checkpoint");
        requireShape(key, found->second.sizes(), shape);
        return found->second;
    };
    for (std::size_t i = 0; i < m_tensors.size(); ++i) {
        const std::string& key = m_tensors[i].name;
        const auto shape = m_moments[i].first.sizes().vec();
        const at::Device device = m_moments[i].first.device();
        m_tensors[i].assign(find("value." + key, shape));
        m_moments[i] = {.first = find("moment1." + key, shape).to(device, at::kFloat, false, /*copy=*/true),
                        .second = find("moment2." + key, shape).to(device, at::kFloat, false, /*copy=*/true),
                        .steps = find("steps." + key, {1}).item<std::int64_t>()};
    }
}

} // namespace nextgpt
