// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// Where tensors come from: a checkpoint (SafetensorsFile, sharded index), fresh values, or a blueprint that
/// only records. Sources remember which names were taken, so that a strict load can name what is left over.
class WeightSource {
public:
    virtual ~WeightSource() = default;

    /// The tensor of that full name, of exactly that shape, in the source's own dtype on the CPU
    /// (memory-mapped where possible). Throws EngineError{WeightsMismatch} naming the key, the shape found
    /// and the shape wanted.
    virtual at::Tensor take(const std::string& name, at::IntArrayRef shape) = 0;

    virtual bool has(const std::string& name) const = 0;

    /// Shape of a stored tensor, without taking it; throws WeightsMismatch when absent.
    virtual std::vector<std::int64_t> shapeOf(const std::string& name) const = 0;

    /// Full names never taken.
    virtual std::vector<std::string> untaken() const = 0;
};

/// Where the tensors go: device, dtype, and who is told per tensor (progress and stop).
struct Placement {
    at::Device device = at::kCPU;
    at::ScalarType dtype = at::kFloat;
    std::function<void()> onTensor; ///< may throw Stopped
};

/// Source + dotted path + placement: the only way to build a network. A cheap value; `weights / "layers" / 3`
/// goes down.
class Weights {
public:
    Weights(std::shared_ptr<WeightSource> source, Placement placement, std::string path = {});

    Weights operator/(std::string_view child) const;
    Weights operator/(std::int64_t index) const;

    /// The tensor `path.name`, checked against shape, cast and placed. Integer tensors keep their dtype.
    at::Tensor take(std::string_view name, at::IntArrayRef shape) const;

    /// Same, kept in float32 whatever the placement says (norm statistics, logit scales).
    at::Tensor takeFloat(std::string_view name, at::IntArrayRef shape) const;

    bool has(std::string_view name) const;
    std::vector<std::int64_t> shapeOf(std::string_view name) const;

    const std::string& path() const { return m_path; }
    const Placement& placement() const { return m_placement; }

    /// Throws WeightsMismatch naming the first few tensors under this path that nobody took, except those
    /// whose full name ends with one of `ignoredSuffixes` (a network's own small allow-list of stored but
    /// unused buffers).
    void requireAllTaken(std::initializer_list<std::string_view> ignoredSuffixes = {}) const;

private:
    std::string fullName(std::string_view name) const;

    std::shared_ptr<WeightSource> m_source;
    Placement m_placement;
    std::string m_path;
};

} // namespace nextgpt
