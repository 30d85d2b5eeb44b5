// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Keys.h"

/// The keys of what training says: the events of `nextgpt train --json`, the lines of `nextgpt dataset check
/// --json`, and the files in the folder of a run. The window reads all of them.
namespace nextgpt::keys {

// Values of kEvent
inline constexpr const char* kPreparation = "preparation";
inline constexpr const char* kData = "data";
inline constexpr const char* kStep = "step"; ///< also the number of a step
inline constexpr const char* kCheckpoint = "checkpoint";
inline constexpr const char* kEnd = "end";

inline constexpr const char* kPhase = "phase";   ///< of a preparation
inline constexpr const char* kReason = "reason"; ///< of an end; one of the states

// Values of kPhase
inline constexpr const char* kCheckingBundle = "checking_bundle";
inline constexpr const char* kCheckingData = "checking_data";
inline constexpr const char* kEncoding = "encoding";

// Data sets
inline constexpr const char* kDataset = "dataset";
inline constexpr const char* kPairs = "pairs";
inline constexpr const char* kDialogues = "dialogues";
inline constexpr const char* kItem = "item"; ///< of a finding
inline constexpr const char* kSequences = "sequences";
inline constexpr const char* kValidationSequences = "validation_sequences";

// Steps, and the columns of curve.csv and validation.csv. A column of a medium is "distance_image".
inline constexpr const char* kLoss = "loss";
inline constexpr const char* kCrossEntropy = "cross_entropy";
inline constexpr const char* kCrossEntropies = "cross_entropies"; ///< by modality
inline constexpr const char* kDistances = "distances";            ///< by modality
inline constexpr const char* kDistance = "distance";
inline constexpr const char* kLatents = "latents"; ///< by modality
inline constexpr const char* kLatent = "latent";
inline constexpr const char* kGradientNorm = "gradient_norm";
inline constexpr const char* kRate = "rate"; ///< factor of the learning rates
inline constexpr const char* kTokens = "tokens";
inline constexpr const char* kSecondsLeft = "seconds_left";
inline constexpr const char* kDeviceBytes = "device_bytes";
inline constexpr const char* kSkipped = "skipped";
inline constexpr const char* kValidation = "validation"; ///< loss of a checkpoint; data in run.json

// run.json and status.json
inline constexpr const char* kState = "state";

// Values of kState, besides kFinished and kFailed
inline constexpr const char* kRunning = "running";
inline constexpr const char* kStopped = "stopped";
inline constexpr const char* kNoImprovement = "no_improvement";

// Samples
inline constexpr const char* kQuestion = "question";
inline constexpr const char* kAttached = "attached"; ///< names of files, in the text form
inline constexpr const char* kExpected = "expected";
inline constexpr const char* kExpectedMedia = "expected_media";
inline constexpr const char* kAnswer = "answer";
inline constexpr const char* kCaption = "caption";

} // namespace nextgpt::keys
