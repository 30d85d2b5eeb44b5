// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The keys of all data that leaves the program: events and batch requests as JSON on the terminal,
/// generation parameters (Recipe) in the library's database, and metadata tags of generated files. All are
/// snake_case. The names of modalities, stages and error codes come from name() in their own headers;
/// TrainingKeys.h and BundleKeys.h have the keys of training and of bundles.
namespace nextgpt::keys {

// Events and the parts of a message
inline constexpr const char* kId = "id"; ///< of a batch line
inline constexpr const char* kEvent = "event";
inline constexpr const char* kText = "text";
inline constexpr const char* kSlot = "slot";
inline constexpr const char* kModality = "modality";
inline constexpr const char* kPath = "path";
inline constexpr const char* kProbability = "probability";
inline constexpr const char* kWidth = "width";     ///< pixels
inline constexpr const char* kHeight = "height";   ///< pixels
inline constexpr const char* kSeconds = "seconds"; ///< of a clip; in a recipe: spent generating
inline constexpr const char* kFrames = "frames";
inline constexpr const char* kFramesPerSecond = "fps"; ///< in bundle.json
inline constexpr const char* kStage = "stage";
inline constexpr const char* kDone = "done";
inline constexpr const char* kTotal = "total";
inline constexpr const char* kCode = "code";
inline constexpr const char* kDetail = "detail";
inline constexpr const char* kSignals = "signals";
inline constexpr const char* kMedia = "media";
inline constexpr const char* kFinished = "finished";
inline constexpr const char* kError = "error"; ///< an object with kCode and kDetail
inline constexpr const char* kFindings = "findings";
inline constexpr const char* kKind = "kind"; ///< of a finding or a part
inline constexpr const char* kFile = "file";
inline constexpr const char* kConfig = "config"; ///< of a run; a file of a part

// Values of kEvent
inline constexpr const char* kTextDelta = "text_delta";
inline constexpr const char* kMediaPromised = "media_promised";
inline constexpr const char* kProgress = "progress";
inline constexpr const char* kPreview = "preview";
inline constexpr const char* kMediaReady = "media_ready";
inline constexpr const char* kMediaFailed = "media_failed";
inline constexpr const char* kTextMeasured = "text_measured";
inline constexpr const char* kCancelled = "cancelled";
inline constexpr const char* kFailed = "failed";
inline constexpr const char* kReply = "reply"; ///< the summary line that ends a reply

// Text statistics
inline constexpr const char* kFirstTokenSeconds = "first_token_seconds";
inline constexpr const char* kTokensPerSecond = "tokens_per_second";
inline constexpr const char* kPromptTokens = "prompt_tokens";
inline constexpr const char* kNewTokens = "new_tokens";
inline constexpr const char* kDroppedTurns = "dropped_turns";

// Generation parameters; prefixed with kTagPrefix in a file's metadata
inline constexpr const char* kRecipe = "recipe";
inline constexpr const char* kPrompt = "prompt";
inline constexpr const char* kSeed = "seed";
inline constexpr const char* kSampler = "sampler";
inline constexpr const char* kSteps = "steps";
inline constexpr const char* kGuidance = "guidance";
inline constexpr const char* kBundle = "bundle";
inline constexpr const char* kBundleSha256 = "bundle_sha256";
inline constexpr const char* kDecodedIn = "decoded_in"; ///< "float32", "float16" or "bfloat16"
inline constexpr const char* kTagPrefix = "nextgpt.";

// Requests
inline constexpr const char* kMessages = "messages";
inline constexpr const char* kRole = "role";
inline constexpr const char* kUser = "user";
inline constexpr const char* kAssistant = "assistant";
inline constexpr const char* kParts = "parts";
inline constexpr const char* kOptions = "options";
inline constexpr const char* kSwitch = "switch";
inline constexpr const char* kTemperature = "temperature";
inline constexpr const char* kTopP = "top_p";
inline constexpr const char* kTopK = "top_k";
inline constexpr const char* kMaxNewTokens = "max_new_tokens";
inline constexpr const char* kSignalsTo = "signals_to";
inline constexpr const char* kSignalsFrom = "signals_from";

// Drafts
inline constexpr const char* kOutputs = "outputs";
inline constexpr const char* kAttachments = "attachments";

} // namespace nextgpt::keys
