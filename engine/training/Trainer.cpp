// SPDX-License-Identifier: Apache-2.0
#include "engine/training/Trainer.h"

#include "engine/core/Error.h"
#include "engine/core/Interruption.h"
#include "engine/pipeline/ErrorFrom.h"
#include "engine/training/BatchPlan.h"
#include "engine/training/RunDescription.h"
#include "engine/training/Sampling.h"
#include "engine/training/StepMeter.h"
#include "engine/training/data/FrozenEncoders.h"
#include "engine/weights/NameSeed.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {

/// A run ends after this many steps in a row with an infinite loss or gradient.
constexpr std::int64_t kMostSkips = 10;

/// A stop request while media are encoded ends the work with Stopped, as in a reply.
Job jobFor(const std::stop_token& stop) {
    return Job([](const Event&) {}, stop);
}

Bundle openVerified(const std::filesystem::path& folder, const TrainingSink& sink) {
    Bundle bundle = Bundle::open(folder);
    FileHashes hashes = FileHashes::inFolder(userCacheFolder());
    bundle.verify(&hashes, [&](std::int64_t done, std::int64_t total) {
        sink(TrainingPreparation{
            .phase = TrainingPreparation::Phase::CheckingBundle, .done = done, .total = total});
    });
    hashes.save();
    return bundle;
}

BatchPlan::Options planOptions(const TrainingData& data, const TrainingConfig& config) {
    BatchPlan::Options options{
        .groupSizes = {}, .batchSize = static_cast<std::size_t>(config.batchSize), .seed = config.seed};
    if (config.repeatSmallGroups)
        options.smallGroups = BatchPlan::Options::SmallGroups::Repeated;
    for (const TrainingData::Group& group : data.groups)
        options.groupSizes.push_back(group.sequences.size());
    return options;
}

bool isFaultOfTheFile(ErrorCode code) {
    return code == ErrorCode::FileUnreadable || code == ErrorCode::MediaUnsupported ||
           code == ErrorCode::MediaDamaged || code == ErrorCode::MediaEmpty ||
           code == ErrorCode::MediaTooLarge;
}

RunStatus::State stateOf(TrainingEnd end) {
    switch (end) {
    case TrainingEnd::Finished:
        return RunStatus::State::Finished;
    case TrainingEnd::Stopped:
        return RunStatus::State::Stopped;
    case TrainingEnd::NoImprovement:
        return RunStatus::State::NoImprovement;
    }
    return RunStatus::State::Running;
}

/// One training run.
class Run {
public:
    Run(const TrainingRequest& request, at::Device device, const TrainingSink& sink,
        const std::stop_token& stop)
        : m_request(request)
        , m_config(request.config)
        , m_sink(sink)
        , m_stop(stop)
        , m_folder(request.run)
        , m_bundle(openVerified(request.bundle, sink))
        , m_job(jobFor(stop))
        , m_model(m_bundle, alignmentOptions(request.config), device)
        , m_encoders(m_bundle, request.cache, device, m_job)
        , m_data(readTrainingData(request.data, request.config, m_bundle, m_model.vocabulary(), sink))
        , m_optimiser(m_model.learning(), request.config.adamW) {
        for (const Modality modality : kMediaModalities)
            m_sources.signalTokens[modality] = m_bundle.signalTokens(modality);
        m_sources.embedding = [this](const MediaFile& file) { return m_encoders.embedding(file); };
        m_sources.condition = [this](Modality modality, const std::string& caption) {
            return m_encoders.condition(modality, caption);
        };
    }

