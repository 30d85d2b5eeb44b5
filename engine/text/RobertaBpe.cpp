// SPDX-License-Identifier: Apache-2.0
#include "engine/text/RobertaBpe.h"

#include "engine/text/PreTokenizers.h"

namespace nextgpt {

RobertaBpe::RobertaBpe(const std::filesystem::path& folder)
    : m_bpe(folder)
    , m_specialTokens(SpecialTokens::read(folder, m_bpe,
                                          {.begin = "<s>", .end = "</s>", .pad = "<pad>", .length = 512})) {}

TokenIds RobertaBpe::encode(std::string_view text) const {
    return m_bpe.encode(robertaPreTokens(text));
}

TokenIds RobertaBpe::operator()(std::string_view text) const {
    return m_specialTokens.addTo(encode(text));
}

} // namespace nextgpt
