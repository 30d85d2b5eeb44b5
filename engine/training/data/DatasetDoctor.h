// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/PerModality.h"
#include "engine/training/data/Dataset.h"

#include <functional>
#include <string>

namespace nextgpt {

/// What a stage needs of its data.
struct DatasetNeeds {
    bool attachments = true;      ///< media that are attached must be readable
    bool conditions = true;       ///< media that are generated need captions
    PerModality<bool> readable{}; ///< modalities with an encoder
    PerModality<bool> writable{}; ///< modalities with a decoder
};

/// Called after each item with the number done and in total; may throw to stop.
using OnChecked = std::function<void(std::size_t done, std::size_t total)>;

/// Removes the items that cannot be trained with and adds a finding for each; duplicates are only reported.
/// Media are identified by their content, not decoded in full. A generated medium's missing file is no
/// problem: it is then left out of the history of later turns.
void checkDataset(Dataset& dataset, const DatasetNeeds& needs, const OnChecked& onChecked = {});

/// The questions, answers and attachments of a dialogue: two dialogues with the same ones count as one.
std::string identityOf(const Dialogue& dialogue);

/// Adds a finding to `validation` for every item whose text `training` contains too.
void reportLeaks(const Dataset& training, Dataset& validation);

} // namespace nextgpt
