// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/gguf/GgufTensorType.h"
#include "engine/formats/gguf/GgufValue.h"

#include <map>
#include <string>
#include <vector>

namespace nextgpt {

/// One tensor as a GGUF header describes it.
struct GgufTensor {
    GgufTensorType type;
    std::vector<std::int64_t> shape; ///< slowest axis first; the file has the reverse
    std::int64_t begin = 0;          ///< bytes from the start of the file
    std::int64_t bytes = 0;
};

/// The header of a GGUF file (llama.cpp), versions 2 and 3: the tensors lie inside the file, are aligned, do
/// not overlap and leave no gaps beyond the alignment.
struct GgufHeader {
    std::map<std::string, GgufTensor, std::less<>> tensors;
    std::map<std::string, GgufValue, std::less<>> metadata; ///< with views of the file

    /// `file` is the whole file and outlives the header. Throws EngineError{WeightsInvalid} naming the
    /// violated rule.
    static GgufHeader parse(std::string_view file);
};

/// Whether a file with these first bytes is a GGUF file.
bool startsLikeGguf(std::string_view firstBytes);

} // namespace nextgpt
