// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/WeightDoctor.h"

#include "engine/bundle/TokenizerModel.h"
#include "engine/core/BundleParts.h"
#include "engine/core/Error.h"
#include "engine/doctor/LearnedTensors.h"
#include "engine/doctor/PartChoice.h"
#include "engine/doctor/PartSearch.h"
#include "engine/formats/CheckpointKeys.h"
#include "engine/formats/LanguageModelPart.h"
#include "engine/io/JsonFile.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>

namespace nextgpt {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMarkers = 2;                      ///< <Img> and </Img>
constexpr PerModality<int> kPublishedSignals{{4, 24, 8}}; ///< of NExT-GPT

/// 32000 as "32,000".
std::string grouped(std::int64_t number) {
    const std::string digits = std::to_string(number);
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            text += ',';
        text += digits[i];
    }
    return text;
}

class Examination {
public:
    explicit Examination(PartSearch search) {
        m_result.found = std::move(search.parts);
        m_findings.append(std::move(search.findings));
        PartChoice choice = chooseParts(m_result.found);
        m_result.parts = choice.parts;
        m_findings.append(std::move(choice.findings));
    }

    Diagnosis run() {
        if (m_result.parts.languageBase != nullptr)
            checkBase(*m_result.parts.languageBase, *m_result.parts.languageModel);
        if (m_result.parts.learned != nullptr) {
            m_learned.emplace(*openPart(*m_result.parts.learned));
            readSignals();
            checkLearned(*m_result.parts.learned);
            for (const MediumNames& medium : kMedia)
                if (const auto& decoder = m_result.parts.decoders[medium.modality])
                    checkDecoder(medium, *decoder);
        }
        m_result.findings = m_findings.take();
        return std::move(m_result);
    }

private:
    void conflict(std::string_view part, std::string text, std::string advice) {
        m_findings.conflict(part, std::move(text), std::move(advice));
    }

    void checkBase(const FoundPart& base, const FoundPart& delta) {
        if (base.sizes.width != delta.sizes.width || base.sizes.layers != delta.sizes.layers)
            conflict(
                bundle_parts::kLanguageModel,
                fmt::format("The delta {} was made from a language model of {} layers and {} numbers, its "
                            "base {} has {} and {}.",
                            delta.file.string(), delta.sizes.layers, grouped(delta.sizes.width),
                            base.file.string(), base.sizes.layers, grouped(base.sizes.width)),
                "Give the language model from which the delta was made.");
    }

    /// Signal tokens and markers: from added_tokens.json, otherwise the published counts.
    void readSignals() {
        const FoundPart* file = m_result.parts.addedTokens;
        if (file == nullptr) {
            m_result.signalTokens = kPublishedSignals;
            m_findings.note(
                bundle_parts::kLearned,
                "No added_tokens.json says how many signal tokens there are; NExT-GPT's counts are "
                "assumed: 4 for images, 24 for videos, 8 for audio.");
            return;
        }
        const nlohmann::json tokens = readJsonFile(file->file);
        for (const MediumNames& medium : kMedia)
            while (tokens.contains(
                fmt::format("[{}{}]", medium.signalToken, m_result.signalTokens[medium.modality])))
                ++m_result.signalTokens[medium.modality];
        // Until November 2023 the markers were registered in braces and trained as ordinary text.
        if (tokens.contains("{'<Img>'}"))
            m_result.markerMode = MarkerMode::Pieces;
    }

    void checkLearned(const FoundPart& part) {
        const PartSizes& learned = part.sizes;
        if (m_result.parts.adapter != nullptr)
            checkAdapter(*m_result.parts.adapter, part);
        else if (learned.rank > 0 && part.config.empty())
            m_findings.note(bundle_parts::kLearned,
                            "No file states the scale of the LoRA branches; NExT-GPT's is taken, "
                            "alpha / rank = 1.");
        const std::string stageOne(keys::kStageOnePrefix);
        if (m_learned->hasPrefix(stageOne + "model.") || m_learned->has(stageOne + keys::kHead))
            conflict(bundle_parts::kLearned, part.file.string() + " is a checkpoint of stage 1 or 2.",
                     "Use the one of stage 3, which has been trained to answer.");
        if (const FoundPart* imageBind = m_result.parts.imageBind;
            imageBind != nullptr && imageBind->sizes.width != learned.condition)
            conflict(bundle_parts::kImageBind,
                     fmt::format("ImageBind gives {} numbers, the input projection takes {}.",
                                 grouped(imageBind->sizes.width), grouped(learned.condition)),
                     fmt::format("Give the ImageBind whose embeddings have {} numbers.",
                                 grouped(learned.condition)));
        if (m_result.parts.languageModel != nullptr)
            checkLanguageModel(*m_result.parts.languageModel, learned);
    }

    void checkAdapter(const FoundPart& adapter, const FoundPart& learned) {
        if (learned.sizes.rank > 0)
            conflict(bundle_parts::kLearned,
                     fmt::format("Both {} and {} have LoRA branches.", learned.file.string(),
                                 adapter.file.string()),
                     "Give only one of them, or merge one into the language model.");
        if (const FoundPart* model = m_result.parts.languageModel;
            model != nullptr && adapter.sizes.layers > model->sizes.layers)
            conflict(bundle_parts::kLanguageModel,
                     fmt::format("The language model has {} layers, the LoRA adapter was trained for {}.",
                                 model->sizes.layers, adapter.sizes.layers),
                     "Give the language model with which the adapter was trained.");
    }

