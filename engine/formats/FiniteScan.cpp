// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/FiniteScan.h"

#include "engine/formats/WeightSpans.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace nextgpt {

namespace {

/// Elements whose exponent has all bits set are infinite or NaN.
template<typename Bits, Bits exponent>
bool areFinite(const char* elements, std::size_t count) {
    bool damaged = false; // without an early end, which would keep the loop from being vectorised
    for (std::size_t i = 0; i < count; ++i) {
        Bits bits = 0;
        std::memcpy(&bits, elements + i * sizeof bits, sizeof bits);
        damaged |= (bits & exponent) == exponent;
    }
    return !damaged;
}

/// Formats with a single pattern for "not a number", apart from its sign.
template<std::uint8_t mask, std::uint8_t pattern>
bool arePlain(const char* elements, std::size_t count) {
    bool damaged = false;
    for (std::size_t i = 0; i < count; ++i)
        damaged |= (static_cast<std::uint8_t>(elements[i]) & mask) == pattern;
    return !damaged;
}

/// llama.cpp's blocks, whose scales are the only numbers in them that can be other than finite.
template<std::size_t blockBytes, std::size_t... scalesAt>
bool haveFiniteScales(const char* blocks, std::size_t count) {
    bool damaged = false;
    for (std::size_t i = 0; i < count; ++i)
        for (const std::size_t at : {scalesAt...})
            damaged |= !areFinite<std::uint16_t, 0x7c00>(blocks + i * blockBytes + at, 1);
    return !damaged;
}

struct FormatCheck {
    TensorFormat format;
    std::size_t elementBytes;
    bool (*isFinite)(const char* elements, std::size_t count);
};

constexpr std::array kChecks{
    FormatCheck{.format = TensorFormat::Float64,
                .elementBytes = 8,
                .isFinite = areFinite<std::uint64_t, 0x7ff0'0000'0000'0000>},
    FormatCheck{.format = TensorFormat::Float32,
                .elementBytes = 4,
                .isFinite = areFinite<std::uint32_t, 0x7f80'0000>},
    FormatCheck{.format = TensorFormat::Complex64,
                .elementBytes = 4,
                .isFinite = areFinite<std::uint32_t, 0x7f80'0000>},
    FormatCheck{
        .format = TensorFormat::Float16, .elementBytes = 2, .isFinite = areFinite<std::uint16_t, 0x7c00>},
    FormatCheck{
        .format = TensorFormat::BFloat16, .elementBytes = 2, .isFinite = areFinite<std::uint16_t, 0x7f80>},
    FormatCheck{
        .format = TensorFormat::Float8E5M2, .elementBytes = 1, .isFinite = areFinite<std::uint8_t, 0x7c>},
    FormatCheck{
        .format = TensorFormat::Float8E4M3, .elementBytes = 1, .isFinite = areFinite<std::uint8_t, 0x7f>},
    FormatCheck{.format = TensorFormat::Float8E8M0, .elementBytes = 1, .isFinite = arePlain<0xff, 0xff>},
    FormatCheck{.format = TensorFormat::Float8E4M3Fnuz, .elementBytes = 1, .isFinite = arePlain<0xff, 0x80>},
    FormatCheck{.format = TensorFormat::Float8E5M2Fnuz, .elementBytes = 1, .isFinite = arePlain<0xff, 0x80>},
    FormatCheck{.format = TensorFormat::Q8Zero, .elementBytes = 34, .isFinite = haveFiniteScales<34, 0>},
    FormatCheck{.format = TensorFormat::Q4Zero, .elementBytes = 18, .isFinite = haveFiniteScales<18, 0>},
    FormatCheck{.format = TensorFormat::Q5Zero, .elementBytes = 22, .isFinite = haveFiniteScales<22, 0>},
    FormatCheck{.format = TensorFormat::Q4K, .elementBytes = 144, .isFinite = haveFiniteScales<144, 0, 2>},
    FormatCheck{.format = TensorFormat::Q5K, .elementBytes = 176, .isFinite = haveFiniteScales<176, 0, 2>},
    FormatCheck{.format = TensorFormat::Q6K, .elementBytes = 210, .isFinite = haveFiniteScales<210, 208>},
};

} // namespace

bool isMask(std::string_view name) {
    return name == "mask" || name.ends_with(".mask") || name.ends_with("_mask");
}

FiniteScan::FiniteScan(std::string_view file)
    : m_file(file) {
    for (WeightSpan& span : weightSpans(file)) {
        const auto* check = std::ranges::find(kChecks, span.format, &FormatCheck::format);
        if (check == kChecks.end() || isMask(span.name))
            continue;
        m_tensors.push_back({.name = std::move(span.name),
                             .begin = span.begin,
                             .end = span.end,
                             .elementBytes = check->elementBytes,
                             .isFinite = check->isFinite});
    }
}

void FiniteScan::advance(std::size_t bytes) {
    const std::size_t from = m_position;
    m_position = std::min(m_file.size(), m_position + bytes);
    while (m_first < m_tensors.size() && m_tensors[m_first].end <= from)
        ++m_first;
    for (std::size_t i = m_first; i < m_tensors.size() && m_tensors[i].begin < m_position; ++i) {
        Tensor& tensor = m_tensors[i];
        const auto elementsBefore = [&tensor](std::size_t position) { // that begin before it
            const std::size_t inside = std::clamp(position, tensor.begin, tensor.end) - tensor.begin;
            return (inside + tensor.elementBytes - 1) / tensor.elementBytes;
        };
        const std::size_t first = elementsBefore(from);
        const std::size_t last = elementsBefore(m_position);
        if (last > first &&
            !tensor.isFinite(m_file.data() + tensor.begin + first * tensor.elementBytes, last - first))
            tensor.damaged = true;
    }
}

NonFiniteTensors FiniteScan::found() const {
    NonFiniteTensors found;
    for (const Tensor& tensor : m_tensors) {
        if (!tensor.damaged)
            continue;
        ++found.count;
        if (found.first.empty() || tensor.name < found.first)
            found.first = tensor.name;
    }
    return found;
}

} // namespace nextgpt
