// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/PerModality.h"
#include "engine/doctor/Finding.h"
#include "engine/doctor/FoundPart.h"
#include "engine/text/Vocabulary.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace nextgpt {

/// The files chosen for one medium's decoder. Null: not found.
struct DecoderParts {
    const FoundPart* unet = nullptr;
    const FoundPart* autoencoder = nullptr;
    const FoundPart* text = nullptr;
    const FoundPart* tokenizer = nullptr;
    const FoundPart* scheduler = nullptr; ///< not required beside a single file of Stable Diffusion 1
    const FoundPart* vocoder = nullptr;   ///< audio only
};

/// The files chosen for a bundle. Null: not found.
struct BundleParts {
    const FoundPart* languageModel = nullptr; ///< or a delta
    const FoundPart* languageBase = nullptr;  ///< what a delta is added to
    const FoundPart* tokenizer = nullptr;     ///< null for a GGUF file, which has its own
    const FoundPart* addedTokens = nullptr;   ///< not required
    const FoundPart* imageBind = nullptr;
    const FoundPart* learned = nullptr;
    const FoundPart* adapter = nullptr;                ///< LoRA branches in a file of their own; not required
    PerModality<std::optional<DecoderParts>> decoders; ///< of the media whose denoiser was found
};

/// What the weight doctor says about a set of files.
struct Diagnosis {
    std::vector<FoundPart> found;
    std::vector<Finding> findings;
    BundleParts parts; ///< refers to `found`
    PerModality<int> signalTokens;
    MarkerMode markerMode = MarkerMode::Added;

    Diagnosis() = default;
    Diagnosis(Diagnosis&&) = default; // keeps the elements of `found` where they are
    Diagnosis& operator=(Diagnosis&&) = default;

    /// Whether a bundle can be made: nothing is missing and nothing conflicts.
    bool isHealthy() const;
};

/// For `--json` and for other programs: the found parts with their families, bytes and licences, each with
/// the parts of the bundle that it was chosen for, and the findings.
nlohmann::json toJson(const Diagnosis& diagnosis);

} // namespace nextgpt