    TrainingEnd run() {
        openRun();
        try {
            const TrainingEnd end = trainToTheEnd();
            m_folder.writeStatus({.state = stateOf(end), .step = m_state.step, .steps = m_steps});
            return end;
        } catch (const Stopped&) {
            m_folder.writeStatus(
                {.state = RunStatus::State::Stopped, .step = m_state.step, .steps = m_steps});
            throw;
        } catch (...) {
            noteFailure(errorFrom(std::current_exception()));
            throw;
        }
    }

private:
    TrainingEnd trainToTheEnd() {
        encodeAll();
        planSteps();
        continueFromCheckpoint();
        m_sink(TrainingDataRead{.findings = m_data.findings,
                                .sequences = m_data.sequences(),
                                .validationSequences = m_data.validation.size()});
        m_folder.writeStatus({.state = RunStatus::State::Running, .step = m_state.step, .steps = m_steps});
        if (m_state.step == 0)
            writeSamples(); // to compare later ones with
        StepMeter meter(m_steps - m_state.step);
        while (m_state.step < m_steps) {
            TrainingStep done = step();
            meter.add(done);
            recordStep(done);
            m_sink(done);
            const bool isStopped = m_stop.stop_requested();
            if (isStopped || m_state.step % m_config.checkpointEvery == 0 || m_state.step == m_steps)
                writeCheckpoint();
            if (m_state.step < m_steps && isStopped)
                return TrainingEnd::Stopped;
            if (m_config.patience > 0 && m_state.checkpointsWithoutGain >= m_config.patience)
                return TrainingEnd::NoImprovement;
        }
        return TrainingEnd::Finished;
    }

    /// The error itself is thrown on; a full disk must not replace it.
    void noteFailure(const Error& error) const {
        try {
            m_folder.writeStatus(
                {.state = RunStatus::State::Failed, .step = m_state.step, .steps = m_steps, .error = error});
        } catch (const EngineError& notWritten) {
            spdlog::warn("the state of the run is not noted: {}", notWritten.what());
        }
    }

    /// Refuses a folder that does not fit before any work is done.
    void openRun() {
        const auto& folder = m_folder.path();
        if (m_request.start == TrainingRequest::Start::Resume) {
            requireSameBundle(m_bundle, readDescription(RunFolder::description(folder), folder).bundleHash);
            return;
        }
        if (RunFolder::holdsRun(folder))
            throw EngineError(ErrorCode::RequestInvalid,
                              folder.string() + " holds a run already; resume it or choose another folder");
        m_folder.describe(describe(m_request, m_bundle));
    }

    /// Computes what is not cached yet, so that an epoch costs no encoding. Sequences with a medium that
    /// cannot be decoded are left out.
    void encodeAll() {
        const auto total = static_cast<std::int64_t>(m_data.sequences() + m_data.validation.size());
        std::int64_t done = 0;
        const auto isUnusable = [&](const TrainingSequence& sequence) {
            m_job.emit(Progress{}); // throws Stopped
            m_sink(TrainingPreparation{
                .phase = TrainingPreparation::Phase::Encoding, .done = ++done, .total = total});
            return !encode(sequence);
        };
        for (TrainingData::Group& group : m_data.groups)
            std::erase_if(group.sequences, isUnusable);
        std::erase_if(m_data.validation, isUnusable);
        if (m_data.sequences() == 0)
            throw EngineError(ErrorCode::RequestInvalid, "none of the media can be read");
    }

    /// False, with a finding, if a medium cannot be decoded.
    bool encode(const TrainingSequence& sequence) {
        for (const auto& block : sequence.signals)
            m_encoders.condition(block.modality, block.caption);
        for (const auto& medium : sequence.media)
            try {
                m_encoders.embedding(medium.file);
            } catch (const EngineError& error) {
                if (!isFaultOfTheFile(error.code()))
                    throw;
                m_data.findings.push_back({.kind = DataFinding::Kind::UnreadableMedium,
                                           .item = medium.file.path.string(),
                                           .detail = error.what()});
                return false;
            }
        return true;
    }

