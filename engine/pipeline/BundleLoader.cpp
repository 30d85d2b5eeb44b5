// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/BundleLoader.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/ConfigValue.h"
#include "engine/formats/LanguageModelPart.h"
#include "engine/formats/LearnedPart.h"
#include "engine/formats/QuantizedFiles.h"
#include "engine/io/JsonFile.h"
#include "engine/pipeline/LanguageBytes.h"
#include "engine/pipeline/LearnedModels.h"
#include "engine/pipeline/Precision.h"
#include "engine/pipeline/generate/NetworkBytes.h"

#include <ATen/DeviceAccelerator.h>
#include <ATen/Version.h>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>
#include <torch/headeronly/version.h>

namespace nextgpt {

namespace {

/// Fraction of the available memory for weights; the rest is for activations and the key/value cache.
constexpr double kWeightsShare = 0.75;

constexpr std::size_t kKeyDigits = 32; ///< of a bundle's SHA-256

/// Emits Progress{LoadingWeights} for one network.
class LoadingProgress {
public:
    explicit LoadingProgress(const Job& job)
        : m_job(job) {}

    Placement placement(Placement base) {
        base.onTensor = [this] { m_job.emit(Progress{.stage = Stage::LoadingWeights, .done = ++m_tensors}); };
        return base;
    }

private:
    const Job& m_job;
    std::int64_t m_tensors = 0;
};

/// Builds the parts of an assistant from one bundle.
class BundleLoader {
public:
    BundleLoader(const Bundle& bundle, const AssistantPlacement& placement, const Job& job)
        : m_bundle(bundle)
        , m_job(job)
        , m_progress(job)
        , m_llamaConfig(LlamaConfig::fromJson(languageModelConfig(bundle.requirePart("llm"))))
        , m_imageBindConfig(ImageBindConfig::fromJson(config("imagebind")))
        , m_nextgpt(openLearnedPart(bundle.requirePart("nextgpt"))) {
        const Precision precision = choosePrecision(
            {.type = placement.device.type(), .computeCapability = placement.computeCapability},
            bytes(at::kFloat));
        m_core = {.device = placement.device, .dtype = precision.core};
        m_decoders = {.device = placement.device, .dtype = precision.decoders};
        const auto memory = placement.memoryBytes > 0 ? placement.memoryBytes : availableMemory();
        m_language = m_core;
        m_language.matrices = placement.languageWeights.value_or(formatThatFits(memory));
        if (m_language.matrices != MatrixFormat::Full)
            log("loader")->info("the language model is kept in {}: {} MB instead of {} MB",
                                name(m_language.matrices), languageBytes(m_language.matrices) / 1'000'000,
                                languageBytes(MatrixFormat::Full) / 1'000'000);
        m_budget = memory - coreBytes(m_language.matrices);
        m_quantizedFolder = placement.quantizedFolder;
    }

    WeightsPlan plan() const {
        const std::int64_t everyTurn = coreBytes(m_language.matrices);
        return {.languageWeights = m_language.matrices,
                .everyTurn = everyTurn,
                .largestDecoder = largestMediaBytes(),
                .memory = everyTurn + m_budget};
    }

    /// The parts that every turn needs.
    struct Core {
        Vocabulary vocabulary;
        Llama llama;
        Perception perception;
        PerModality<std::optional<OutputProjection>> projections;
    };

    Core loadCore() {
        Core core{.vocabulary = loadVocabulary(m_bundle),
                  .llama = loadLlama(),
                  .perception = loadPerception(),
                  .projections = {}};
        if (core.llama.config().vocabSize < core.vocabulary.size())
            throw EngineError(ErrorCode::BundleMismatch, "the tokenizer has " +
                                                             std::to_string(core.vocabulary.size()) +
                                                             " ids but the language model " +
                                                             std::to_string(core.llama.config().vocabSize));
        for (const Modality modality : kMediaModalities)
            if (m_bundle.hasDecoder(modality))
                core.projections[modality] = loadProjection(modality);
        requireNothingUnknown(learned(), m_bundle);
        return core;
    }

    AssistantParts load() {
        Core core = loadCore();
        AssistantParts parts{.vocabulary = std::move(core.vocabulary),
                             .llama = std::move(core.llama),
                             .perception = std::move(core.perception),
                             .residency = std::make_unique<Residency>(mediaNetworks(), m_budget, m_job),
                             .generators = {},
                             .device = m_core.device,
                             .weightFolders = {m_bundle.requirePart("llm"), m_bundle.requirePart("nextgpt"),
                                               m_bundle.requirePart("imagebind")}};
        for (const Modality modality : kMediaModalities)
            if (auto& projection = core.projections[modality])
                parts.generators[modality] = std::make_unique<MediaGenerator>(
                    modality, m_bundle, std::move(*projection), *parts.residency);
        return parts;
    }

private:
    nlohmann::json config(const char* part) const {
        return readJsonFile(m_bundle.requirePart(part) / "config.json");
    }

    /// The most exact format in which the networks of every turn and the largest one that takes turns with
    /// others fit; the smallest one if none does.
    MatrixFormat formatThatFits(std::int64_t memory) const {
        const std::int64_t largest = largestMediaBytes();
        for (const MatrixFormat format : kMatrixFormats)
            if (coreBytes(format) + largest <= memory)
                return format;
        return kMatrixFormats.back();
    }

