// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/FoundPart.h"

#include "engine/formats/Checkpoint.h"
#include "engine/formats/LdmCheckpoint.h"
#include "engine/formats/ShardedCheckpoint.h"

namespace nextgpt {

bool hasShardsWithoutIndex(const FoundPart& part) {
    return !part.companions.empty() && part.companions.front() == part.file;
}

std::shared_ptr<WeightSource> openPart(const FoundPart& part) {
    if (hasShardsWithoutIndex(part))
        return std::make_shared<ShardedCheckpoint>(part.companions);
    const auto source = openCheckpoint(part.file);
    return part.within ? openLdmPart(source, *part.within) : source;
}

} // namespace nextgpt
