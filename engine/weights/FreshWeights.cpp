// SPDX-License-Identifier: Apache-2.0
#include "engine/weights/FreshWeights.h"

#include "engine/weights/NameSeed.h"
#include "engine/weights/ShapeCheck.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>

#include <cmath>

namespace nextgpt {

FreshWeights::FreshWeights(std::uint64_t seed)
    : m_seed(seed) {}

StoredTensor FreshWeights::takeStored(const std::string& name, at::IntArrayRef shape) {
    const auto options = at::TensorOptions().dtype(at::kFloat);
    if (shape.size() < 2)
        return StoredTensor::dense(name.ends_with("weight") ? at::ones(shape, options)
                                                            : at::zeros(shape, options));
    auto tensor = at::empty(shape, options);
    const double inputs =
        static_cast<double>(tensor.numel()) / static_cast<double>(std::max<std::int64_t>(shape[0], 1));
    tensor.normal_(0.0, 1.0 / std::sqrt(std::max(inputs, 1.0)),
                   at::detail::createCPUGenerator(seedOfName(name, m_seed)));
    return StoredTensor::dense(tensor);
}

bool FreshWeights::has(const std::string&) const {
    return false;
}

std::vector<std::int64_t> FreshWeights::shapeOf(const std::string& name) const {
    throwMissing(name, "fresh weights");
}

std::vector<std::string> FreshWeights::untaken() const {
    return {};
}

} // namespace nextgpt