    std::int64_t languageBytes(MatrixFormat format) const {
        return nextgpt::languageBytes(m_llamaConfig, m_core.dtype, format);
    }

    /// Bytes of the language model and ImageBind, which every turn needs.
    std::int64_t coreBytes(MatrixFormat format) const {
        return languageBytes(format) + networkBytes<ImageBind>(m_imageBindConfig, m_core.dtype);
    }

    std::int64_t mediaBytes(Modality modality, at::ScalarType dtype) const {
        return mediaKinds()[modality].bytes(m_bundle.requirePart(name(modality)), dtype);
    }

    /// Of the networks that take turns.
    std::int64_t largestMediaBytes() const {
        std::int64_t largest = 0;
        for (const Modality modality : kMediaModalities)
            if (m_bundle.hasDecoder(modality))
                largest = std::max(largest, mediaBytes(modality, m_decoders.dtype));
        return largest;
    }

    std::int64_t bytes(at::ScalarType dtype) const {
        std::int64_t sum =
            networkBytes<Llama>(m_llamaConfig, dtype) + networkBytes<ImageBind>(m_imageBindConfig, dtype);
        for (const Modality modality : kMediaModalities)
            if (m_bundle.hasDecoder(modality))
                sum += mediaBytes(modality, dtype);
        return sum;
    }

    std::int64_t availableMemory() const {
        const auto available =
            m_core.device.is_cpu()
                ? availableHostMemory()
                : static_cast<std::int64_t>(at::accelerator::getMemoryInfo(m_core.device.index()).first);
        return memoryForWeights(available);
    }

    /// Placement of the networks that every turn needs.
    Placement corePlacement() { return m_progress.placement(m_core); }

    Llama loadLlama() {
        Placement placement = m_progress.placement(m_language);
        placement.quantized = quantizedStore();
        return loadLearnedLlama(m_bundle.requirePart("llm"), learned(), placement);
    }

    /// Only for the CPU: a GPU quantises faster than files are read. The packing depends on the processor and
    /// on libtorch.
    std::shared_ptr<QuantizedStore> quantizedStore() const {
        if (m_quantizedFolder.empty() || !m_core.device.is_cpu() || m_language.matrices == MatrixFormat::Full)
            return nullptr;
        const std::string key =
            fmt::format("{}-{}-{}-{}", m_bundle.hash().substr(0, kKeyDigits), name(m_language.matrices),
                        at::get_cpu_capability(), TORCH_VERSION);
        return QuantizedFiles::open(m_quantizedFolder, key, languageBytes(m_language.matrices));
    }

    LearnedFolder learned() const { return {m_bundle.requirePart("nextgpt"), m_nextgpt}; }

    Perception loadPerception() {
        const auto folder = m_bundle.requirePart("imagebind");
        ImageBind imageBind(Weights(openCheckpoint(folder), corePlacement()), m_imageBindConfig);
        return Perception(std::move(imageBind), loadInputProjection(learned(), corePlacement()), m_core);
    }

    OutputProjection loadProjection(Modality modality) {
        return loadOutputProjection(modality, learned(), corePlacement());
    }

    std::vector<Residency::Network> mediaNetworks() const {
        std::vector<Residency::Network> networks;
        for (const Modality modality : kGenerationOrder) {
            if (!m_bundle.hasDecoder(modality))
                continue;
            const auto load = [modality, base = m_decoders, folder = m_bundle.requirePart(name(modality))](
                                  const Job& job) -> std::shared_ptr<const void> {
                LoadingProgress progress(job);
                return std::shared_ptr<const MediaStrategy>(
                    mediaKinds()[modality].load({.folder = folder}, progress.placement(base)));
            };
            networks.push_back({.name = std::string(name(modality)),
                                .bytes = mediaBytes(modality, m_decoders.dtype),
                                .load = load});
        }
        return networks;
    }

    const Bundle& m_bundle;
    const Job& m_job;
    LoadingProgress m_progress;
    LlamaConfig m_llamaConfig;
    ImageBindConfig m_imageBindConfig;
    std::shared_ptr<WeightSource> m_nextgpt;
    Placement m_core;
    Placement m_language;
    Placement m_decoders;
    std::int64_t m_budget = 0;
    std::filesystem::path m_quantizedFolder;
};

/// Any number: nothing is placed on at::kMeta.
constexpr std::int64_t kUnusedBudget = 1LL << 40;

} // namespace

WeightsPlan planWeights(const Bundle& bundle, const AssistantPlacement& placement) {
    return BundleLoader(bundle, placement, Job::unattended()).plan();
}

std::int64_t memoryForWeights(std::int64_t available) {
    return static_cast<std::int64_t>(kWeightsShare * static_cast<double>(available));
}

void requireLoadable(const Bundle& bundle) {
    const Job job = Job::unattended();
    BundleLoader(bundle, {.device = at::kMeta, .memoryBytes = kUnusedBudget}, job).loadCore();
    for (const Modality modality : kMediaModalities)
        if (bundle.hasDecoder(modality))
            mediaKinds()[modality].check(bundle.requirePart(name(modality)));
}

std::unique_ptr<Assistant> loadAssistant(const Bundle& bundle, const AssistantPlacement& placement,
                                         const Job& job) {
    return std::make_unique<Assistant>(BundleLoader(bundle, placement, job).load());
}

} // namespace nextgpt
