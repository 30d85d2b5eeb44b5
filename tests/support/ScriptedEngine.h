// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"
#include "engine/session/Engine.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>

namespace nextgpt {

/// An engine that plays what a script says, on a thread of its own, with the promises of a real one: events
/// in order, exactly one end per request, cancellation within one step.
///
/// The script is JSON: {"catalogue": {…}, "loadMs": 300, "loading": {"stage": "checking_files", "done": 42,
/// "total": 100}, "replies": [[step, …], …]}; answers are played one
/// after the other, the last one again and again. A step is one of
///   {"words": "…", "everyMs": 40}                      words one by one
///   {"promise": "image", "slot": 0, "probability": 0.98, "width": 96, "height": 96}
///   {"draw": 0, "steps": 20, "everyMs": 100, "file": "x.png"}   progress, previews and the finished image
///   {"draw": 0, "as": "video"} · {"draw": 0, "as": "audio"}       the same for a video and an audio clip
///   {"progress": "generating_text", "slot": -1, "done": 1, "total": 4}
///   {"mediaFailed": 0, "code": "decoder_missing", "detail": "…"}
///   {"measured": {"tokens_per_second": 31, "first_token_seconds": 0.1}}
///   {"draw": 0, "steps": 25, "until": 11}              progress and previews up to step 11, no image yet
///   {"gate": true}                                     waits for openGate()
///   {"waitMs": 500} · {"forever": true} · {"failed": "out_of_memory", "detail": "…"} · {"cancelled": true}
/// An answer without an end is finished.
class ScriptedEngine final : public Engine {
public:
    /// `folder` is where the script's images lie.
    explicit ScriptedEngine(nlohmann::json script, std::filesystem::path folder = {});
    ~ScriptedEngine() override;

    static std::unique_ptr<ScriptedEngine> fromFile(const std::filesystem::path& file);

    RequestId submit(Request request, EventSink sink) override;
    void cancel(RequestId id) override;
    Catalogue catalogue() const override;
    void setCatalogueSink(CatalogueSink sink) override;

    /// Lets the script pass its next gate, now or when it comes to it.
    void openGate();
    /// What was asked so far.
    std::vector<ReplyRequest> requests() const;

private:
    /// A submitted request on its way.
    struct Work {
        RequestId id = 0;
        ReplyRequest reply;
        EventSink sink;
    };

    void work(const std::stop_token& stop);
    void load();
    void play(const Work& work, const nlohmann::json& steps);
    bool playStep(const Work& work, const nlohmann::json& step);
    void speak(const Work& work, const nlohmann::json& step);
    void draw(const Work& work, const nlohmann::json& step);
    void announceSteps(const Work& work, const nlohmann::json& step, const std::vector<Image>& frames);
    void deliver(const Work& work, int slot, Modality modality, const std::vector<Image>& frames);
    void pause(RequestId id, int milliseconds);
    void waitForGate(RequestId id);

    struct Cancellation {};

    nlohmann::json m_script;
    std::filesystem::path m_folder;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Work> m_queue;
    std::vector<ReplyRequest> m_requests;
    std::vector<RequestId> m_cancelled;
    Catalogue m_catalogue;
    CatalogueSink m_catalogueSink;
    std::size_t m_played = 0;
    int m_openGates = 0;
    std::stop_token m_stop; ///< of the thread, known to it from its first line on
    std::jthread m_thread;
};

} // namespace nextgpt
