// SPDX-License-Identifier: Apache-2.0
#include "engine/weights/Weights.h"

#include "engine/core/Error.h"

#include <ATen/core/Formatting.h>

#include <algorithm>
#include <sstream>

namespace nextgpt {

namespace {

constexpr std::size_t kNamesShown = 5;

at::Tensor placed(const at::Tensor& tensor, const Placement& placement, at::ScalarType dtype) {
    if (placement.onTensor)
        placement.onTensor();
    if (tensor.is_meta()) // a blueprint has nothing to place
        return tensor;
    const bool keeps = !tensor.is_floating_point();
    return tensor.to(placement.device, keeps ? tensor.scalar_type() : dtype);
}

} // namespace

Weights::Weights(std::shared_ptr<WeightSource> source, Placement placement, std::string path)
    : m_source(std::move(source))
    , m_placement(std::move(placement))
    , m_path(std::move(path)) {}

Weights Weights::operator/(std::string_view child) const {
    return {m_source, m_placement, fullName(child)};
}

Weights Weights::operator/(std::int64_t index) const {
    return *this / std::to_string(index);
}

at::Tensor Weights::take(std::string_view name, at::IntArrayRef shape) const {
    return placed(m_source->take(fullName(name), shape), m_placement, m_placement.dtype);
}

at::Tensor Weights::takeFloat(std::string_view name, at::IntArrayRef shape) const {
    return placed(m_source->take(fullName(name), shape), m_placement, at::kFloat);
}

bool Weights::has(std::string_view name) const {
    return m_source->has(fullName(name));
}

std::vector<std::int64_t> Weights::shapeOf(std::string_view name) const {
    return m_source->shapeOf(fullName(name));
}

void Weights::requireAllTaken(std::initializer_list<std::string_view> ignoredSuffixes) const {
    const auto prefix = m_path.empty() ? std::string() : m_path + '.';
    std::vector<std::string> left;
    for (const auto& name : m_source->untaken()) {
        const bool ignored = std::any_of(ignoredSuffixes.begin(), ignoredSuffixes.end(),
                                         [&](std::string_view suffix) { return name.ends_with(suffix); });
        if (name.starts_with(prefix) && !ignored)
            left.push_back(name);
    }
    if (left.empty())
        return;
    std::ostringstream text;
    text << left.size() << " tensors that the network does not know:";
    for (std::size_t i = 0; i < std::min(left.size(), kNamesShown); ++i)
        text << ' ' << left[i];
    if (left.size() > kNamesShown)
        text << " …";
    throw EngineError(ErrorCode::WeightsMismatch, text.str());
}

std::string Weights::fullName(std::string_view name) const {
    return m_path.empty() ? std::string(name) : m_path + '.' + std::string(name);
}

} // namespace nextgpt
