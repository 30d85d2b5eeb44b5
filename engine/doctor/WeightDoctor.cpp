// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/WeightDoctor.h"

#include "engine/bundle/TokenizerModel.h"
#include "engine/core/Error.h"
#include "engine/doctor/LearnedTensors.h"
#include "engine/doctor/PartSearch.h"
#include "engine/formats/Checkpoint.h"
#include "engine/io/JsonFile.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>

namespace nextgpt {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMarkers = 2;                      ///< <Img> and </Img>
constexpr PerModality<int> kPublishedSignals{{4, 24, 8}}; ///< of NExT-GPT

constexpr PerModality<PartKind> kDenoisers{{PartKind::ImageUNet, PartKind::VideoUNet, PartKind::AudioUNet}};

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
        for (const fs::path& file : search.unknown)
            note("", file.string() + " holds tensors of no network that this program knows.");
        for (const auto& [file, reason] : search.unreadable)
            note("", reason + '.');
    }

    Diagnosis run() {
        chooseCore();
        for (const MediumNames& medium : kMedia)
            chooseDecoder(medium);
        if (m_result.parts.learned != nullptr) {
            m_learned.emplace(*openCheckpoint(m_result.parts.learned->file));
            readSignals();
            checkLearned();
            for (const MediumNames& medium : kMedia)
                if (const auto& decoder = m_result.parts.decoders[medium.modality])
                    checkDecoder(medium, *decoder);
        }
        return std::move(m_result);
    }

