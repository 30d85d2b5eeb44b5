// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"

#include <concepts>

namespace nextgpt {

/// One value per medium. An aggregate: values may be listed in the order of kMedia. Where the type is
/// deduced, as in `PerModality rows{a, b, c}`, a medium without a value is a compile error.
template<typename T>
struct PerModality {
    std::array<T, kMedia.size()> values{};

    static constexpr std::size_t size() { return kMedia.size(); }

    /// Throws std::out_of_range for Modality::Text.
    constexpr T& operator[](Modality modality) { return values.at(mediaIndex(modality)); }
    constexpr const T& operator[](Modality modality) const { return values.at(mediaIndex(modality)); }

    constexpr auto begin() { return values.begin(); }
    constexpr auto end() { return values.end(); }
    constexpr auto begin() const { return values.begin(); }
    constexpr auto end() const { return values.end(); }

    constexpr void fill(const T& value) { values.fill(value); }

    bool operator==(const PerModality&) const = default;
};

template<typename T, std::same_as<T>... Others>
requires(sizeof...(Others) + 1 == kMedia.size()) PerModality(T, Others...)
->PerModality<T>;

} // namespace nextgpt
