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

/// One fixture: a network, its inputs and parameters.
struct NetworkCase {
    std::filesystem::path checkpoint; ///< folder
    Placement placement;
    std::map<std::string, std::string> metadata; ///< of the fixture
    NamedTensors inputs;                         ///< on the placement's device; names without "input."

    /// Throws WeightsMismatch naming a missing input.
    const at::Tensor& input(const std::string& name) const;

    /// checkpoint/<subfolder>/config.json
    nlohmann::json config(const std::string& subfolder = {}) const;

    /// The checkpoint in checkpoint/<subfolder>.
    Weights weights(const std::string& subfolder = {}) const;
};

/// A value of the fixture's metadata, parsed as JSON unless it is a plain word. Throws WeightsInvalid naming
/// the key.
nlohmann::json parameter(const NetworkCase& fixture, const std::string& key);

/// Loads the network as the product does and runs it; returns its outputs by name, without "expected.".
using NetworkRunner = std::function<NamedTensors(const NetworkCase&)>;

/// By the name in a fixture's metadata: "llama", "imagebind_vision", …
using NetworkRunners = std::map<std::string, NetworkRunner>;

/// All of the following.
const NetworkRunners& networkRunners();

/// Llama, ImageBind and NExT-GPT's projections.
NetworkRunners languageRunners();

/// Text encoder, UNets, autoencoder, samplers and whole guided images and videos.
NetworkRunners diffusionRunners();

/// AudioLDM's text encoder, vocoder and whole guided audio clips.
NetworkRunners audioRunners();

} // namespace nextgpt
