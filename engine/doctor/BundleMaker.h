// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"
#include "engine/doctor/Diagnosis.h"

namespace nextgpt {

/// What is to be made from a diagnosis, and how it is checked.
struct BundleOrder {
    std::filesystem::path folder; ///< must not exist
    std::string name{};           ///< empty: the folder's
    FileHashes* known = nullptr;  ///< hashes of files that need not be read again
    Bundle::OnHashing onHashing{};
    std::function<void(const Bundle&)> check{}; ///< called for the complete bundle; may throw to refuse it
};

/// Makes a bundle that refers to the found files in place: its folder holds bundle.json, a link for
/// each file, and the configurations that no publisher writes, made from the tensors. Nothing is copied. The
/// folder appears complete or not at all. Throws RequestInvalid if the folder exists, BundleMismatch unless
/// the diagnosis is healthy, what writing throws, and what `check` throws.
void makeBundle(const Diagnosis& diagnosis, const BundleOrder& order);

} // namespace nextgpt
