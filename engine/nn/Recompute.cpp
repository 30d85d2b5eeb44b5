// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/Recompute.h"

#include "engine/nn/Autocast.h"

#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/autograd/saved_variable.h>

#include <memory>
#include <utility>

namespace nextgpt {

namespace {

using torch::autograd::variable_list;

/// Sets a generator to an earlier state and restores its state at the end of the scope.
class GeneratorRewind {
public:
    GeneratorRewind(at::Generator generator, const at::Tensor& state)
        : m_generator(std::move(generator)) {
        if (!m_generator.defined())
            return;
        m_state = m_generator.get_state();
        m_generator.set_state(state);
    }
    ~GeneratorRewind() {
        if (m_generator.defined())
            m_generator.set_state(m_state);
    }
    GeneratorRewind(const GeneratorRewind&) = delete;
    GeneratorRewind& operator=(const GeneratorRewind&) = delete;

private:
    at::Generator m_generator;
    at::Tensor m_state;
};

/// The autograd node that represents the whole of `function`.
class RecomputeBackward final : public torch::autograd::Node {
public:
    RecomputeBackward(const at::Tensor& input, std::function<at::Tensor(const at::Tensor&)> function,
                      at::Generator generator, at::Tensor generatorState)
        : m_input(input, /*is_output=*/false)
        , m_function(std::move(function))
        , m_generator(std::move(generator))
        , m_generatorState(std::move(generatorState))
        , m_autocast(autocastDtype(input.device().type())) {}

    variable_list apply(variable_list&& gradients) override {
        const at::Tensor input = m_input.unpack();
        const at::Tensor x = input.detach().set_requires_grad(input.requires_grad());
        at::Tensor output;
        {
            const GeneratorRewind rewind(m_generator, m_generatorState);
            const at::AutoGradMode recording(true);
            const AutocastScope autocast(x.device().type(), m_autocast); // as in the first call
            output = m_function(x);
        }
        if (output.requires_grad() && gradients[0].defined())
            output.backward(gradients[0]);
        return {x.grad()};
    }

    void release_variables() override {
        m_input.reset_data();
        m_function = nullptr;
    }

private:
    torch::autograd::SavedVariable m_input;
    std::function<at::Tensor(const at::Tensor&)> m_function;
    at::Generator m_generator;
    at::Tensor m_generatorState;
    std::optional<at::ScalarType> m_autocast;
};

} // namespace

at::Tensor recomputed(const at::Tensor& x, std::function<at::Tensor(const at::Tensor&)> function,
                      const at::Generator& generator) {
    if (!at::GradMode::is_enabled())
        return function(x);
    const at::Tensor state = generator.defined() ? generator.get_state() : at::Tensor();
    at::Tensor output;
    {
        const at::NoGradGuard notRecording;
        output = function(x);
    }
    const auto node = std::make_shared<RecomputeBackward>(x, std::move(function), generator, state);
    node->set_next_edges(torch::autograd::collect_next_edges(x));
    torch::autograd::set_history(output, node);
    return output;
}

} // namespace nextgpt
