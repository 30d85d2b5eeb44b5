// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/PartChoice.h"

#include "engine/core/BundleParts.h"
#include "engine/doctor/LearnedTensors.h"
#include "engine/doctor/PartSearch.h"
#include "engine/doctor/SingleFileConfig.h"
#include "engine/formats/LanguageModelPart.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>

namespace nextgpt {

namespace {

namespace fs = std::filesystem;

constexpr PerModality<PartKind> kDenoisers{{PartKind::ImageUNet, PartKind::VideoUNet, PartKind::AudioUNet}};

bool isDenoiser(const FoundPart& part) {
    return std::ranges::find(kDenoisers.values, part.kind) != kDenoisers.values.end();
}

/// Names that say nothing about what a file is.
bool hasLoaderName(const fs::path& file) {
    constexpr std::array<std::string_view, 3> kNames{"model", "pytorch_model", "diffusion_pytorch_model"};
    const std::string name = file.filename().string();
    const std::string stem = name.substr(0, name.find_first_of(".-"));
    return std::ranges::find(kNames, stem) != kNames.end();
}

bool isInside(const fs::path& file, const fs::path& folder) {
    return commonPathDepth(file, folder) ==
           static_cast<std::size_t>(std::distance(folder.begin(), folder.end()));
}

/// Whether two parts of one kind are forms of the same weights: precisions or formats in one folder, or a
/// pipeline's folders beside the single file that has all of them.
bool areCopies(const FoundPart& a, const FoundPart& b) {
    if (a.within.has_value() != b.within.has_value())
        return a.within ? isInside(b.file, a.file.parent_path()) : isInside(a.file, b.file.parent_path());
    const auto stem = [](const FoundPart& part) {
        const std::string name = part.file.filename().string();
        return name.substr(0, name.find('.'));
    };
    const bool haveSameName = stem(a) == stem(b) || (hasLoaderName(a.file) && hasLoaderName(b.file));
    const bool isGguf = a.file.extension() == ".gguf" || b.file.extension() == ".gguf";
    return a.file.parent_path() == b.file.parent_path() && haveSameName && !isGguf;
}

/// Of two copies: a pipeline's folders before the single file, safetensors before other formats, and the
/// shorter name, which has no ".fp16" in it.
bool isPreferred(const FoundPart& a, const FoundPart& b) {
    const auto rank = [](const FoundPart& part) {
        return std::tuple(part.within.has_value(),
                          part.file.string().find(".safetensors") == std::string::npos,
                          part.file.string().size());
    };
    return rank(a) < rank(b);
}

class Choosing {
public:
    explicit Choosing(const std::vector<FoundPart>& found)
        : m_found(found) {}

    PartChoice run() {
        chooseLanguageModel();
        chooseImageBind();
        chooseLearned();
        for (const MediumNames& medium : kMedia)
            chooseDecoder(medium);
        return {.parts = m_parts, .findings = m_findings.take()};
    }

private:
    using Candidates = std::vector<const FoundPart*>;

    Candidates all(PartKind kind) const {
        Candidates candidates;
        for (const FoundPart& part : m_found)
            if (part.kind == kind)
                candidates.push_back(&part);
        return candidates;
    }

    /// The only one, or the preferred one of several copies; null if there is none. Asks where two are no
    /// copies of each other.
    const FoundPart* onlyOf(const Candidates& candidates, std::string_view bundlePart) {
        const FoundPart* chosen = nullptr;
        for (const FoundPart* part : candidates) {
            if (chosen == nullptr) {
                chosen = part;
            } else if (areCopies(*chosen, *part)) {
                const bool isBetter = isPreferred(*part, *chosen);
                m_findings.note(bundlePart,
                                fmt::format("{} is another copy of {} and is not used.",
                                            (isBetter ? chosen : part)->file.string(),
                                            (isBetter ? part : chosen)->file.filename().string()));
                chosen = isBetter ? part : chosen;
            } else {
                m_findings.conflict(bundlePart,
                                    fmt::format("Two files are of the kind \"{}\": {} and {}.",
                                                description(part->kind), chosen->file.string(),
                                                part->file.string()),
                                    "Give only one of them.");
            }
        }
        return chosen;
    }

