// SPDX-License-Identifier: Apache-2.0
#include "engine/verification/NetworkRunners.h"

#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/io/JsonFile.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

const at::Tensor& NetworkCase::input(const std::string& name) const {
    const auto found = inputs.find(name);
    if (found == inputs.end())
        throw EngineError(ErrorCode::WeightsMismatch, "the fixture has no tensor input." + name);
    return found->second;
}

nlohmann::json NetworkCase::config(const std::string& subfolder) const {
    return readJsonFile(checkpoint / subfolder / "config.json");
}

Weights NetworkCase::weights(const std::string& subfolder) const {
    return Weights(openCheckpoint(subfolder.empty() ? checkpoint : checkpoint / subfolder), placement);
}

nlohmann::json parameter(const NetworkCase& fixture, const std::string& key) {
    const auto found = fixture.metadata.find(key);
    if (found == fixture.metadata.end())
        throw EngineError(ErrorCode::WeightsInvalid, "the fixture's metadata has no " + key);
    return parseJson(found->second, "the fixture's metadata, " + key, {.invalid = ErrorCode::WeightsInvalid});
}

const NetworkRunners& networkRunners() {
    static const NetworkRunners kRunners = [] {
        NetworkRunners all = languageRunners();
        all.merge(diffusionRunners());
        all.merge(audioRunners());
        return all;
    }();
    return kRunners;
}

} // namespace nextgpt
