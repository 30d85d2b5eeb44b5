// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ScriptedEngine.h"

#include "engine/core/Keys.h"
#include "engine/media/audio/AudioWriter.h"
#include "engine/media/image/ImageWriter.h"
#include "engine/media/video/VideoWriter.h"
#include "tests/support/ScriptedMedia.h"

#include <algorithm>
#include <fstream>

namespace nextgpt {

namespace {

using nlohmann::json;

ErrorCode codeFromName(const std::string& word) {
    for (int value = 0; value <= static_cast<int>(ErrorCode::Internal); ++value)
        if (name(static_cast<ErrorCode>(value)) == word)
            return static_cast<ErrorCode>(value);
    throw std::invalid_argument("no error code is called " + word);
}

Stage stageFromName(const std::string& word) {
    for (int value = 0; value <= static_cast<int>(Stage::Saving); ++value)
        if (name(static_cast<Stage>(value)) == word)
            return static_cast<Stage>(value);
    throw std::invalid_argument("no stage is called " + word);
}

Catalogue catalogueFrom(const json& script, Catalogue::State state) {
    const json given = script.value("catalogue", json::object());
    Catalogue catalogue;
    catalogue.state = state;
    catalogue.bundleName = given.value("bundleName", "Pocket");
    catalogue.demo = given.value("demo", true);
    catalogue.device = given.value("device", "CPU");
    catalogue.onGpu = catalogue.device != "CPU";
    if (const auto knows = given.find("knows"); knows != given.end())
        catalogue.knownWords = {.things = knows->value("things", std::vector<std::string>{}),
                                .colours = knows->value("colours", std::vector<std::string>{}),
                                .places = knows->value("places", std::vector<std::string>{}),
                                .motions = knows->value("motions", std::vector<std::string>{})};
    if (const auto loading = script.find("loading"); loading != script.end())
        catalogue.loading = Progress{.stage = stageFromName(loading->at("stage")),
                                     .done = loading->value(keys::kDone, std::int64_t{0}),
                                     .total = loading->value(keys::kTotal, std::int64_t{0})};
    for (const std::string& word : given.value("canMake", std::vector<std::string>{"image"}))
        catalogue.canGenerate[*modalityFromName(word)] = true;
    if (state == Catalogue::State::Unusable)
        catalogue.error = {codeFromName(given.at("unusable")), given.value(keys::kDetail, "")};
    if (state == Catalogue::State::Unusable)
        catalogue.nonFiniteTensors = given.value("nonFiniteTensors", std::int64_t{0});
    return catalogue;
}

} // namespace

ScriptedEngine::ScriptedEngine(json script, std::filesystem::path folder)
    : m_script(std::move(script))
    , m_folder(std::move(folder))
    , m_catalogue(catalogueFrom(m_script, Catalogue::State::Loading)) {
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

ScriptedEngine::~ScriptedEngine() {
    m_thread.request_stop();
    m_changed.notify_all();
}

std::unique_ptr<ScriptedEngine> ScriptedEngine::fromFile(const std::filesystem::path& file) {
    std::ifstream stream(file);
    if (!stream)
        throw EngineError(ErrorCode::FileUnreadable, file.string());
    return std::make_unique<ScriptedEngine>(json::parse(stream), file.parent_path());
}

RequestId ScriptedEngine::submit(Request request, EventSink sink) {
    RequestId id = 0;
    {
        const std::scoped_lock lock(m_mutex);
        m_requests.push_back(std::get<ReplyRequest>(std::move(request)));
        id = ++m_lastId;
        m_queue.push_back({.id = id, .reply = m_requests.back(), .sink = std::move(sink)});
    }
    m_changed.notify_all();
    return id;
}

void ScriptedEngine::cancel(RequestId id) {
    {
        const std::scoped_lock lock(m_mutex);
        m_cancelled.push_back(id);
    }
    m_changed.notify_all();
}

Catalogue ScriptedEngine::catalogue() const {
    const std::scoped_lock lock(m_mutex);
    return m_catalogue;
}

void ScriptedEngine::setCatalogueSink(CatalogueSink sink) {
    const std::scoped_lock lock(m_mutex);
    m_catalogueSink = std::move(sink);
}

std::vector<ReplyRequest> ScriptedEngine::requests() const {
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

void ScriptedEngine::forgetRequests() {
    const std::scoped_lock lock(m_mutex);
    m_requests.clear();
}

void ScriptedEngine::load() {
    pause(0, m_script.value("loadMs", 0));
    const bool unusable = m_script.value("catalogue", json::object()).contains("unusable");
    const Catalogue loaded =
        catalogueFrom(m_script, unusable ? Catalogue::State::Unusable : Catalogue::State::Ready);
    CatalogueSink sink;
    {
        const std::scoped_lock lock(m_mutex);
        m_catalogue = loaded;
        sink = m_catalogueSink;
    }
    if (sink)
        sink(loaded);
}

void ScriptedEngine::work(const std::stop_token& stop) {
    m_stop = stop;
    try {
        load();
        while (true) {
            Work work;
            {
                std::unique_lock lock(m_mutex);
                if (!m_changed.wait(lock, stop, [this] { return !m_queue.empty(); }))
                    return;
                work = std::move(m_queue.front());
                m_queue.pop_front();
            }
            const json& replies = m_script.at("replies");
            play(work, replies.at(std::min(m_played++, replies.size() - 1)));
        }
    } catch (const Cancellation&) {
        // the program ends during playback of the script
    }
}

void ScriptedEngine::play(const Work& work, const json& steps) {
    try {
        for (const json& step : steps) {
            pause(work.id, 0);
            if (playStep(work, step))
                return;
        }
        work.sink(Finished{});
    } catch (const Cancellation&) {
        if (m_stop.stop_requested())
            throw;
        work.sink(Cancelled{});
    } catch (const EngineError& error) {
        work.sink(Failed{error.toError()});
    }
}

bool ScriptedEngine::playStep(const Work& work, const json& step) {
    if (step.contains("words"))
        speak(work, step);
    else if (step.contains("draw"))
        draw(work, step);
    else if (step.contains("promise"))
        work.sink(MediaPromised{.slot = step.value(keys::kSlot, 0),
                                .modality = *modalityFromName(step.at("promise").get<std::string>()),
                                .probability = step.value(keys::kProbability, 0.98),
                                .width = step.value(keys::kWidth, 96),
                                .height = step.value(keys::kHeight, 96),
                                .seconds = step.value(keys::kSeconds, 0.0)});
    else if (step.contains("progress"))
        work.sink(Progress{.stage = stageFromName(step.at("progress")),
                           .slot = step.value(keys::kSlot, -1),
                           .done = step.value(keys::kDone, std::int64_t{0}),
                           .total = step.value(keys::kTotal, std::int64_t{0})});
    else if (step.contains("mediaFailed"))
        work.sink(MediaFailed{step.at("mediaFailed"),
                              {codeFromName(step.at(keys::kCode)), step.value(keys::kDetail, "")}});
    else if (step.contains("measured"))
        work.sink(TextMeasured{.firstTokenSeconds = step["measured"].value(keys::kFirstTokenSeconds, 0.1),
                               .tokensPerSecond = step["measured"].value(keys::kTokensPerSecond, 31.0),
                               .promptTokens = 12,
                               .newTokens = 34,
                               .droppedTurns = step["measured"].value(keys::kDroppedTurns, 0)});
    else if (step.contains("waitMs"))
        pause(work.id, step.at("waitMs"));
    else if (step.contains("gate"))
        waitForGate(work.id);
    else if (step.contains("hang"))
        hang();
    else if (step.contains("echo"))
        work.sink(TextDelta{std::get<std::string>(work.reply.messages.back().parts.back())});
    else if (step.contains("forever"))
        while (true)
            pause(work.id, 3'600'000);
    else if (step.contains("failed"))
        return work.sink(Failed{{codeFromName(step.at("failed")), step.value(keys::kDetail, "")}}), true;
    else if (step.contains("cancelled"))
        return work.sink(Cancelled{}), true;
    return false;
}

void ScriptedEngine::speak(const Work& work, const json& step) {
    const std::string words = step.at("words");
    const int everyMs = step.value("everyMs", 0);
    for (std::size_t start = 0; start < words.size();) {
        const std::size_t end = std::min(words.find(' ', start), words.size() - 1) + 1;
        work.sink(TextDelta{words.substr(start, end - start)});
        pause(work.id, everyMs);
        start = end;
    }
}

void ScriptedEngine::draw(const Work& work, const json& step) {
    const Modality modality = *modalityFromName(step.value("as", "image"));
    const std::string file = step.value("file", "");
    std::vector<Image> frames{scriptedImage(file.empty() ? std::filesystem::path{} : m_folder / file)};
    if (modality == Modality::Video)
        frames = movingFrames(frames.front());
    announceSteps(work, step, frames);
    if (step.contains("until"))
        return;
    work.sink(Progress{.stage = Stage::Decoding, .slot = step.at("draw"), .done = 0, .total = 1});
    deliver(work, step.at("draw"), modality, frames);
}

void ScriptedEngine::announceSteps(const Work& work, const json& step, const std::vector<Image>& frames) {
    const int slot = step.at("draw");
    const int steps = step.value(keys::kSteps, 20);
    const int last = step.value("until", steps);
    for (int done = 1; done <= last; ++done) {
        work.sink(Progress{.stage = Stage::Denoising, .slot = slot, .done = done, .total = steps});
        Preview preview{.slot = slot,
                        .frames = {},
                        .framesPerSecond = frames.size() > 1 ? kScriptedFramesPerSecond : 0.0};
        for (const Image& frame : frames)
            preview.frames.push_back(partlyDenoised(frame, double(done) / steps));
        work.sink(preview);
        pause(work.id, step.value("everyMs", 0));
    }
}

void ScriptedEngine::deliver(const Work& work, int slot, Modality modality,
                             const std::vector<Image>& frames) {
    const Recipe recipe{.prompt = "a large red star at night",
                        .seed = 42,
                        .sampler = "pndm",
                        .steps = 20,
                        .guidance = 4.0,
                        .bundleName = m_catalogue.bundleName,
                        .bundleHash = "",
                        .seconds = 1.4,
                        .decodedIn = "float32"};
    const auto base =
        work.reply.mediaFolder / ("reply-" + std::to_string(work.id) + "-" + std::to_string(slot));
    const auto target = base.string() + (modality == Modality::Video   ? ".mp4"
                                         : modality == Modality::Audio ? ".flac"
                                                                       : ".png");
    if (modality == Modality::Video)
        writeVideo(target, {kScriptedFramesPerSecond, frames}, nullptr, recipe);
    else if (modality == Modality::Audio)
        writeAudio(target, scriptedTone(), recipe);
    else
        writePng(target, frames.front(), recipe);
    work.sink(MediaReady{.slot = slot, .file = {modality, target}, .recipe = recipe});
}

void ScriptedEngine::pause(RequestId id, int milliseconds) {
    std::unique_lock lock(m_mutex);
    const std::stop_token stop = m_stop;
    const auto cancelled = [this, id] {
        return std::find(m_cancelled.begin(), m_cancelled.end(), id) != m_cancelled.end();
    };
    if (m_changed.wait_for(lock, stop, std::chrono::milliseconds(milliseconds), cancelled) ||
        stop.stop_requested())
        throw Cancellation{};
}

void ScriptedEngine::openGate() {
    {
        const std::scoped_lock lock(m_mutex);
        ++m_openGates;
    }
    m_changed.notify_all();
}

void ScriptedEngine::hang() {
    const auto passed = [this] {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_openGates, std::max(0, m_openGates - 1)) > 0;
    };
    while (!passed())
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

void ScriptedEngine::waitForGate(RequestId id) {
    const auto passed = [this] {
        const std::scoped_lock lock(m_mutex);
        const bool open = m_openGates > 0;
        m_openGates -= open ? 1 : 0;
        return open;
    };
    while (!passed())
        pause(id, 5);
}

} // namespace nextgpt
