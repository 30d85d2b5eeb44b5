// SPDX-License-Identifier: Apache-2.0
#include "engine/session/LocalEngine.h"

#include "engine/bundle/Bundle.h"
#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/pipeline/BundleLoader.h"
#include "engine/session/Device.h"
#include "engine/session/Worker.h"

#include <ATen/Parallel.h>

#include <chrono>

namespace nextgpt {

namespace {

/// What the manifest says of a medium, as a request would.
MediaOptions asOptions(const Bundle::MediaDefaults& defaults) {
    const auto said = [](auto number) { return number > 0 ? std::optional(number) : std::nullopt; };
    return {said(defaults.steps),  said(defaults.guidance), said(defaults.width),
            said(defaults.height), said(defaults.frames),   said(defaults.seconds)};
}

constexpr RequestId kNoRequest = 0; ///< loading is work that nobody submitted

} // namespace

class LocalEngine::Impl {
public:
    explicit Impl(EngineOptions options)
        : m_options(std::move(options)) {
        m_worker.submit(
            kNoRequest, [this](const Job& job) { load(job); },
            [this](const Event& event) { hearLoading(event); });
    }

    void submit(const Request& request) {
        m_worker.submit(
            request.id, [this, reply = request.reply](const Job& job) { answer(reply, job); },
            [this, id = request.id](const Event& event) { deliver(id, event); });
    }

    void cancel(RequestId id) {
        if (id != kNoRequest)
            m_worker.cancel(id);
    }

    Catalogue catalogue() const {
        const std::scoped_lock lock(m_mutex);
        return m_catalogue;
    }

    void setEventSink(EventSink sink) {
        const std::scoped_lock lock(m_mutex);
        m_eventSink = std::move(sink);
    }

    void setCatalogueSink(CatalogueSink sink) {
        const std::scoped_lock lock(m_mutex);
        m_catalogueSink = std::move(sink);
    }

private:
    void load(const Job& job) {
        const auto start = std::chrono::steady_clock::now();
        if (m_options.threads > 0)
            at::set_num_threads(m_options.threads);
        const ChosenDevice chosen = chooseDevice(m_options.device);
        const Bundle bundle = Bundle::open(m_options.bundle);
        Catalogue catalogue = this->catalogue();
        catalogue.bundleName = bundle.title();
        catalogue.demo = bundle.isDemo();
        catalogue.device = chosen.title;
        for (const Modality modality : kMediaModalities) {
            catalogue.canMake[mediaIndex(modality)] = bundle.hasDecoder(modality);
            catalogue.defaults[mediaIndex(modality)] = asOptions(bundle.defaults(modality));
        }
        publish(catalogue);
        m_assistant = loadAssistant(bundle, chosen.device, job);
        const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        log("session")->info("bundle {} loaded on {} in {:.2f} s", bundle.name(), chosen.title, seconds);
    }

    void hearLoading(const Event& event) {
        if (!isEnd(event))
            return;
        Catalogue catalogue = this->catalogue();
        catalogue.state = m_assistant ? Catalogue::State::Ready : Catalogue::State::Unusable;
        if (const auto* failed = std::get_if<Failed>(&event))
            catalogue.error = failed->error;
        publish(catalogue);
    }

    void publish(const Catalogue& catalogue) {
        CatalogueSink sink;
        {
            const std::scoped_lock lock(m_mutex);
            m_catalogue = catalogue;
            sink = m_catalogueSink;
        }
        if (sink) // outside the lock: the listener may ask for the catalogue
            sink(catalogue);
    }

    void answer(const ReplyRequest& request, const Job& job) {
        if (!m_assistant) {
            const Error error = catalogue().error;
            throw EngineError(error.code, error.detail);
        }
        m_assistant->reply(request, job);
    }

    void deliver(RequestId id, const Event& event) {
        EventSink sink;
        {
            const std::scoped_lock lock(m_mutex);
            sink = m_eventSink;
        }
        if (sink)
            sink(id, event);
    }

    const EngineOptions m_options;
    mutable std::mutex m_mutex; ///< guards the three below
    Catalogue m_catalogue;
    EventSink m_eventSink;
    CatalogueSink m_catalogueSink;
    std::unique_ptr<Assistant> m_assistant; ///< touched by the worker's thread only
    Worker m_worker;                        ///< last: its thread uses everything above
};

LocalEngine::LocalEngine(EngineOptions options)
    : m_impl(std::make_unique<Impl>(std::move(options))) {}

LocalEngine::~LocalEngine() = default;

void LocalEngine::submit(const Request& request) {
    m_impl->submit(request);
}

void LocalEngine::cancel(RequestId id) {
    m_impl->cancel(id);
}

Catalogue LocalEngine::catalogue() const {
    return m_impl->catalogue();
}

void LocalEngine::setEventSink(EventSink sink) {
    m_impl->setEventSink(std::move(sink));
}

void LocalEngine::setCatalogueSink(CatalogueSink sink) {
    m_impl->setCatalogueSink(std::move(sink));
}

} // namespace nextgpt
