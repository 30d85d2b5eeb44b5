// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/pytorch/StateDict.h"

#include "engine/core/Limits.h"
#include "engine/formats/pytorch/PytorchErrors.h"
#include "engine/io/QuotedText.h"

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

constexpr std::array<std::string_view, 2> kNested{"state_dict", "model"};

/// What PyTorch Lightning, timm and plain training loops store beside the tensors: counters, settings and
/// the state of the optimiser.
constexpr std::array<std::string_view, 23> kKnownExtras{"epoch",
                                                        "epochs",
                                                        "step",
                                                        "steps",
                                                        "global_step",
                                                        "iter",
                                                        "iteration",
                                                        "iterations",
                                                        "version",
                                                        "pytorch-lightning_version",
                                                        "callbacks",
                                                        "loops",
                                                        "hparams_name",
                                                        "hyper_parameters",
                                                        "args",
                                                        "config",
                                                        "optimizer",
                                                        "optimizer_states",
                                                        "scheduler",
                                                        "lr_scheduler",
                                                        "lr_schedulers",
                                                        "scaler",
                                                        "native_amp_scaling_state"};

template<std::size_t size>
bool isOneOf(const std::array<std::string_view, size>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

std::string_view keyOf(const Pickle& pickle, PickleId key) {
    const auto* const text = pickle.heap.as<PickleText>(key);
    if (text == nullptr)
        throwRefused("an entry beside its tensors has no text as name");
    if (text->text.size() > static_cast<std::size_t>(limits::kTensorNameBytes))
        throwRefused("a tensor's name is longer than " + std::to_string(limits::kTensorNameBytes) + " bytes");
    return text->text;
}

/// Collects the tensors and the names of the entries beside them.
class Flattening {
public:
    explicit Flattening(const Pickle& pickle)
        : m_pickle(pickle) {}

    StateDict run() {
        const auto* const root = m_pickle.heap.as<PickleDict>(m_pickle.root);
        if (root == nullptr)
            throwRefused("it holds no table of named tensors");
        const PickleDict* const nested = nestedIn(*root);
        if (nested != nullptr)
            for (const auto& [key, value] : root->items)
                if (m_pickle.heap.as<PickleDict>(value) != nested)
                    ignore(keyOf(m_pickle, key));
        for (const auto& [key, value] : (nested != nullptr ? *nested : *root).items)
            add(keyOf(m_pickle, key), value);
        return std::move(m_result);
    }

private:
    /// Null if the root itself contains the tensors.
    const PickleDict* nestedIn(const PickleDict& root) const {
        const PickleDict* found = nullptr;
        for (const auto& [key, value] : root.items) {
            const auto* const dict = m_pickle.heap.as<PickleDict>(value);
            if (dict == nullptr || !isOneOf(kNested, keyOf(m_pickle, key)))
                continue;
            if (found != nullptr)
                throwRefused("it has both a \"state_dict\" and a \"model\"");
            found = dict;
        }
        return found;
    }

    void ignore(std::string_view name) {
        if (!isOneOf(kKnownExtras, name))
            throwRefused("its entry " + quotedText(name) + " is neither a tensor nor known from training");
        m_result.ignored.emplace_back(name);
    }

    void add(std::string_view name, PickleId value) {
        const auto* const tensor = m_pickle.heap.as<PickleTensor>(value);
        if (tensor == nullptr) {
            ignore(name);
            return;
        }
        if (std::ssize(m_result.tensors) >= limits::kCheckpointTensors)
            throwRefused("it has more than " + std::to_string(limits::kCheckpointTensors) + " tensors");
        if (!m_result.tensors.emplace(name, *tensor).second)
            throwDamaged("it has two tensors " + quotedText(name));
    }

    const Pickle& m_pickle;
    StateDict m_result;
};

} // namespace

StateDict stateDictOf(const Pickle& pickle) {
    return Flattening(pickle).run();
}

} // namespace nextgpt
