// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/optimise/LearningTensor.h"

#include <map>
#include <vector>

namespace nextgpt {

/// Defaults of NExT-GPT's published training configuration.
struct AdamWOptions {
    double beta1 = 0.9;
    double beta2 = 0.95;
    double epsilon = 1e-8;
    double weightDecay = 0.001; ///< decoupled; on every tensor

    bool operator==(const AdamWOptions&) const = default;
};

/// AdamW (Loshchilov & Hutter, 2019), in the arithmetic of torch.optim.AdamW. Keeps two moments in float32
/// for the trained rows only.
class AdamW {
public:
    AdamW(std::vector<LearningTensor> tensors, const AdamWOptions& options);

    /// Updates the tensors from their gradients; one without a gradient keeps its values and moments, as in
    /// torch.optim. `rateOf` gives each group's learning rate.
    void step(const std::map<LearningGroup, double>& rateOf);

    /// Gradients become undefined.
    void clearGradients();

    /// The Euclidean norm of all gradients together; not finite if any gradient is not.
    double gradientNorm() const;

    /// Scales all gradients by mostNorm / norm if `norm` (gradientNorm()) is larger, as
    /// torch.nn.utils.clip_grad_norm_ does.
    void clipGradients(double norm, double mostNorm);

    /// Steps done, values and moments by name: what a checkpoint stores. Names: "value.KEY", "moment1.KEY",
    /// "moment2.KEY" and "steps.KEY" (int64 [1]).
    std::map<std::string, at::Tensor> state() const;

    /// Continues from state(). Throws WeightsMismatch if a tensor is missing or has another shape.
    void restore(const std::map<std::string, at::Tensor>& state);

    const std::vector<LearningTensor>& tensors() const { return m_tensors; }

private:
    struct Moments {
        at::Tensor first;
        at::Tensor second;
        std::int64_t steps = 0;
    };

    void update(const LearningTensor& tensor, Moments& moments, double rate) const;

    std::vector<LearningTensor> m_tensors;
    std::vector<Moments> m_moments;
    AdamWOptions m_options;
};

} // namespace nextgpt
