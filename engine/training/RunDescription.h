// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/Trainer.h"

#include <nlohmann/json_fwd.hpp>

namespace nextgpt {

/// run.json: the request and the hash of the bundle.
nlohmann::json describe(const TrainingRequest& request, const Bundle& bundle);

/// What run.json says.
struct RunDescription {
    TrainingRequest request; ///< with an empty cache folder, to be resumed
    std::string bundleHash;  ///< Bundle::hash()
};

/// Throws RequestInvalid.
RunDescription readDescription(const nlohmann::json& description, const std::filesystem::path& run);

/// The part of a configuration that concerns the model.
AlignmentOptions alignmentOptions(const TrainingConfig& config);

/// Throws RequestInvalid if the bundle is not the one that the run was started with.
void requireSameBundle(const Bundle& bundle, const std::string& hash);

} // namespace nextgpt