    void checkLanguageModel(const FoundPart& model, const PartSizes& learned) {
        if (model.sizes.width != learned.width) {
            conflict(
                bundle_parts::kLanguageModel,
                fmt::format("The language model is {} numbers wide, the projections were trained with {}.",
                            grouped(model.sizes.width), grouped(learned.width)),
                "Give the language model with which the projections were trained.");
            return;
        }
        if (learned.layers > model.sizes.layers)
            conflict(bundle_parts::kLanguageModel,
                     fmt::format("The language model has {} layers, the LoRA branches were trained for {}.",
                                 model.sizes.layers, learned.layers),
                     "Give the language model with which the projections were trained.");
        if (const auto pieces = piecesOf(model))
            checkRows(model, learned, *pieces);
    }

    /// Pieces of the language model's tokenizer; nullopt without one, and, with a finding, if it cannot be
    /// read.
    std::optional<std::int64_t> piecesOf(const FoundPart& model) {
        const FoundPart* tokenizer = m_result.parts.tokenizer;
        try {
            if (const auto gguf = ggufFileOf(model.file))
                return countPiecesOfPart(*gguf);
            if (tokenizer == nullptr)
                return std::nullopt;
            return tokenizer->file.extension() == ".json" ? countPiecesOfPart(tokenizer->file.parent_path())
                                                          : countPieces(tokenizer->file);
        } catch (const EngineError& error) {
            conflict(bundle_parts::kLanguageModel, fmt::format("{}.", error.what()),
                     "Give the tokenizer that was published with the language model.");
            return std::nullopt;
        }
    }

    void checkRows(const FoundPart& model, const PartSizes& learned, std::int64_t pieces) {
        std::int64_t needed = pieces + kMarkers;
        for (const Modality modality : kMediaModalities)
            needed += m_result.signalTokens[modality];
        const std::int64_t rows = learned.rows > 0 ? learned.rows : model.sizes.rows;
        if (rows == needed)
            return;
        if (learned.rows == 0)
            conflict(bundle_parts::kLanguageModel,
                     fmt::format("The language model has {} rows, the projections were trained with {}.",
                                 grouped(rows), grouped(needed)),
                     "The file of the projections must hold the token tables with the new rows; NExT-GPT's "
                     "pytorch_model.pt does.");
        else
            conflict(bundle_parts::kLanguageModel,
                     fmt::format("The tokenizer has {} pieces and needs {} rows with the signal tokens, the "
                                 "projections were trained with {}.",
                                 grouped(pieces), grouped(needed), grouped(rows)),
                     "Give the tokenizer and the added_tokens.json with which the projections were trained.");
    }

    void checkDecoder(const MediumNames& medium, const DecoderParts& decoder) {
        const auto projection = projectionSizes(*m_learned, medium.modality);
        if (!projection) {
            conflict(medium.name,
                     fmt::format("NExT-GPT's tensors have no projection for the {} decoder.", medium.name),
                     fmt::format("Leave the {} decoder out, or give projections that were trained with one.",
                                 medium.name));
            return;
        }
        const std::string advice = fmt::format("Give a {} decoder that is conditioned by {} numbers, or "
                                               "projections that were trained with this one.",
                                               medium.name, grouped(projection->out));
        if (decoder.unet->sizes.condition != projection->out)
            conflict(medium.name,
                     fmt::format("This {} decoder is conditioned by {} numbers, the projection gives {}.",
                                 medium.name, grouped(decoder.unet->sizes.condition),
                                 grouped(projection->out)),
                     advice);
        else if (decoder.text != nullptr && decoder.text->sizes.width != projection->out)
            conflict(medium.name,
                     fmt::format("The {} decoder's text encoder gives {} numbers, its denoiser takes {}.",
                                 medium.name, grouped(decoder.text->sizes.width), grouped(projection->out)),
                     "Give the text encoder that was published with this denoiser.");
        if (decoder.text != nullptr && decoder.text->sizes.positions > 0 && projection->queries > 0 &&
            decoder.text->sizes.positions != projection->queries)
            conflict(medium.name,
                     fmt::format("The {} decoder's text encoder has {} positions, the projection gives {}.",
                                 medium.name, decoder.text->sizes.positions, projection->queries),
                     advice);
        if (decoder.autoencoder != nullptr &&
            decoder.autoencoder->sizes.channels != decoder.unet->sizes.channels)
            conflict(medium.name,
                     fmt::format("The {} decoder's denoiser works on {} channels, its autoencoder on {}.",
                                 medium.name, decoder.unet->sizes.channels,
                                 decoder.autoencoder->sizes.channels),
                     "Give the autoencoder that was published with this denoiser.");
    }

    Diagnosis m_result;
    Findings m_findings;
    std::optional<TensorNames> m_learned;
};

} // namespace

Diagnosis examineWeights(const std::vector<fs::path>& given) {
    return Examination(searchParts(given)).run();
}

} // namespace nextgpt
