// SPDX-License-Identifier: Apache-2.0
#include "engine/session/LocalEngine.h"

#include "engine/bundle/Bundle.h"
#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/io/MappedFile.h"
#include "engine/io/QuotedText.h"
#include "engine/pipeline/BundleLoader.h"
#include "engine/session/Device.h"
#include "engine/session/Worker.h"

#include <ATen/Parallel.h>

#include <spdlog/fmt/fmt.h>

#include <malloc.h>

#include <chrono>

namespace nextgpt {

class LocalEngine::Impl {
public:
    explicit Impl(EngineOptions options)
        : m_options(std::move(options)) {
        m_worker.submit([this](const Job& job) { load(job); },
                        [this](const Event& event) { onLoadingEvent(event); });
    }

    RequestId submit(Request request, EventSink sink) {
        const auto task = [this, request = std::move(request)](const Job& job) {
            const Job checked = whileFilesAreWhole(job);
            std::visit([&](const auto& work) { run(work, checked); }, request);
            MappedFile::requireWholeFiles();
        };
        return m_worker.submit(task, std::move(sink));
    }

    void cancel(RequestId id) { m_worker.cancel(id); }

    Catalogue catalogue() const {
        const std::scoped_lock lock(m_mutex);
        return m_catalogue;
    }

    void setCatalogueSink(CatalogueSink sink) {
        const std::scoped_lock lock(m_mutex);
        m_catalogueSink = std::move(sink);
    }

private:
    /// A job that fails as soon as weights in use are cut off: the numbers computed from then on are wrong.
    static Job whileFilesAreWhole(const Job& job) {
        const auto sink = [&job](const Event& event) {
            MappedFile::requireWholeFiles();
            job.emit(event);
        };
        return Job(sink, {});
    }

    void load(const Job& unchecked) {
        const Job job = whileFilesAreWhole(unchecked);
        const auto start = std::chrono::steady_clock::now();
        if (m_options.threads > 0)
            at::set_num_threads(m_options.threads);
        const ChosenDevice chosen = chooseDevice(m_options.device);
        const Bundle bundle = Bundle::open(m_options.bundle);
        Catalogue catalogue = this->catalogue();
        catalogue.bundleName = bundle.title();
        catalogue.demo = bundle.isDemo();
        catalogue.knownWords = bundle.knownWords();
        catalogue.device = chosen.title;
        catalogue.onGpu = !chosen.device.is_cpu();
        for (const Modality modality : kMediaModalities) {
            catalogue.canGenerate[modality] = bundle.hasDecoder(modality);
            catalogue.defaults[modality] = bundle.defaults(modality);
        }
        publish(catalogue);
        verify(bundle, catalogue, job);
        m_assistant = loadAssistant(bundle,
                                    {.device = chosen.device,
                                     .computeCapability = chosen.computeCapability,
                                     .languageWeights = m_options.languageWeights,
                                     .quantizedFolder = quantizedFolder()},
                                    job);
        const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        log("session")->info("bundle {} loaded on {} in {:.2f} s", bundle.name(), chosen.title, seconds);
    }

    std::filesystem::path quantizedFolder() const {
        return m_options.cacheFolder.empty() ? std::filesystem::path() : m_options.cacheFolder / "quantized";
    }

    void verify(const Bundle& bundle, Catalogue catalogue, const Job& job) {
        FileHashes hashes = FileHashes::inFolder(m_options.cacheFolder);
        const auto nonFinite = bundle.verify(&hashes, [&](std::int64_t done, std::int64_t total) {
            job.emit(Progress{.stage = Stage::CheckingFiles, .done = done, .total = total});
        });
        hashes.save();
        if (!nonFinite)
            return;
        const std::string found =
            fmt::format("{}: tensor {} has values that are not finite ({} such tensors)", nonFinite->path,
                        quotedText(nonFinite->tensor), nonFinite->tensors);
        if (m_options.nonFinite == NonFiniteWeights::Load)
            return log("session")->warn("{}; loaded anyway", found);
        catalogue.nonFiniteTensors = nonFinite->tensors;
        publish(catalogue);
        throw EngineError(ErrorCode::WeightsInvalid,
                          found + "; download it again, or use --allow-non-finite to load it anyway");
    }

    void onLoadingEvent(const Event& event) {
        if (const auto* progress = std::get_if<Progress>(&event))
            publishLoading(*progress);
        if (!isEnd(event))
            return;
        Catalogue catalogue = this->catalogue();
        catalogue.state = m_assistant ? Catalogue::State::Ready : Catalogue::State::Unusable;
        if (const auto* failed = std::get_if<Failed>(&event))
            catalogue.error = failed->error;
        publish(catalogue);
    }

    /// Publishes at most one snapshot per percent of a stage with a known total.
    void publishLoading(const Progress& progress) {
        const auto percent = [](const Progress& p) { return p.total > 0 ? p.done * 100 / p.total : 0; };
        Catalogue catalogue = this->catalogue();
        if (progress.stage == catalogue.loading.stage && percent(progress) == percent(catalogue.loading))
            return;
        catalogue.loading = progress;
        publish(catalogue);
    }

    void publish(const Catalogue& catalogue) {
        CatalogueSink sink;
        {
            const std::scoped_lock lock(m_mutex);
            m_catalogue = catalogue;
            sink = m_catalogueSink;
        }
        if (sink) // without the lock: the sink may call catalogue()
            sink(catalogue);
    }

    void run(const ReplyRequest& request, const Job& job) {
        if (!m_assistant) {
            const Error error = catalogue().error;
            throw EngineError(error.code, error.detail);
        }
        m_assistant->reply(request, job);
    }

    const EngineOptions m_options;
    mutable std::mutex m_mutex; ///< guards the next two members
    Catalogue m_catalogue;
    CatalogueSink m_catalogueSink;
    std::unique_ptr<Assistant> m_assistant; ///< used on the worker's thread only
    Worker m_worker;                        ///< last: its thread uses everything above
};

LocalEngine::LocalEngine(EngineOptions options)
    : m_impl(std::make_unique<Impl>(std::move(options))) {}

/// What the networks leave is given back to the system: the allocator keeps freed memory, of the size of a
/// small bundle, and the next thing to be loaded may be another bundle.
LocalEngine::~LocalEngine() {
    m_impl.reset();
    ::malloc_trim(0);
}

RequestId LocalEngine::submit(Request request, EventSink sink) {
    return m_impl->submit(std::move(request), std::move(sink));
}

void LocalEngine::cancel(RequestId id) {
    m_impl->cancel(id);
}

Catalogue LocalEngine::catalogue() const {
    return m_impl->catalogue();
}

void LocalEngine::setCatalogueSink(CatalogueSink sink) {
    m_impl->setCatalogueSink(std::move(sink));
}

} // namespace nextgpt
