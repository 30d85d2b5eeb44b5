// SPDX-License-Identifier: Apache-2.0
#include "app/playback/ClipDecoder.h"

#include "app/playback/AudioFeed.h"

#include <QString>

namespace nextgpt::app {

namespace {

constexpr auto kNap = std::chrono::milliseconds(5);

}

ClipDecoder::ClipDecoder(Opener opener, std::shared_ptr<AudioOutput> output)
    : m_opener(std::move(opener))
    , m_output(std::move(output))
    , m_thread([this](const std::stop_token& stop) { run(stop); }) {}

ClipDecoder::~ClipDecoder() {
    m_thread.request_stop();
    m_newest.fetch_add(1);
    m_changed.notify_all();
    m_thread.join();
}

quint64 ClipDecoder::order(Order::Kind kind, double seconds, double speed) {
    const std::scoped_lock lock(m_mutex);
    m_order = {kind, seconds, speed, m_newest.load() + 1};
    m_newest.store(m_order.serial);
    m_changed.notify_all();
    return m_order.serial;
}

void ClipDecoder::run(const std::stop_token& stop) {
    { // Whoever orders listens: a small file is open before its owner has connected to the signals.
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [&] { return m_order.serial != 0; }))
            return;
    }
    quint64 done = 0;
    try {
        m_stream = m_opener();
        Q_EMIT opened(m_stream->info());
    } catch (const EngineError& error) {
        Q_EMIT failed(QString::fromUtf8(name(error.code()).data()));
        return;
    }
    while (true) {
        Order order;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [&] { return m_order.serial != done; }))
                return;
            order = m_order;
        }
        done = order.serial;
        carryOut(order, stop);
    }
}

void ClipDecoder::carryOut(const Order& order, const std::stop_token& stop) {
    try {
        if (order.kind == Order::Kind::Show)
            show(order);
        else if (order.kind == Order::Kind::Play)
            play(order, stop);
    } catch (const EngineError& error) {
        Q_EMIT failed(QString::fromUtf8(name(error.code()).data()));
    }
}

void ClipDecoder::show(const Order& order) {
    m_stream->seekFrames(order.seconds);
    if (const auto frame = m_stream->nextFrame(); frame && !isOver(order))
        Q_EMIT shown(order.serial, *frame);
}

void ClipDecoder::play(const Order& order, const std::stop_token& stop) {
    const MediaStream::Info& info = m_stream->info();
    const AudioOutput::Session session = info.hasAudio && m_output ? m_output->begin() : 0;
    AudioFeed audio(*m_stream, order.seconds, order.speed);
    m_stream->seekFrames(order.seconds);
    m_frames.clear();
    m_unsent.clear();
    m_round = 0;
    m_framesEnded = !info.hasFrames();
    m_roundHasFrames = info.hasFrames();
    bool announced = false;
    while (!stop.stop_requested() && !isOver(order)) {
        const bool busyFrames = feedFrames();
        const bool busyAudio = session != 0 && feedAudio(session, audio);
        if (busyFrames || busyAudio)
            continue;
        if (!std::exchange(announced, true)) // as much is ready as can be
            Q_EMIT started(order.serial, session);
        rest(stop, kNap);
    }
    if (m_output)
        m_output->end(session);
}

bool ClipDecoder::feedFrames() {
    const bool again = m_loops.load() && m_roundHasFrames;
    if (m_frames.isFull() || (m_framesEnded && !again))
        return false;
    if (std::exchange(m_framesEnded, false)) { // begins again
        m_round += m_stream->info().seconds;
        m_roundHasFrames = false;
        m_stream->seekFrames(0);
    }
    std::optional<MediaStream::Frame> frame = m_stream->nextFrame();
    if (!frame) {
        m_framesEnded = true;
        return m_loops.load() && m_roundHasFrames;
    }
    m_roundHasFrames = true;
    frame->seconds += m_round;
    m_frames.push(std::move(*frame));
    return true;
}

bool ClipDecoder::feedAudio(AudioOutput::Session session, AudioFeed& feed) {
    if (m_unsent.empty())
        m_unsent = feed.next(m_loops.load());
    if (m_unsent.empty())
        return false;
    const std::optional<std::size_t> taken = m_output->write(session, m_unsent);
    if (!taken) { // someone else is heard now, or the device is gone: the clock tells the player
        m_unsent.clear();
        return false;
    }
    m_unsent.erase(m_unsent.begin(), m_unsent.begin() + static_cast<std::ptrdiff_t>(*taken));
    return *taken > 0;
}

void ClipDecoder::rest(const std::stop_token& stop, std::chrono::milliseconds time) {
    std::unique_lock lock(m_mutex);
    const quint64 known = m_order.serial;
    m_changed.wait_for(lock, stop, time, [&] { return m_order.serial != known; });
}

} // namespace nextgpt::app
