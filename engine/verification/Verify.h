// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

#include <filesystem>

namespace nextgpt {

/// Runs the network or pipeline that the fixture's metadata names, loaded from the checkpoint by the
/// product's own loaders, on the fixture's tensors "input.*" and compares the outputs with "expected.*".
/// Returns the largest error of all outputs, each relative to its own largest expected value; infinity if a
/// value is not finite. Throws EngineError if the fixture, the checkpoint or the network's name cannot be
/// used.
double verifyFixture(const std::filesystem::path& checkpointFolder, const std::filesystem::path& fixture,
                     const Placement& placement = {});

} // namespace nextgpt
