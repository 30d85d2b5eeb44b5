// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace nextgpt {

using NamedTensors = std::map<std::string, at::Tensor>;

/// What a fixture asks of a network.
struct NetworkCase {
    std::filesystem::path checkpoint; ///< folder
    Placement placement;
    std::map<std::string, std::string> metadata; ///< the fixture's own
    NamedTensors inputs;                         ///< placed; names without "input."

    /// Throws WeightsMismatch naming the input that the fixture lacks.
    const at::Tensor& input(const std::string& name) const;

    /// checkpoint/<subfolder>/config.json
    nlohmann::json config(const std::string& subfolder = {}) const;

    /// The checkpoint in checkpoint/<subfolder>.
    Weights weights(const std::string& subfolder = {}) const;
};

/// A value of the fixture's metadata, which holds JSON texts where it is not a plain word.
/// Throws WeightsInvalid naming the key.
nlohmann::json described(const NetworkCase& asked, const std::string& key);

/// Builds the network, runs it; returns its outputs by the names behind "expected.".
using NetworkRunner = std::function<NamedTensors(const NetworkCase&)>;

/// By the name in a fixture's metadata: "llama", "imagebind_vision", …
const std::map<std::string, NetworkRunner>& networkRunners();

/// Llama, ImageBind and NExT-GPT's projections.
void addLanguageRunners(std::map<std::string, NetworkRunner>& runners);

/// Text encoder, UNets, autoencoder, samplers and whole guided images and videos.
void addDiffusionRunners(std::map<std::string, NetworkRunner>& runners);

/// AudioLDM's text encoder, vocoder and whole guided audio clips.
void addAudioRunners(std::map<std::string, NetworkRunner>& runners);

} // namespace nextgpt
