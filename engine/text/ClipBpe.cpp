// SPDX-License-Identifier: Apache-2.0
#include "engine/text/ClipBpe.h"

#include "engine/text/PreTokenizers.h"

namespace nextgpt {

ClipBpe::ClipBpe(const std::filesystem::path& folder)
    : m_bpe(folder, "</w>")
    , m_specialTokens(SpecialTokens::read(
          folder, m_bpe,
          {.begin = "<|startoftext|>", .end = "<|endoftext|>", .pad = "<|endoftext|>", .length = 77})) {}

TokenIds ClipBpe::encode(std::string_view text) const {
    return m_bpe.encode(clipPreTokens(text));
}

TokenIds ClipBpe::operator()(std::string_view text) const {
    return m_specialTokens.addTo(encode(text));
}

} // namespace nextgpt
