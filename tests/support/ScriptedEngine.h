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

/// An engine that plays a script on its own thread, with the guarantees of the real engine: events in order,
/// exactly one end per request, cancellation within one step.
///
/// The script is JSON: {"catalogue": {…}, "loadMs": 300, "loading": {"stage": "checking_files", "done": 42,
/// "total": 100}, "replies": [[step, …], …]}. Replies are played in order, and the last one repeats. A step
/// is one of
///   {"words": "…", "everyMs": 40}                      words one by one
///   {"promise": "image", "slot": 0, "probability": 0.98, "width": 96, "height": 96}
///   {"draw": 0, "steps": 20, "everyMs": 100, "file": "x.png"}   progress, previews and the finished image
///   {"draw": 0, "as": "video"} · {"draw": 0, "as": "audio"}       the same for a video and an audio clip
///   {"progress": "generating_text", "slot": -1, "done": 1, "total": 4}
///   {"mediaFailed": 0, "code": "decoder_missing", "detail": "…"}
///   {"measured": {"tokens_per_second": 31, "first_token_seconds": 0.1}}
///   {"draw": 0, "steps": 25, "until": 11}              progress and previews up to step 11, no image yet
///   {"gate": true}                                     waits for openGate()
///   {"hang": true}                                     the same, and ignores being cancelled
///   {"echo": true}                                     says what was asked
///   {"waitMs": 500} · {"forever": true} · {"failed": "out_of_memory", "detail": "…"} · {"cancelled": true}
/// A reply without an end step ends as finished.
class ScriptedEngine final : public Engine {
public:
    /// `folder` contains the script's images.
    explicit ScriptedEngine(nlohmann::json script, std::filesystem::path folder = {});
    ~ScriptedEngine() override;

    static std::unique_ptr<ScriptedEngine> fromFile(const std::filesystem::path& file);

    RequestId submit(Request request, EventSink sink) override;
    void cancel(RequestId id) override;
    Catalogue catalogue() const override;
    void setCatalogueSink(CatalogueSink sink) override;

    /// Lets the script pass its next gate, now or when it reaches it.
    void openGate();
    /// The requests so far, or since they were forgotten: each holds a whole conversation.
    std::vector<ReplyRequest> requests() const;
    void forgetRequests();

private:
    /// A submitted request that has not ended.
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
    void hang();

    struct Cancellation {};

    nlohmann::json m_script;
    std::filesystem::path m_folder;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Work> m_queue;
    std::vector<ReplyRequest> m_requests;
    RequestId m_lastId = 0;
    std::vector<RequestId> m_cancelled;
    Catalogue m_catalogue;
    CatalogueSink m_catalogueSink;
    std::size_t m_played = 0;
    int m_openGates = 0;
    std::stop_token m_stop; ///< of the thread, set before it starts working
    std::jthread m_thread;
};

} // namespace nextgpt
