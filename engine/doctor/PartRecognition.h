// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/doctor/FoundPart.h"
#include "engine/weights/Weights.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace nextgpt {

/// The names and shapes of a checkpoint's tensors.
class TensorNames {
public:
    /// `source` has not been taken from yet.
    explicit TensorNames(const WeightSource& source);

    const std::map<std::string, std::vector<std::int64_t>>& all() const { return m_shapes; }
    bool has(const std::string& name) const { return m_shapes.contains(name); }
    bool hasPrefix(std::string_view prefix) const;
    bool mentions(std::string_view part) const;                          ///< whether a name contains it
    std::int64_t axis(const std::string& name, std::size_t index) const; ///< 0 if there is none

    /// One more than the highest number that follows `prefix` in a name; 0 if there is none.
    std::int64_t count(std::string_view prefix) const;

private:
    std::map<std::string, std::vector<std::int64_t>> m_shapes;
};

/// A network that the tensors are.
struct RecognisedNetwork {
    PartKind kind = PartKind::LanguageModel;
    PartSizes sizes;
};

/// Recognises a network by its tensors' names and shapes.
std::optional<RecognisedNetwork> recogniseTensors(const TensorNames& tensors);

/// The network that a config.json configures, or Scheduler, or AddedTokens; nullopt for other JSON.
std::optional<PartKind> recogniseJson(const nlohmann::json& json);

} // namespace nextgpt
