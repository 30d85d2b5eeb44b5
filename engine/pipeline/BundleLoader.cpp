// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/BundleLoader.h"

#include "engine/core/BundleParts.h"
#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/LanguageModelPart.h"
#include "engine/formats/LearnedPart.h"
#include "engine/formats/QuantizedFiles.h"
#include "engine/io/JsonFile.h"
#include "engine/pipeline/LearnedModels.h"
#include "engine/pipeline/Precision.h"
#include "engine/pipeline/generate/NetworkBytes.h"

#include <ATen/DeviceAccelerator.h>
#include <ATen/Version.h>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>
#include <torch/headeronly/version.h>

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

/// Fraction of the available memory for weights; the rest is for activations and the key/value cache.
constexpr double kWeightsShare = 0.75;

/// From the largest to the smallest. The language model has most of the bytes, so it is reduced first.
constexpr std::array kMatrixPlans{
    MatrixFormats{},
    MatrixFormats{.language = MatrixFormat::Int8},
    MatrixFormats{.language = MatrixFormat::Int4},
    MatrixFormats{.language = MatrixFormat::Int4, .perception = MatrixFormat::Int8},
    MatrixFormats{
        .language = MatrixFormat::Int4, .perception = MatrixFormat::Int8, .decoders = MatrixFormat::Int8},
};

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
        , m_llamaConfig(
              LlamaConfig::fromJson(languageModelConfig(bundle.requirePart(bundle_parts::kLanguageModel))))
        , m_imageBindConfig(ImageBindConfig::fromJson(config(bundle_parts::kImageBind)))
        , m_nextgpt(openLearnedPart(bundle.requirePart(bundle_parts::kLearned))) {
        const Precision precision = choosePrecision(
            {.type = placement.device.type(), .computeCapability = placement.computeCapability}, allBytes());
        m_core = {.device = placement.device, .dtype = precision.core};
        m_decoders = {.device = placement.device, .dtype = precision.decoders};
        const auto memory = placement.memoryBytes > 0 ? placement.memoryBytes : availableMemory();
        m_matrices = formatsThatFit(memory, placement.languageWeights);
        m_decoders.matrices = m_matrices.decoders;
        if (m_matrices != MatrixFormats{})
            log("loader")->info("the language model is kept in {}, ImageBind in {}, the decoders in {}: {} "
                                "MB instead of {} MB",
                                name(m_matrices.language), name(m_matrices.perception),
                                name(m_matrices.decoders), neededBytes(m_matrices) / 1'000'000,
                                neededBytes({}) / 1'000'000);
        m_budget = memory - coreBytes(m_matrices);
        m_quantizedFolder = placement.quantizedFolder;
    }

    WeightsPlan plan() const {
        const std::int64_t everyTurn = coreBytes(m_matrices);
        return {.matrices = m_matrices,
                .everyTurn = everyTurn,
                .largestDecoder = largestMediaBytes(m_matrices.decoders),
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
                             .weightFolders = {m_bundle.requirePart(bundle_parts::kLanguageModel),
                                               m_bundle.requirePart(bundle_parts::kLearned),
                                               m_bundle.requirePart(bundle_parts::kImageBind)}};
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

    /// The most exact formats in which the networks of every turn and the largest one that takes turns with
    /// others fit; the smallest ones if none do. `language` replaces those of the language model.
    MatrixFormats formatsThatFit(std::int64_t memory, std::optional<MatrixFormat> language) const {
        MatrixFormats formats;
        for (const MatrixFormats& plan : kMatrixPlans) {
            formats = plan;
            formats.language = language.value_or(plan.language);
            if (neededBytes(formats) <= memory)
                break;
        }
        return formats;
    }

    std::int64_t neededBytes(const MatrixFormats& formats) const {
        return coreBytes(formats) + largestMediaBytes(formats.decoders);
    }

    /// Bytes of the language model and ImageBind, which every turn needs.
    std::int64_t coreBytes(const MatrixFormats& formats) const {
        return networkBytes<Llama>(m_llamaConfig, {m_core.dtype, formats.language}) +
               networkBytes<ImageBind>(m_imageBindConfig, {m_core.dtype, formats.perception});
    }

    std::int64_t mediaBytes(Modality modality, MatrixFormat matrices) const {
        return mediaKinds()[modality].bytes(m_bundle.requirePart(name(modality)),
                                            {m_decoders.dtype, matrices});
    }

    /// Of the networks that take turns.
    std::int64_t largestMediaBytes(MatrixFormat matrices) const {
        std::int64_t largest = 0;
        for (const Modality modality : kMediaModalities)
            if (m_bundle.hasDecoder(modality))
                largest = std::max(largest, mediaBytes(modality, matrices));
        return largest;
    }

    /// Of all networks, in float32 before their precision is chosen.
    std::int64_t allBytes() const {
        std::int64_t sum = coreBytes({});
        for (const Modality modality : kMediaModalities)
            if (m_bundle.hasDecoder(modality))
                sum += mediaBytes(modality, MatrixFormat::Full);
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
        Placement placement = corePlacement();
        placement.matrices = m_matrices.language;
        placement.quantized = quantizedStore();
        return loadLearnedLlama(m_bundle.requirePart(bundle_parts::kLanguageModel), learned(), placement);
    }

    /// Only for the CPU: a GPU quantises faster than files are read. The packing depends on the processor and
    /// on libtorch.
    std::shared_ptr<QuantizedStore> quantizedStore() const {
        if (m_quantizedFolder.empty() || !m_core.device.is_cpu() || m_matrices.language == MatrixFormat::Full)
            return nullptr;
        const std::string key =
            fmt::format("{}-{}-{}-{}", m_bundle.hash().substr(0, kKeyDigits), name(m_matrices.language),
                        at::get_cpu_capability(), TORCH_VERSION);
        return QuantizedFiles::open(m_quantizedFolder, key,
                                    networkBytes<Llama>(m_llamaConfig, {m_core.dtype, m_matrices.language}));
    }

    LearnedFolder learned() const { return {m_bundle.requirePart(bundle_parts::kLearned), m_nextgpt}; }

    Perception loadPerception() {
        const auto folder = m_bundle.requirePart(bundle_parts::kImageBind);
        Placement placement = corePlacement();
        placement.matrices = m_matrices.perception;
        ImageBind imageBind(Weights(openCheckpoint(folder), placement), m_imageBindConfig);
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
                                .bytes = mediaBytes(modality, m_decoders.matrices),
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
    Placement m_decoders;
    MatrixFormats m_matrices;
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