private:
    void note(const char* part, std::string text) {
        m_result.findings.push_back(
            {.kind = Finding::Kind::Note, .part = part, .text = std::move(text), .advice = {}});
    }

    void add(Finding::Kind kind, std::string_view part, std::string text, std::string advice) {
        m_result.findings.push_back(
            {.kind = kind, .part = std::string(part), .text = std::move(text), .advice = std::move(advice)});
    }

    void missing(std::string_view part, std::string_view what, const std::string& advice) {
        add(Finding::Kind::Missing, part, fmt::format("There is no {}.", what), advice);
    }

    void conflict(std::string_view part, std::string text, std::string advice) {
        add(Finding::Kind::Conflict, part, std::move(text), std::move(advice));
    }

    /// The only part of its kind, or of several the first one in the same folder as the others; null if there
    /// is none. Copies elsewhere are a conflict, because nothing says which one is meant.
    const FoundPart* only(PartKind kind, std::string_view bundlePart) {
        const FoundPart* chosen = nullptr;
        for (const FoundPart& part : m_result.found) {
            if (part.kind != kind)
                continue;
            if (chosen == nullptr)
                chosen = &part;
            else if (part.file.parent_path() == chosen->file.parent_path())
                chosen = preferred(*chosen, part, bundlePart);
            else
                conflict(bundlePart,
                         fmt::format("Two files are a {}: {} and {}.", description(kind),
                                     chosen->file.string(), part.file.string()),
                         "Give only one of them.");
        }
        return chosen;
    }

    /// Of two variants in one folder: safetensors before other formats, and the shorter name, which has no
    /// ".fp16" in it.
    const FoundPart* preferred(const FoundPart& a, const FoundPart& b, std::string_view bundlePart) {
        const auto rank = [](const FoundPart& part) {
            return std::pair(part.file.string().find(".safetensors") == std::string::npos,
                             part.file.string().size());
        };
        const FoundPart& better = rank(b) < rank(a) ? b : a;
        const FoundPart& other = &better == &a ? b : a;
        add(Finding::Kind::Note, bundlePart,
            fmt::format("{} is another copy of {} and is not used.", other.file.string(),
                        better.file.filename().string()),
            {});
        return &better;
    }

    /// The part of this kind closest to another one; null if there is none.
    const FoundPart* closest(PartKind kind, const FoundPart& other) const {
        const FoundPart* best = nullptr;
        for (const FoundPart& part : m_result.found)
            if (part.kind == kind &&
                (best == nullptr || closeness(part.file, other.file) > closeness(best->file, other.file)))
                best = &part;
        return best;
    }

    void requireConfig(const FoundPart* part, std::string_view bundlePart) {
        if (part != nullptr && part->config.empty())
            missing(bundlePart,
                    fmt::format("config.json for the {} {}", description(part->kind), part->file.string()),
                    "Give the whole folder in which it was published.");
    }

    void chooseCore() {
        BundleParts& parts = m_result.parts;
        parts.languageModel = only(PartKind::LanguageModel, "llm");
        parts.imageBind = only(PartKind::ImageBind, "imagebind");
        parts.learned = only(PartKind::LearnedTensors, "nextgpt");
        if (parts.languageModel == nullptr)
            missing("llm", "language model", "NExT-GPT 7B was trained with Vicuna 7B v0; give its folder.");
        else
            parts.tokenizer = closest(PartKind::SentencePiece, *parts.languageModel);
        requireConfig(parts.languageModel, "llm");
        if (parts.languageModel != nullptr && parts.tokenizer == nullptr)
            missing("llm", "tokenizer.model of the language model",
                    "It lies in the folder in which the language model was published.");
        if (parts.imageBind == nullptr)
            missing("imagebind", "ImageBind", "Give imagebind_huge.");
        else if (parts.imageBind->config.empty() &&
                 !imageBindConfig(TensorNames(*openCheckpoint(parts.imageBind->file))))
            missing("imagebind", "config.json for ImageBind, whose widths are not those of imagebind_huge",
                    "Write one; docs/bundle-format.md describes it.");
        if (parts.learned == nullptr)
            missing("nextgpt", "projection that NExT-GPT trains", "Give NExT-GPT's pytorch_model.pt.");
        else
            parts.addedTokens = closest(PartKind::AddedTokens, *parts.learned);
        for (const FoundPart& part : m_result.found)
            if (part.kind == PartKind::LoraAdapter)
                conflict("nextgpt",
                         part.file.string() + " is a LoRA adapter without NExT-GPT's other tensors.",
                         "Store its branches together with the projections in one file.");
    }

    void chooseDecoder(const MediumNames& medium) {
        const FoundPart* unet = only(kDenoisers[medium.modality], medium.name);
        if (unet == nullptr) {
            add(Finding::Kind::Note, medium.name,
                fmt::format("There is no {} decoder: the model cannot generate this medium.", medium.name),
                {});
            return;
        }
        const bool isAudio = medium.modality == Modality::Audio;
        const DecoderParts decoder{
            .unet = unet,
            .autoencoder = closest(isAudio ? PartKind::AudioAutoencoder : PartKind::Autoencoder, *unet),
            .text = closest(isAudio ? PartKind::ClapText : PartKind::ClipText, *unet),
            .tokenizer = closest(isAudio ? PartKind::RobertaTokenizer : PartKind::ClipTokenizer, *unet),
            .scheduler = closest(PartKind::Scheduler, *unet),
            .vocoder = isAudio ? closest(PartKind::Vocoder, *unet) : nullptr};
        requireDecoder(medium, decoder);
        m_result.parts.decoders[medium.modality] = decoder;
    }

    void requireDecoder(const MediumNames& medium, const DecoderParts& decoder) {
        const std::string advice =
            fmt::format("Give the whole folder in which the {} decoder was published.", medium.name);
        const auto require = [&](const FoundPart* part, std::string_view what) {
            if (part == nullptr)
                missing(medium.name, fmt::format("{} of the {} decoder", what, medium.name), advice);
        };
        require(decoder.autoencoder, "autoencoder");
        require(decoder.text, "text encoder");
        require(decoder.tokenizer, "tokenizer (vocab.json and merges.txt)");
        require(decoder.scheduler, "scheduler_config.json");
        if (medium.modality == Modality::Audio)
            require(decoder.vocoder, "vocoder");
        for (const FoundPart* part : {decoder.unet, decoder.autoencoder, decoder.text, decoder.vocoder})
            requireConfig(part, medium.name);
    }

    /// Signal tokens and markers: from added_tokens.json, otherwise the published counts.
    void readSignals() {
        const FoundPart* file = m_result.parts.addedTokens;
        if (file == nullptr) {
            m_result.signalTokens = kPublishedSignals;
            note("nextgpt",
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

    void checkLearned() {
        const PartSizes& learned = m_result.parts.learned->sizes;
        if (m_learned->mentions(".lora_A.") && m_result.parts.learned->config.empty())
            note("nextgpt",
                 "No file states the scale of the LoRA branches; NExT-GPT's is taken, alpha / rank = 1.");
        if (m_learned->hasPrefix("llama_model.model.") || m_learned->has("llama_model.lm_head.weight"))
            conflict("nextgpt", m_result.parts.learned->file.string() + " is a checkpoint of stage 1 or 2.",
                     "Use the one of stage 3, which has been trained to answer.");
        if (const FoundPart* imageBind = m_result.parts.imageBind;
            imageBind != nullptr && imageBind->sizes.width != learned.condition)
            conflict("imagebind",
                     fmt::format("ImageBind gives {} numbers, the input projection takes {}.",
                                 grouped(imageBind->sizes.width), grouped(learned.condition)),
                     fmt::format("Give the ImageBind whose embeddings have {} numbers.",
                                 grouped(learned.condition)));
        if (m_result.parts.languageModel != nullptr)
            checkLanguageModel(*m_result.parts.languageModel, learned);
    }

    void checkLanguageModel(const FoundPart& model, const PartSizes& learned) {
        if (model.sizes.width != learned.width) {
            conflict(
                "llm",
                fmt::format("The language model is {} numbers wide, the projections were trained with {}.",
                            grouped(model.sizes.width), grouped(learned.width)),
                "Give the language model with which the projections were trained.");
            return;
        }
        if (learned.layers > model.sizes.layers)
            conflict("llm",
                     fmt::format("The language model has {} layers, the LoRA branches were trained for {}.",
                                 model.sizes.layers, learned.layers),
                     "Give the language model with which the projections were trained.");
        if (m_result.parts.tokenizer != nullptr)
            checkRows(model, learned, countPieces(m_result.parts.tokenizer->file));
    }

    void checkRows(const FoundPart& model, const PartSizes& learned, std::int64_t pieces) {
        std::int64_t needed = pieces + kMarkers;
        for (const Modality modality : kMediaModalities)
            needed += m_result.signalTokens[modality];
        const std::int64_t rows = learned.rows > 0 ? learned.rows : model.sizes.rows;
        if (rows == needed)
            return;
        if (learned.rows == 0)
            conflict("llm",
                     fmt::format("The language model has {} rows, the projections were trained with {}.",
                                 grouped(rows), grouped(needed)),
                     "The file of the projections must hold the token tables with the new rows; NExT-GPT's "
                     "pytorch_model.pt does.");
        else
            conflict("llm",
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
    std::optional<TensorNames> m_learned;
};

} // namespace

Diagnosis examineWeights(const std::vector<fs::path>& given) {
    return Examination(searchParts(given)).run();
}

} // namespace nextgpt
