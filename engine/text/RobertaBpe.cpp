// SPDX-License-Identifier: Apache-2.0
#include "engine/text/RobertaBpe.h"

#include "engine/text/RobertaWords.h"

namespace nextgpt {

RobertaBpe::RobertaBpe(const std::filesystem::path& folder)
    : m_pairs(folder)
    , m_frame(TextFrame::read(folder, m_pairs, {"<s>", "</s>", "<pad>", 512})) {}

TokenIds RobertaBpe::encode(std::string_view text) const {
    TokenIds ids;
    for (const std::string& word : robertaWords(text))
        m_pairs.append(word, ids);
    return ids;
}

TokenIds RobertaBpe::operator()(std::string_view text) const {
    return m_frame.around(encode(text));
}

} // namespace nextgpt
