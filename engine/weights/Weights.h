// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/MatrixFormat.h"
#include "engine/weights/Parameters.h"
#include "engine/weights/QuantizedStore.h"
#include "engine/weights/StoredTensor.h"

#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// Where tensors come from: a checkpoint (SafetensorsFile, ShardedCheckpoint), initial values
/// (FreshWeights), or a Blueprint that only records names and shapes. A source remembers which names were
/// taken, so that a strict load can report unused tensors.
class WeightSource {
public:
    virtual ~WeightSource() = default;

    /// The stored tensor with this full name. Throws EngineError{WeightsMismatch} naming the tensor when it
    /// is missing or its shape is not `shape`, WeightsInvalid when its format cannot be decoded.
    virtual StoredTensor takeStored(const std::string& name, at::IntArrayRef shape) = 0;

    /// The same, decoded: a CPU tensor in the source's own dtype that must not be written to.
    at::Tensor take(const std::string& name, at::IntArrayRef shape) {
        return decode(takeStored(name, shape));
    }

    /// Whether a tensor with this full name exists.
    virtual bool has(const std::string& name) const = 0;

    /// The shape of a stored tensor, without marking it as taken. Throws WeightsMismatch when it is missing.
    virtual std::vector<std::int64_t> shapeOf(const std::string& name) const = 0;

    /// Full names that were never taken.
    virtual std::vector<std::string> untaken() const = 0;
};

/// Device and dtype of a network's tensors, a progress callback, and the trainable parameters. On the device
/// at::kMeta a network is built without reading a byte of its tensors: this checks whether it can be loaded.
struct Placement {
    at::Device device = at::kCPU;
    at::ScalarType dtype = at::kFloat;
    MatrixFormat matrices = MatrixFormat::Full;  ///< of linear layers (nn/Matrix)
    std::function<void()> onTensor{};            ///< called once per tensor (progress); may throw Stopped
    std::shared_ptr<Parameters> parameters{};    ///< trained tensors are added here; null: inference only
    std::shared_ptr<QuantizedStore> quantized{}; ///< of matrices that are not Full; null: none
};

/// A source, a dotted path and a placement: the only way to build a network. Cheap to copy;
/// `weights / "layers" / 3` is the path "layers.3".
///
/// Tensors are never inference tensors, even while c10::InferenceMode is active, so that a network loaded
/// during inference can be trained later.
class Weights {
public:
    Weights(std::shared_ptr<WeightSource> source, Placement placement, std::string path = {});

    Weights operator/(std::string_view child) const;
    Weights operator/(std::int64_t index) const;

    /// The same with matrices in another format.
    Weights withMatrices(MatrixFormat format) const;

    /// The tensor `path.name` with this shape, converted to the placement's dtype (integers keep theirs) and
    /// device. If the placement's parameters select it, it is unshared, writable and requires a gradient;
    /// otherwise it may share memory with a mapped file and must not be written to. Throws what
    /// WeightSource::takeStored throws.
    at::Tensor take(std::string_view name, at::IntArrayRef shape) const;

    /// Like take(), but always in float32 (statistics, logit scales).
    at::Tensor takeFloat(std::string_view name, at::IntArrayRef shape) const;

    /// Marks the tensor `path.name` as taken without reading it. Throws what take() throws for a missing
    /// tensor or another shape.
    void skip(std::string_view name, at::IntArrayRef shape) const;

    bool has(std::string_view name) const;
    std::vector<std::int64_t> shapeOf(std::string_view name) const;

    /// path.name
    std::string fullName(std::string_view name) const;
    const std::string& path() const { return m_path; }
    const Placement& placement() const { return m_placement; }

    /// Throws WeightsMismatch naming the first few tensors under this path that were not taken, except those
    /// whose full name ends with one of `ignoredSuffixes` (stored buffers that the network does not need).
    void requireAllTaken(std::initializer_list<std::string_view> ignoredSuffixes = {}) const;

    /// Throws WeightsMismatch naming the first few tensors under this path that were not taken and whose full
    /// names start with none of `prefixes`.
    void requireAllTakenOutside(const std::vector<std::string>& prefixes) const;

private:
    void requireTaken(const std::function<bool(std::string_view name)>& isIgnored) const;
    at::Tensor takeAs(at::ScalarType dtype, std::string_view name, at::IntArrayRef shape) const;

    std::shared_ptr<WeightSource> m_source;
    Placement m_placement;
    std::string m_path;
};

} // namespace nextgpt