    void planSteps() {
        m_plan.emplace(planOptions(m_data, m_config));
        const double batches = static_cast<double>(m_plan->batchesPerEpoch()) * m_config.epochs;
        const double steps = std::ceil(batches / static_cast<double>(m_config.accumulation));
        m_steps = m_config.steps > 0 ? m_config.steps : static_cast<std::int64_t>(steps);
        const double warmUp = std::ceil(m_config.warmUpShare * static_cast<double>(m_steps));
        m_schedule = {.decay = m_config.decay,
                      .steps = m_steps,
                      .warmUpSteps = static_cast<std::int64_t>(warmUp),
                      .publishedFirst = m_config.publishedFirst};
    }

    void continueFromCheckpoint() {
        m_state.data = m_data.hash();
        const auto steps = RunFolder::checkpoints(m_folder.path());
        if (!steps.empty()) // none if a run was killed before its first one
            restore(RunFolder::read(m_folder.path(), steps.back()));
        m_state.threads = at::get_num_threads();
        m_folder.truncateAfter("curve.csv", m_state.step);
        m_folder.truncateAfter("validation.csv", m_state.step);
    }

    void restore(const RunFolder::Checkpoint& checkpoint) {
        if (checkpoint.state.data != m_state.data)
            throw EngineError(ErrorCode::RequestInvalid,
                              "the training data have changed since the run was started");
        m_optimiser.restore(checkpoint.tensors);
        m_state = checkpoint.state;
    }

    AlignmentBatch batchAt(std::int64_t index) {
        const BatchPlan::Batch batch = m_plan->at(index);
        std::vector<const TrainingSequence*> sequences;
        for (const std::size_t example : batch.examples)
            sequences.push_back(&m_data.groups[batch.group].sequences[example]);
        return makeBatch(sequences, m_sources, m_model.device());
    }

    /// Dropout masks depend only on the seed and the batch, so that a resumed run repeats them.
    LossOptions lossOptions(std::int64_t batch) const {
        LossOptions options{.distance = m_config.distance,
                            .distanceWeights = m_config.distanceWeights,
                            .training = {.loraDropout = m_config.lowRankDropout}};
        if (m_config.recomputeActivations)
            options.training.activations = Activations::Recompute;
        if (m_config.lowRankDropout > 0)
            options.training.generator = generatorFor(batch);
        return options;
    }

    at::Generator generatorFor(std::int64_t batch) const {
        const std::uint64_t seed = seedOfName("dropout " + std::to_string(batch), m_config.seed);
        if (m_model.device().is_cpu())
            return at::detail::createCPUGenerator(seed);
        at::Generator generator = at::globalContext().defaultGenerator(m_model.device()).clone();
        generator.set_current_seed(seed);
        return generator;
    }

    /// One optimiser step over `accumulation` batches.
    TrainingStep step() {
        const double share = 1.0 / static_cast<double>(m_config.accumulation);
        TrainingStep result{.step = m_state.step + 1, .steps = m_steps};
        PerModality<int> counts{};
        m_optimiser.clearGradients();
        for (std::int64_t micro = 0; micro < m_config.accumulation; ++micro) {
            const std::int64_t index = m_state.step * m_config.accumulation + micro;
            const AlignmentBatch batch = batchAt(index);
            const AlignmentLosses losses = alignmentLosses(m_model, batch, lossOptions(index));
            (losses.total * share).backward();
            result.loss += share * losses.total.item<double>();
            result.crossEntropy += share * losses.crossEntropy.item<double>();
            result.tokens += batch.tokens;
            for (const Modality modality : kMediaModalities)
                if (losses.distances[modality].defined()) {
                    auto& mean = result.distances[modality];
                    const double value = losses.distances[modality].item<double>();
                    mean = mean.value_or(0.0) + (value - mean.value_or(0.0)) / ++counts[modality];
                }
        }
        result.gradientNorm = m_optimiser.gradientNorm();
        result.rate = m_schedule.factor(m_state.step);
        result.wasSkipped = !std::isfinite(result.loss) || !std::isfinite(result.gradientNorm);
        if (!result.wasSkipped)
            update(result);
        ++m_state.step;
        countSkips(result);
        return result;
    }