    const FoundPart* only(PartKind kind, std::string_view bundlePart) {
        return onlyOf(all(kind), bundlePart);
    }

    /// The candidates that share most leading folders with another part.
    static Candidates closest(const Candidates& candidates, const FoundPart& other) {
        Candidates best;
        for (const FoundPart* part : candidates) {
            const auto distance = commonPathDepth(part->file, other.file);
            const auto least = best.empty() ? 0 : commonPathDepth(best.front()->file, other.file);
            if (best.empty() || distance > least)
                best = {part};
            else if (distance == least)
                best.push_back(part);
        }
        return best;
    }

    const FoundPart* firstClosest(PartKind kind, const FoundPart& other) const {
        const Candidates candidates = closest(all(kind), other);
        return candidates.empty() ? nullptr : candidates.front();
    }

    /// Whether a part is closer to another denoiser than to this one.
    bool belongsElsewhere(const FoundPart& part, const FoundPart& unet) const {
        return std::ranges::any_of(m_found, [&](const FoundPart& other) {
            return isDenoiser(other) &&
                   commonPathDepth(part.file, other.file) > commonPathDepth(part.file, unet.file);
        });
    }

    /// The part of a decoder; null if there is none. Of text encoders, one that gives what the denoiser
    /// takes.
    const FoundPart* partOf(const FoundPart& unet, PartKind kind, std::string_view medium) {
        Candidates candidates = all(kind);
        std::erase_if(candidates, [&](const FoundPart* part) { return belongsElsewhere(*part, unet); });
        candidates = closest(candidates, unet);
        const auto fits = [&](const FoundPart* part) {
            return part->kind != PartKind::ClipText || part->sizes.width == unet.sizes.condition;
        };
        if (std::ranges::any_of(candidates, fits))
            std::erase_if(candidates, std::not_fn(fits));
        return onlyOf(candidates, medium);
    }

    void requireConfig(const FoundPart* part, std::string_view bundlePart) {
        if (part == nullptr || !part->config.empty() || (part->within && singleFileConfig(*part)))
            return;
        m_findings.missing(
            bundlePart,
            fmt::format("There is no config.json for the {} {}.", description(part->kind),
                        part->file.string()),
            part->within ? fmt::format("Its sizes are not those of Stable Diffusion 1 or 2; put one into a "
                                       "folder {} beside the file.",
                                       folderOf(*part->within))
                         : "Give the whole folder in which it was published.");
    }

    void chooseLanguageModel() {
        const FoundPart* whole = only(PartKind::LanguageModel, bundle_parts::kLanguageModel);
        const FoundPart* delta = only(PartKind::LanguageModelDelta, bundle_parts::kLanguageModel);
        m_parts.languageModel = delta != nullptr ? delta : whole;
        m_parts.languageBase = delta != nullptr ? whole : nullptr;
        if (m_parts.languageModel == nullptr) {
            m_findings.missing(bundle_parts::kLanguageModel, "There is no language model.",
                               "NExT-GPT 7B was trained with Vicuna 7B v0; give its folder.");
            return;
        }
        if (delta != nullptr && whole == nullptr)
            m_findings.missing(
                bundle_parts::kLanguageModel,
                fmt::format("There is no base for {}, which holds only differences to another "
                            "language model.",
                            delta->file.string()),
                "Give the folder of the model it was made from as well; for Vicuna v0 and v1.1 "
                "this is LLaMA.");
        if (ggufFileOf(m_parts.languageModel->file))
            return; // has its configuration and its tokenizer
        requireConfig(m_parts.languageModel, bundle_parts::kLanguageModel);
        m_parts.tokenizer = firstClosest(PartKind::LanguageTokenizer, *m_parts.languageModel);
        if (m_parts.tokenizer == nullptr)
            m_findings.missing(bundle_parts::kLanguageModel,
                               "There is no tokenizer.model of the language model.",
                               "It was published in the same folder as the language model.");
    }

