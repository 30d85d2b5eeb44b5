// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/data/Dataset.h"
#include "engine/training/data/MediaSearch.h"

#include <nlohmann/json_fwd.hpp>

namespace nextgpt {

/// Adds an item of a published JSON list, or a line with `file` and `caption`, to the dataset; an item that
/// cannot be understood becomes a finding. `item` names it in messages.
void addDatasetItem(Dataset& dataset, const nlohmann::json& json, const std::string& item,
                    const MediaSearch& search);

} // namespace nextgpt
