// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/isolation/Readers.h"

namespace nextgpt {

/// The readers that load a SentencePiece model and encode text with it, for requireHarmlessTokenizer().
ReaderKind tokenizerReaderKind();

/// Lets a reader process load the model and encode every kind of character first: a hostile model ends that
/// process and not this one. Does nothing where there are no reader processes. Throws BundleInvalid.
void requireHarmlessTokenizer(const std::filesystem::path& modelFile);

/// The same for the bytes of a model; `source` names them in errors.
void requireHarmlessTokenizer(std::string_view model, const std::string& source);

} // namespace nextgpt
