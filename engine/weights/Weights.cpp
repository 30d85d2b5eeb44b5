// SPDX-License-Identifier: Apache-2.0
#include "engine/weights/Weights.h"

#include "engine/core/Error.h"
#include "engine/weights/DescribedSource.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <sstream>

namespace nextgpt {

namespace {

constexpr std::size_t kNamesShown = 5;

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

Weights Weights::withMatrices(MatrixFormat format) const {
    Weights changed = *this;
    changed.m_placement.matrices = format;
    return changed;
}

at::Tensor Weights::take(std::string_view name, at::IntArrayRef shape) const {
    return takeAs(m_placement.dtype, name, shape);
}

at::Tensor Weights::takeFloat(std::string_view name, at::IntArrayRef shape) const {
    return takeAs(at::kFloat, name, shape);
}

at::Tensor Weights::takeAs(at::ScalarType dtype, std::string_view name, at::IntArrayRef shape) const {
    // Tensors created in inference mode can never be saved for a backward pass.
    const c10::InferenceMode disabled(false);
    const auto full = fullName(name);
    auto tensor = decode(m_placement.device.is_meta() ? takeDescription(*m_source, full, shape)
                                                      : m_source->takeStored(full, shape));
    if (m_placement.onTensor)
        m_placement.onTensor();
    if (tensor.is_meta()) // without bytes
        return tensor;
    if (!tensor.is_floating_point())
        return tensor.to(m_placement.device);
    const bool trained = m_placement.parameters && m_placement.parameters->selects(full);
    const auto placed = tensor.to(m_placement.device, dtype, /*non_blocking=*/false, /*copy=*/trained);
    return trained ? m_placement.parameters->add(full, placed) : placed;
}

void Weights::skip(std::string_view name, at::IntArrayRef shape) const {
    takeDescription(*m_source, fullName(name), shape);
    if (m_placement.onTensor)
        m_placement.onTensor();
}

bool Weights::has(std::string_view name) const {
    return m_source->has(fullName(name));
}

std::vector<std::int64_t> Weights::shapeOf(std::string_view name) const {
    return m_source->shapeOf(fullName(name));
}

void Weights::requireAllTaken(std::initializer_list<std::string_view> ignoredSuffixes) const {
    requireTaken([&](std::string_view name) {
        return std::ranges::any_of(ignoredSuffixes,
                                   [&](std::string_view suffix) { return name.ends_with(suffix); });
    });
}

void Weights::requireAllTakenOutside(const std::vector<std::string>& prefixes) const {
    requireTaken([&](std::string_view name) {
        return std::ranges::any_of(prefixes,
                                   [&](const std::string& prefix) { return name.starts_with(prefix); });
    });
}

void Weights::requireTaken(const std::function<bool(std::string_view name)>& isIgnored) const {
    const auto prefix = m_path.empty() ? std::string() : m_path + '.';
    std::vector<std::string> unused;
    for (const auto& name : m_source->untaken())
        if (name.starts_with(prefix) && !isIgnored(name))
            unused.push_back(name);
    if (unused.empty())
        return;
    std::ostringstream text;
    text << unused.size() << " tensors that the network does not use:";
    for (std::size_t i = 0; i < std::min(unused.size(), kNamesShown); ++i)
        text << ' ' << unused[i];
    if (unused.size() > kNamesShown)
        text << " …";
    throw EngineError(ErrorCode::WeightsMismatch, text.str());
}

std::string Weights::fullName(std::string_view name) const {
    return m_path.empty() ? std::string(name) : m_path + '.' + std::string(name);
}

} // namespace nextgpt