    void chooseImageBind() {
        m_parts.imageBind = only(PartKind::ImageBind, bundle_parts::kImageBind);
        if (m_parts.imageBind == nullptr)
            m_findings.missing(bundle_parts::kImageBind, "There is no ImageBind.", "Give imagebind_huge.");
        else if (m_parts.imageBind->config.empty() &&
                 !imageBindConfig(TensorNames(*openPart(*m_parts.imageBind))))
            m_findings.missing(
                bundle_parts::kImageBind,
                "There is no config.json for ImageBind, whose widths are not those of imagebind_huge.",
                "Write one; docs/bundle-format.md describes it.");
    }

    void chooseLearned() {
        m_parts.learned = only(PartKind::LearnedTensors, bundle_parts::kLearned);
        if (m_parts.learned == nullptr)
            m_findings.missing(bundle_parts::kLearned, "There is no projection that NExT-GPT trains.",
                               "Give NExT-GPT's pytorch_model.pt.");
        else
            m_parts.addedTokens = firstClosest(PartKind::AddedTokens, *m_parts.learned);
        m_parts.adapter = only(PartKind::LoraAdapter, bundle_parts::kLearned);
        if (m_parts.adapter != nullptr && m_parts.adapter->config.empty())
            m_findings.missing(
                bundle_parts::kLearned,
                fmt::format("There is no adapter_config.json for {}.", m_parts.adapter->file.string()),
                "It states the scale of the adapter and was published in the same folder as the adapter.");
    }

    void chooseDecoder(const MediumNames& medium) {
        const FoundPart* unet = only(kDenoisers[medium.modality], medium.name);
        if (unet == nullptr) {
            m_findings.note(
                medium.name,
                fmt::format("There is no {} decoder: the model cannot generate this medium.", medium.name));
            return;
        }
        const bool isAudio = medium.modality == Modality::Audio;
        const auto part = [&](PartKind kind) { return partOf(*unet, kind, medium.name); };
        const DecoderParts decoder{
            .unet = unet,
            .autoencoder = part(isAudio ? PartKind::AudioAutoencoder : PartKind::Autoencoder),
            .text = part(isAudio ? PartKind::ClapText : PartKind::ClipText),
            .tokenizer = part(isAudio ? PartKind::RobertaTokenizer : PartKind::ClipTokenizer),
            .scheduler = part(PartKind::Scheduler),
            .vocoder = isAudio ? part(PartKind::Vocoder) : nullptr};
        requireDecoder(medium, decoder);
        m_parts.decoders[medium.modality] = decoder;
    }

    void requireDecoder(const MediumNames& medium, const DecoderParts& decoder) {
        const std::string advice =
            decoder.unet->within
                ? "A single file does not contain it; it is in the folder of the same name where Stable "
                  "Diffusion is published in diffusers' layout."
                : fmt::format("Give the whole folder in which the {} decoder was published.", medium.name);
        const auto require = [&](const FoundPart* part, std::string_view what) {
            if (part == nullptr)
                m_findings.missing(
                    medium.name, fmt::format("There is no {} of the {} decoder.", what, medium.name), advice);
        };
        require(decoder.autoencoder, "autoencoder");
        require(decoder.text, "text encoder");
        require(decoder.tokenizer, "tokenizer (vocab.json and merges.txt)");
        if (decoder.scheduler == nullptr && singleFileScheduler(*decoder.unet))
            m_findings.note(medium.name,
                            "No scheduler_config.json is beside the single file; Stable Diffusion "
                            "1's is taken.");
        else
            require(decoder.scheduler, "scheduler_config.json");
        if (medium.modality == Modality::Audio)
            require(decoder.vocoder, "vocoder");
        for (const FoundPart* part : {decoder.unet, decoder.autoencoder, decoder.text, decoder.vocoder})
            requireConfig(part, medium.name);
    }

    const std::vector<FoundPart>& m_found;
    BundleParts m_parts;
    Findings m_findings;
};

} // namespace

PartChoice chooseParts(const std::vector<FoundPart>& found) {
    return Choosing(found).run();
}

} // namespace nextgpt
