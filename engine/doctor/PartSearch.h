// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/doctor/Finding.h"
#include "engine/doctor/FoundPart.h"

namespace nextgpt {

/// What a search found.
struct PartSearch {
    std::vector<FoundPart> parts;
    std::vector<Finding> findings; ///< files that are no part, cannot be read, or lack shards
};

/// Recognises every file among `given` and, where one is a folder, in it and its subfolders: weights by the
/// names and shapes of their tensors, schedulers and tokenizers by their content. Names of files do not
/// matter, except those of a tokenizer and of shards. Of values only a language model's last norm is read,
/// which tells a delta. Never throws for a file that cannot be read. Files are read in the order of their
/// paths; hidden ones are left out.
PartSearch searchParts(const std::vector<std::filesystem::path>& given);

/// How many leading steps two paths have in common; says which of several files belongs to a network.
std::size_t commonPathDepth(const std::filesystem::path& a, const std::filesystem::path& b);

} // namespace nextgpt