    void update(const TrainingStep& step) {
        if (m_config.clipNorm > 0)
            m_optimiser.clipGradients(step.gradientNorm, m_config.clipNorm);
        std::map<LearningGroup, double> rates = m_config.rates;
        for (auto& [group, rate] : rates)
            rate *= step.rate;
        m_optimiser.step(rates);
    }

    void countSkips(const TrainingStep& step) {
        m_state.consecutiveSkips = step.wasSkipped ? m_state.consecutiveSkips + 1 : 0;
        m_state.skippedSteps += step.wasSkipped ? 1 : 0;
        if (m_state.consecutiveSkips >= kMostSkips)
            throw EngineError(ErrorCode::RequestInvalid,
                              "the loss was not finite for " + std::to_string(kMostSkips) +
                                  " steps in a row, up to step " + std::to_string(step.step) +
                                  "; the last checkpoint is kept. A lower learning rate may help");
    }

    void recordStep(const TrainingStep& step) const {
        m_folder.append("curve.csv", curveHeader(), curveLine(step));
    }

    /// Mean loss on the validation data, without dropout.
    std::optional<double> validate() {
        if (m_data.validation.empty())
            return std::nullopt;
        const at::NoGradGuard notRecording;
        const LossOptions options{.distance = m_config.distance, .distanceWeights = m_config.distanceWeights};
        double sum = 0.0;
        const auto size = static_cast<std::size_t>(m_config.batchSize);
        for (std::size_t first = 0; first < m_data.validation.size(); first += size) {
            const std::size_t last = std::min(first + size, m_data.validation.size());
            std::vector<const TrainingSequence*> sequences;
            for (std::size_t i = first; i < last; ++i)
                sequences.push_back(&m_data.validation[i]);
            const auto batch = makeBatch(sequences, m_sources, m_model.device());
            sum += alignmentLosses(m_model, batch, options).total.item<double>() *
                   static_cast<double>(last - first);
        }
        return sum / static_cast<double>(m_data.validation.size());
    }

    void writeCheckpoint() {
        m_state.validation = validate();
        if (const auto loss = m_state.validation) {
            m_folder.append("validation.csv", "step,loss", validationLine(m_state.step, *loss));
            const bool isBetter =
                std::isfinite(*loss) && (!m_state.bestValidation || *loss < *m_state.bestValidation);
            m_state.checkpointsWithoutGain = isBetter ? 0 : m_state.checkpointsWithoutGain + 1;
            if (isBetter)
                m_state.bestValidation = loss;
        }
        m_folder.write({.state = m_state, .tensors = m_optimiser.state()});
        writeSamples();
        m_sink(TrainingCheckpointWritten{.step = m_state.step, .validation = m_state.validation});
    }

    void writeSamples() const {
        if (!m_data.samples.empty())
            m_folder.writeSample(m_state.step, sampleAnswers(m_model, m_data.samples, m_sources.embedding));
    }

    const TrainingRequest& m_request;
    const TrainingConfig& m_config;
    const TrainingSink& m_sink;
    std::stop_token m_stop;
    RunFolder m_folder; ///< first: locked before the work begins
    Bundle m_bundle;
    Job m_job;
    AlignmentModel m_model;
    FrozenEncoders m_encoders;
    TrainingData m_data;
    std::optional<BatchPlan> m_plan;
    AdamW m_optimiser;
    BatchSources m_sources;
    RateSchedule m_schedule;
    std::int64_t m_steps = 0;
    RunState m_state;
};

} // namespace

TrainingEnd train(const TrainingRequest& request, at::Device device, const TrainingSink& sink,
                  const std::stop_token& stop) {
    const InterruptionScope interruption(stop); // of reading media
    try {
        return Run(request, device, sink, stop).run();
    } catch (const Stopped&) { // while media were encoded: everything so far is cached
        return TrainingEnd::Stopped;
    }
}

} // namespace nextgpt
