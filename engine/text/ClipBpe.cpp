// SPDX-License-Identifier: Apache-2.0
#include "engine/text/ClipBpe.h"

#include "engine/text/ClipWords.h"

namespace nextgpt {

ClipBpe::ClipBpe(const std::filesystem::path& folder)
    : m_pairs(folder, "</w>")
    , m_frame(TextFrame::read(folder, m_pairs, {"<|startoftext|>", "<|endoftext|>", "<|endoftext|>", 77})) {}

TokenIds ClipBpe::encode(std::string_view text) const {
    TokenIds ids;
    for (const std::string& word : clipWords(text))
        m_pairs.append(word, ids);
    return ids;
}

TokenIds ClipBpe::operator()(std::string_view text) const {
    return m_frame.around(encode(text));
}

} // namespace nextgpt
