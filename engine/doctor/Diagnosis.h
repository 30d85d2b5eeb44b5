// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/MarkerMode.h"
#include "engine/core/PerModality.h"
#include "engine/doctor/FoundPart.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace nextgpt {

/// Something that a person should know about their files.
struct Finding {
    enum class Kind {
        Note,     ///< does not keep the bundle from being made
        Missing,  ///< a file that a part needs
        Conflict, ///< files that do not belong together
    };
    Kind kind = Kind::Note;
    std::string part;   ///< of the bundle: "llm", "imagebind", "nextgpt", the name of a medium, or ""
    std::string text;   ///< one sentence: what is
    std::string advice; ///< one sentence: what to do; empty if nothing needs to be done
};

std::string_view name(Finding::Kind kind); ///< "note", "missing" or "conflict"

/// The files chosen for one medium's decoder. Null: not found.
struct DecoderParts {
    const FoundPart* unet = nullptr;
    const FoundPart* autoencoder = nullptr;
    const FoundPart* text = nullptr;
    const FoundPart* tokenizer = nullptr;
    const FoundPart* scheduler = nullptr;
    const FoundPart* vocoder = nullptr; ///< audio only
};

/// The files chosen for a bundle. Null: not found.
struct BundleParts {
    const FoundPart* languageModel = nullptr;
    const FoundPart* tokenizer = nullptr;
    const FoundPart* addedTokens = nullptr; ///< not required
    const FoundPart* imageBind = nullptr;
    const FoundPart* learned = nullptr;
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

/// For `--json` and for other programs: the found parts with their families, bytes and licences, each with the
/// parts of the bundle that it was chosen for, and the findings.
nlohmann::json toJson(const Diagnosis& diagnosis);

} // namespace nextgpt
