// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/gguf/GgufFile.h"
#include "engine/weights/DescribedSource.h"
#include "engine/weights/TensorFile.h"

#include <nlohmann/json_fwd.hpp>

#include <set>

namespace nextgpt {

/// A language model in a GGUF file, under transformers' names. llama.cpp pairs neighbouring rows of the query
/// and key projections for rotary positions where transformers pairs rows half a head apart; such rows are
/// put back into transformers' order.
class GgufLlama final : public TensorFile, public DescribedSource {
public:
    /// Throws FileUnreadable, or WeightsInvalid for a damaged file and for an architecture other than llama.
    explicit GgufLlama(const std::filesystem::path& path);

    using TensorFile::take;
    StoredTensor takeStored(const std::string& name, at::IntArrayRef shape) override;
    StoredTensor takeDescription(const std::string& name, at::IntArrayRef shape) override;
    bool has(const std::string& name) const override;
    std::vector<std::int64_t> shapeOf(const std::string& name) const override;
    std::vector<std::string> untaken() const override; ///< an unknown tensor under its own name

    std::map<std::string, TensorSummary> summaries() const override;
    /// What the file is called, and which tokenizer it embeds.
    const std::map<std::string, std::string>& metadata() const override { return m_metadata; }

    /// The metadata as a config.json of transformers' LlamaForCausalLM. Throws WeightsInvalid naming an entry
    /// that is missing or asks for something that is not computed.
    nlohmann::json config() const;

private:
    std::int64_t headsOf(const std::string& name) const;
    StoredTensor takeInFileOrder(const std::string& name, at::IntArrayRef shape);

    GgufFile m_file;
    std::map<std::string, std::string> m_stored; ///< llama.cpp's name by transformers' name
    std::map<std::string, std::string> m_metadata;
    std::set<std::string> m_taken;
};

} // namespace nextgpt
