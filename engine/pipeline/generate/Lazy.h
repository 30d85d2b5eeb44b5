// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Job.h"

#include <functional>
#include <memory>

namespace nextgpt {

/// A network that is loaded at its first use and then stays: never loaded per generation.
template<typename Value>
class Lazy {
public:
    using Load = std::function<std::unique_ptr<Value>(const Job&)>;

    explicit Lazy(Load load)
        : m_load(std::move(load)) {}

    /// Loads it now unless it is there. When loading fails or is stopped, the next call tries again.
    Value& get(const Job& job) {
        if (!m_value)
            m_value = m_load(job);
        return *m_value;
    }

    bool isLoaded() const { return m_value != nullptr; }

    /// Gives the memory back until the next use.
    void release() { m_value.reset(); }

private:
    Load m_load;
    std::unique_ptr<Value> m_value;
};

} // namespace nextgpt
