// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Keys.h"

/// The keys of what `nextgpt bundle list --json` and `nextgpt bundle make --json` say. The window reads all
/// of them.
namespace nextgpt::keys {

// Values of kEvent, besides kBundle and kProgress
inline constexpr const char* kDiagnosis = "diagnosis";
inline constexpr const char* kMade = "made";

// Bundles
inline constexpr const char* kFolder = "folder";
inline constexpr const char* kName = "name"; ///< also in bundle.json
inline constexpr const char* kLicence = "licence";
inline constexpr const char* kDemo = "demo";
inline constexpr const char* kBytes = "bytes";
inline constexpr const char* kRefers = "refers"; ///< to files outside of its folder
inline constexpr const char* kGenerates = "generates";
inline constexpr const char* kMemory = "memory";

// Memory that a bundle needs
inline constexpr const char* kNeeded = "needed";
inline constexpr const char* kForWeights = "for_weights"; ///< bytes that are available
inline constexpr const char* kLanguageWeights = "language_weights";
inline constexpr const char* kPerceptionWeights = "perception_weights";
inline constexpr const char* kDecoderWeights = "decoder_weights";
inline constexpr const char* kFits = "fits";

// Diagnoses: kParts, kFindings
inline constexpr const char* kComplete = "complete";
inline constexpr const char* kDescription = "description";
inline constexpr const char* kUsualLicence = "usual_licence"; ///< of networks of the same family
inline constexpr const char* kWithin = "within";
inline constexpr const char* kFamily = "family";
inline constexpr const char* kSizes = "sizes";
inline constexpr const char* kUsedFor = "used_for";
inline constexpr const char* kPart = "part";
inline constexpr const char* kAdvice = "advice";

} // namespace nextgpt::keys
