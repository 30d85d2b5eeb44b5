// SPDX-License-Identifier: Apache-2.0
#include "engine/training/Trainer.h"

#include "engine/core/Error.h"
#include "engine/io/AtomicFile.h"
#include "engine/pipeline/ErrorFrom.h"
#include "engine/request/Interruption.h"
#include "engine/training/BatchPlan.h"
#include "engine/training/DataEncoding.h"
#include "engine/training/LossSettings.h"
#include "engine/training/RunDescription.h"
#include "engine/training/RunJournal.h"
#include "engine/training/SampleMedia.h"
#include "engine/training/Sampling.h"
#include "engine/training/StepLosses.h"
#include "engine/training/StepMeter.h"
#include "engine/training/data/FrozenEncoders.h"
#include "engine/training/parallel/GradientExchange.h"

#include <ATen/ATen.h>
#include <ATen/DeviceAccelerator.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {

namespace fs = std::filesystem;

/// A run ends after this many steps in a row with an infinite loss or gradient.
constexpr std::int64_t kMaxSkips = 10;

/// A stop request while media are encoded ends the work with Stopped, as in a reply.
Job jobFor(const std::stop_token& stop) {
    return Job([](const Event&) {}, stop);
}

/// The most bytes that the allocator of an accelerator has reserved so far; nullopt for the CPU.
std::optional<std::int64_t> reservedMemory(at::Device device) {
    if (device.is_cpu())
        return std::nullopt;
    const auto statistics = at::accelerator::getDeviceStats(device.index());
    return statistics.reserved_bytes[static_cast<std::size_t>(c10::CachingAllocator::StatType::AGGREGATE)]
        .peak;
}

Bundle openVerified(const fs::path& folder, const TrainingSink& sink) {
    Bundle bundle = Bundle::open(folder);
    FileHashes hashes = FileHashes::inFolder(userCacheFolder());
    bundle.verify(&hashes, [&](std::int64_t done, std::int64_t total) {
        sink(TrainingPreparation{
            .phase = TrainingPreparation::Phase::CheckingBundle, .done = done, .total = total});
    });
    hashes.save();
    return bundle;
}

constexpr std::size_t kWindowBatches = 16; // sorted by length together

/// A batch of the plan is that of all processes together.
BatchPlan::Options planOptions(const TrainingData& data, const TrainingConfig& config, int processes) {
    BatchPlan::Options options{.lengths = {},
                               .batchSize = static_cast<std::size_t>(config.batchSize * processes),
                               .windowBatches = config.similarLengths ? kWindowBatches : 1,
                               .seed = config.seed};
    if (config.repeatSmallGroups)
        options.smallGroups = BatchPlan::Options::SmallGroups::Repeated;
    for (const TrainingData::Group& group : data.groups) {
        auto& lengths = options.lengths.emplace_back();
        for (const TrainingSequence& sequence : group.sequences)
            lengths.push_back(sequence.ids.size());
    }
    return options;
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
        const std::stop_token& stop, Communicator& processes)
        : m_request(request)
        , m_config(request.config)
        , m_sink(sink)
        , m_stop(stop)
        , m_processes(processes)
        , m_journal(request.run, processes.rank())
        , m_bundle(openVerified(request.bundle, sink))
        , m_job(jobFor(stop))
        , m_model(m_bundle, alignmentOptions(request.config), device)
        , m_encoders(m_bundle, request.cache, featuresFor(m_model.inputProjection()), device, m_job)
        , m_data(readTrainingData(request.data, request.config, m_bundle, m_model, sink))
        , m_optimiser(m_model.learning(), request.config.adamW)
        , m_gradients(processes, device) {
        for (const Modality modality : kMediaModalities)
            m_sources.signalTokens[modality] = m_bundle.signalTokens(modality);
        m_sources.mediumTokens = m_model.inputProjection().tokens();
        m_sources.embedding = [this](const MediaFile& file) { return m_encoders.embedding(file); };
        m_sources.condition = [this](Modality modality, const std::string& caption) {
            return m_encoders.condition(modality, caption);
        };
        if (m_config.latentLoss <= 0.0)
            return;
        m_sources.latents = [this](const MediaFile& file) { return m_encoders.latents(file); };
        for (const Modality modality : kMediaModalities)
            if (LatentEncoder::encodes(m_bundle, modality))
                m_denoisers[modality] = std::make_unique<LatentDenoising>(m_bundle, modality, device);
    }

    TrainingEnd run() {
        m_journal.open(m_request, m_bundle); // a folder that does not fit is refused before any work
        m_processes.barrier();
        try {
            const TrainingEnd end = trainToTheEnd();
            m_journal.note(status(stateOf(end)));
            return end;
        } catch (const Stopped&) {
            m_journal.note(status(RunStatus::State::Stopped));
            throw;
        } catch (...) {
            RunStatus failed = status(RunStatus::State::Failed);
            failed.error = errorFrom(std::current_exception());
            m_journal.noteFailure(failed);
            throw;
        }
    }

