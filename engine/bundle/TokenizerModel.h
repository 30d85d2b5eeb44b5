// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>

namespace nextgpt {

/// How many pieces a SentencePiece model has, without loading it: the entries of field 1 of its protocol
/// buffer. Throws BundleInvalid when it is none.
std::int64_t countPieces(const std::filesystem::path& tokenizerModel);

} // namespace nextgpt
