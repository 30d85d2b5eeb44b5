// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/BundleLoader.h"

#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/ConfigValue.h"
#include "engine/io/JsonFile.h"
#include "engine/pipeline/generate/AudioGenerator.h"
#include "engine/pipeline/generate/ImageGenerator.h"
#include "engine/pipeline/generate/VideoGenerator.h"
#include "engine/weights/OverlayWeights.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

constexpr std::int64_t kSmallBundleBytes = 2LL << 30; ///< up to here everything is loaded at once, in float32

/// One bundle on its way to an assistant.
class BundleLoader {
public:
    BundleLoader(const Bundle& bundle, at::Device device, const Job& job)
        : m_bundle(bundle)
        , m_job(job) {
        for (const Bundle::File& file : bundle.files())
            m_bytes += file.size;
        m_placement.device = device;
        m_placement.dtype = device.is_cuda() && !isSmall() ? at::kHalf : at::kFloat;
        m_placement.onTensor = [this] { m_job.emit(Progress{Stage::LoadingWeights, -1, ++m_steps, 0}); };
    }

    AssistantParts load() {
        m_bundle.verify(m_placement.onTensor);
        m_nextgpt = openCheckpoint(m_bundle.requirePart("nextgpt"));
        m_config = readJsonFile(m_bundle.requirePart("nextgpt") / "config.json");
        AssistantParts parts{loadVocabulary(), loadLlama(), loadPerception(), {}, m_placement.device};
        if (parts.llama.config().vocabSize < parts.vocabulary.size())
            throw EngineError(ErrorCode::BundleMismatch, "the tokenizer has " +
                                                             std::to_string(parts.vocabulary.size()) +
                                                             " ids, the language model " +
                                                             std::to_string(parts.llama.config().vocabSize));
        if (m_bundle.hasDecoder(Modality::Image))
            parts.generators[mediaIndex(Modality::Image)] =
                loadGenerator<ImageGenerator, ImageNetworks>(Modality::Image);
        if (m_bundle.hasDecoder(Modality::Video))
            parts.generators[mediaIndex(Modality::Video)] =
                loadGenerator<VideoGenerator, VideoNetworks>(Modality::Video);
        if (m_bundle.hasDecoder(Modality::Audio))
            parts.generators[mediaIndex(Modality::Audio)] =
                loadGenerator<AudioGenerator, AudioNetworks>(Modality::Audio);
        return parts;
    }

private:
    bool isSmall() const { return m_bytes <= kSmallBundleBytes; }

    Weights own() const { return Weights(m_nextgpt, m_placement); }

    Vocabulary loadVocabulary() const {
        VocabularyOptions options;
        for (const Modality modality : kMediaModalities)
            options.signalCounts[mediaIndex(modality)] = m_bundle.signalTokens(modality);
        options.markersArePieces = m_bundle.markerMode() == MarkerMode::Pieces;
        return Vocabulary(m_bundle.requirePart("llm"), options);
    }

    Llama loadLlama() const {
        const auto folder = m_bundle.requirePart("llm");
        LlamaConfig config = LlamaConfig::fromJson(readJsonFile(folder / "config.json"));
        if (const auto lora = m_config.find("lora"); lora != m_config.end()) {
            const auto rank = configValue(*lora, "rank", 1.0);
            if (!(rank >= 1))
                throw EngineError(ErrorCode::BundleInvalid,
                                  "nextgpt/config.json: the rank of lora is below 1");
            config.loraScale = configValue(*lora, "alpha", rank) / rank;
        }
        // What NExT-GPT learned lies over the language model it was learned on.
        const auto source = std::make_shared<OverlayWeights>(std::vector<OverlayWeights::Layer>{
            {m_nextgpt, "llama_model.base_model.model."}, {openCheckpoint(folder), ""}});
        return Llama(Weights(source, m_placement), config);
    }

    Perception loadPerception() const {
        const auto folder = m_bundle.requirePart("imagebind");
        const auto config = ImageBindConfig::fromJson(readJsonFile(folder / "config.json"));
        const auto input = configValue(m_config, "input_projection", nlohmann::json::object());
        const InputProjection projection(own(), configValue<std::int64_t>(input, "in", config.outputDim),
                                         configValue<std::int64_t>(input, "out", 0));
        return Perception(ImageBind(Weights(openCheckpoint(folder), m_placement), config), projection,
                          quiet(m_placement));
    }

    /// A generator over the networks of the modality's part.
    template<typename MediumGenerator, typename Networks>
    std::unique_ptr<Generator> loadGenerator(Modality modality) const {
        const std::string medium(name(modality));
        const auto all = configValue(m_config, "output_projections", nlohmann::json::object());
        const auto found = all.find(medium);
        if (found == all.end())
            throw EngineError(ErrorCode::BundleMismatch,
                              "nextgpt/config.json has no output projection for the " + medium + " decoder");
        OutputProjection projection(own() / OutputProjection::path(modality),
                                    OutputProjectionConfig::fromJson(*found));
        Lazy<Networks> networks(
            [folder = m_bundle.requirePart(medium), placement = quiet(m_placement)](const Job& job) {
                Placement loading = placement;
                std::int64_t tensors = 0;
                loading.onTensor = [&] { job.emit(Progress{Stage::LoadingWeights, -1, ++tensors, 0}); };
                return std::make_unique<Networks>(Networks::load(folder, loading));
            });
        auto generator = std::make_unique<MediumGenerator>(m_bundle, std::move(projection),
                                                           std::move(networks), quiet(m_placement));
        if (isSmall())
            generator->prepare(m_job);
        return generator;
    }

    /// Where things go, without telling this loader, which is gone by then.
    static Placement quiet(Placement placement) {
        placement.onTensor = nullptr;
        return placement;
    }

    const Bundle& m_bundle;
    const Job& m_job;
    Placement m_placement;
    std::int64_t m_bytes = 0;
    std::int64_t m_steps = 0;
    std::shared_ptr<WeightSource> m_nextgpt;
    nlohmann::json m_config;
};

} // namespace

std::unique_ptr<Assistant> loadAssistant(const Bundle& bundle, at::Device device, const Job& job) {
    return std::make_unique<Assistant>(BundleLoader(bundle, device, job).load());
}

} // namespace nextgpt