private:
    TrainingEnd trainToTheEnd() {
        encodeData(m_data, {.encoders = m_encoders,
                            .latents = hasDenoiser(),
                            .processes = m_processes,
                            .job = m_job,
                            .sink = m_sink});
        planSteps();
        continueFromCheckpoint();
        m_sink(TrainingDataRead{.findings = m_data.findings,
                                .sequences = m_data.sequences(),
                                .validationSequences = m_data.validation.size()});
        m_journal.note(status(RunStatus::State::Running));
        if (m_state.step == 0)
            writeSamples(); // to compare later ones with
        StepMeter meter(m_steps - m_state.step);
        while (m_state.step < m_steps) {
            TrainingStep done = step();
            const StepMeter::Throughput throughput = meter.add(done.tokens);
            done.tokensPerSecond = throughput.tokensPerSecond;
            done.secondsLeft = throughput.secondsLeft;
            done.deviceBytes = reservedMemory(m_model.device());
            m_journal.record(done);
            m_sink(done);
            const bool isStopped = isTrueAnywhere(m_stop.stop_requested());
            if (isStopped || m_state.step % m_config.checkpointEvery == 0 || m_state.step == m_steps)
                writeCheckpoint();
            if (m_state.step < m_steps && isStopped)
                return TrainingEnd::Stopped;
            if (m_config.patience > 0 &&
                isTrueAnywhere(m_state.checkpointsWithoutGain >= m_config.patience)) // known to rank 0
                return TrainingEnd::NoImprovement;
        }
        return TrainingEnd::Finished;
    }

    RunStatus status(RunStatus::State state) const {
        return {.state = state, .step = m_state.step, .steps = m_steps};
    }

    bool isTrueAnywhere(bool condition) {
        double count = condition ? 1.0 : 0.0;
        m_processes.sum(std::span(&count, 1));
        return count > 0.0;
    }

    PerModality<bool> hasDenoiser() const {
        PerModality<bool> result{};
        for (const Modality modality : kMediaModalities)
            result[modality] = m_denoisers[modality] != nullptr;
        return result;
    }

    void planSteps() {
        m_plan.emplace(planOptions(m_data, m_config, m_processes.size()));
        const double batches = static_cast<double>(m_plan->batchesPerEpoch()) * m_config.epochs;
        const double steps = std::ceil(batches / static_cast<double>(m_config.accumulation));
        m_steps = m_config.steps > 0 ? m_config.steps : static_cast<std::int64_t>(steps);
        const double warmUp = std::ceil(m_config.warmUpShare * static_cast<double>(m_steps));
        m_schedule = {.decay = m_config.decay,
                      .steps = m_steps,
                      .warmUpSteps = static_cast<std::int64_t>(warmUp),
                      .publishedFirst = m_config.publishedFirst};
        m_state.steps = m_steps;
    }

    void continueFromCheckpoint() {
        m_state.data = m_data.hash();
        const auto steps = RunFolder::checkpoints(m_request.run);
        if (!steps.empty()) // none if a run was killed before its first one
            restore(RunFolder::read(m_request.run, steps.back()));
        m_state.threads = at::get_num_threads();
        m_state.processes = m_processes.size();
        m_processes.barrier(); // all have read the checkpoint before one is removed
        m_journal.continueAfter(m_state.step);
    }

    void restore(const RunFolder::Checkpoint& checkpoint) {
        if (checkpoint.state.data != m_state.data)
            throw EngineError(ErrorCode::RequestInvalid,
                              "the training data have changed since the run was started");
        if (checkpoint.state.processes != m_processes.size())
            throw EngineError(ErrorCode::RequestInvalid, "the run was started with " +
                                                             std::to_string(checkpoint.state.processes) +
                                                             " processes; resume it with as many");
        m_optimiser.restore(checkpoint.tensors);
        m_state = checkpoint.state;
        m_state.steps = m_steps;
    }

    /// The examples of a batch of the plan, of all processes together.
    std::vector<const TrainingSequence*> sequencesOf(std::int64_t index) {
        const BatchPlan::Batch batch = m_plan->at(index);
        std::vector<const TrainingSequence*> sequences;
        for (const std::size_t example : batch.examples)
            sequences.push_back(&m_data.groups[batch.group].sequences[example]);
        return sequences;
    }

    /// The part of this process; empty for some of a small last batch.
    std::span<const TrainingSequence* const>
    ownPart(const std::vector<const TrainingSequence*>& sequences) const {
        const auto size = static_cast<std::size_t>(m_config.batchSize);
        const std::size_t first =
            std::min(size * static_cast<std::size_t>(m_processes.rank()), sequences.size());
        return std::span(sequences).subspan(first, std::min(size, sequences.size() - first));
    }

    /// One optimiser step over `accumulation` batches.
    TrainingStep step() {
        StepLosses losses;
        m_optimiser.clearGradients();
        for (std::int64_t micro = 0; micro < m_config.accumulation; ++micro)
            addBatch(m_state.step * m_config.accumulation + micro, losses);
        m_gradients.sum(m_optimiser.tensors());
        losses.sumOver(m_processes);
        TrainingStep result = losses.step();
        result.step = m_state.step + 1;
        result.steps = m_steps;
        result.gradientNorm = m_optimiser.gradientNorm();
        result.rate = m_schedule.factor(m_state.step);
        result.wasSkipped = !std::isfinite(result.loss) || !std::isfinite(result.gradientNorm);
        if (!result.wasSkipped)
            update(result);
        ++m_state.step;
        countSkips(result);
        return result;
    }

    /// Adds the gradients and losses of this process's part of a batch.
    void addBatch(std::int64_t index, StepLosses& sums) {
        const double share = 1.0 / static_cast<double>(m_config.accumulation);
        const auto sequences = sequencesOf(index);
        const auto part = ownPart(sequences);
        const LossCounts whole(sequences);
        sums.count(whole);
        const LossCounts own(part);
        if (own.labels == 0.0 && whole.labels > 0.0)
            return; // nothing of a small last batch
        LossOptions options = m_lossSettings.ofBatch(index);
        options.shares = sharesOf(own, whole);
        const AlignmentBatch batch = makeBatch(part, m_sources, m_model.device());
        const AlignmentLosses losses = alignmentLosses(m_model, batch, options);
        (losses.total * share).backward();
        sums.add(losses, options.shares, share);
        sums.tokens += static_cast<double>(batch.tokens);
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
        if (m_state.consecutiveSkips >= kMaxSkips)
            throw EngineError(ErrorCode::RequestInvalid,
                              "the loss was not finite for " + std::to_string(kMaxSkips) +
                                  " steps in a row, up to step " + std::to_string(step.step) +
                                  "; the last checkpoint is kept. A lower learning rate may help");
    }

    /// Mean losses on the validation data, without dropout.
    std::optional<MeanLosses> validate() {
        if (m_data.validation.empty())
            return std::nullopt;
        const at::NoGradGuard notRecording;
        const LossOptions options = m_lossSettings.ofValidation();
        MeanLosses mean;
        const auto size = static_cast<std::size_t>(m_config.batchSize);
        for (std::size_t first = 0; first < m_data.validation.size(); first += size) {
            const std::size_t last = std::min(first + size, m_data.validation.size());
            std::vector<const TrainingSequence*> sequences;
            for (std::size_t i = first; i < last; ++i)
                sequences.push_back(&m_data.validation[i]);
            const auto batch = makeBatch(sequences, m_sources, m_model.device());
            mean.add(alignmentLosses(m_model, batch, options), static_cast<double>(last - first));
        }
        return mean;
    }

    void writeCheckpoint() {
        if (!m_journal.isWritten())
            return;
        const auto losses = validate();
        m_state.validation = losses ? std::optional(losses->total()) : std::nullopt;
        if (losses) {
            m_journal.record(m_state.step, *losses);
            const double loss = losses->total();
            const bool isBetter =
                std::isfinite(loss) && (!m_state.bestValidation || loss < *m_state.bestValidation);
            m_state.checkpointsWithoutGain = isBetter ? 0 : m_state.checkpointsWithoutGain + 1;
            if (isBetter)
                m_state.bestValidation = loss;
        }
        m_journal.write({.state = m_state, .tensors = m_optimiser.state()},
                        m_config.keepAllCheckpoints ? RunFolder::Kept::All : RunFolder::Kept::LastTwoAndBest);
        writeSamples();
        m_journal.writeReport();
        m_sink(TrainingCheckpointWritten{.step = m_state.step, .validation = m_state.validation});
    }

    void writeSamples() {
        if (!m_journal.isWritten() || m_data.samples.empty())
            return;
        const auto path = m_journal.samplesPath(m_state.step);
        std::uint64_t number = 0;
        const MakeMedium makeMedium = [&](const Signal& signal) {
            return m_sampleMedia.make(signal, path, number++);
        };
        const auto answers = sampleAnswers(m_model, m_data.samples, m_sources.embedding,
                                           m_config.sampleMedia ? makeMedium : MakeMedium());
        writeTextFileAtomically(fs::path(path).concat(".txt"), textOf(answers));
        writeTextFileAtomically(fs::path(path).concat(".json"),
                                toJson(answers, path.parent_path())
                                    .dump(1, ' ', false, nlohmann::json::error_handler_t::replace));
    }

    const TrainingRequest& m_request;
    const TrainingConfig& m_config;
    const TrainingSink& m_sink;
    std::stop_token m_stop;
    Communicator& m_processes;
    RunJournal m_journal; ///< first: its folder is locked before the work begins
    Bundle m_bundle;
    Job m_job;
    Job m_sampleJob{[](const Event&) {}, {}}; ///< a stop request waits until the samples are complete
    AlignmentModel m_model;
    SampleMedia m_sampleMedia{m_bundle, m_model, m_sampleJob};
    FrozenEncoders m_encoders;
    TrainingData m_data;
    LossSettings::Denoisers m_denoisers{}; ///< with the denoising loss only
    LossSettings m_lossSettings{m_config, m_denoisers, m_model.device(), m_processes.rank()};
    std::optional<BatchPlan> m_plan;
    AdamW m_optimiser;
    GradientExchange m_gradients;
    BatchSources m_sources;
    RateSchedule m_schedule;
    std::int64_t m_steps = 0;
    RunState m_state;
};

} // namespace

TrainingEnd train(const TrainingRequest& request, at::Device device, const TrainingSink& sink,
                  const std::stop_token& stop) {
    SingleProcess single;
    return trainTogether(request, device, sink, stop, single);
}

TrainingEnd trainTogether(const TrainingRequest& request, at::Device device, const TrainingSink& sink,
                          const std::stop_token& stop, Communicator& processes) {
    const InterruptionScope interruption(stop); // of reading media
    try {
        return Run(request, device, processes.rank() == 0 ? sink : TrainingSink([](const TrainingEvent&) {}),
                   stop, processes)
            .run();
    } catch (const Stopped&) { // while media were encoded: everything so far is cached
        return TrainingEnd::Stopped;
    }
}

} // namespace nextgpt
