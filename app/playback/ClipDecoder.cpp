// SPDX-License-Identifier: Apache-2.0
#include "app/playback/ClipDecoder.h"

#include "app/bridge/BackgroundWork.h"
#include "app/playback/AudioFeed.h"

#include "engine/core/GuardedThread.h"
#include "engine/request/Interruption.h"

namespace nextgpt::app {

namespace {

constexpr auto kPollInterval = std::chrono::milliseconds(5);

}

ClipDecoder::ClipDecoder(Opener opener, std::shared_ptr<AudioOutput> output)
    : m_opener(std::move(opener))
    , m_output(std::move(output))
    , m_thread(guardedThread("a decoder", [this](const std::stop_token& stop) { run(stop); })) {}

ClipDecoder::~ClipDecoder() {
    m_thread.request_stop();
    m_newest.fetch_add(1);
    m_changed.notify_all();
    m_thread.join();
}

quint64 ClipDecoder::submit(Command command) {
    const std::scoped_lock lock(m_mutex);
    m_command = command;
    m_command.serial = m_newest.load() + 1;
    m_newest.store(m_command.serial);
    m_changed.notify_all();
    return m_command.serial;
}

void ClipDecoder::run(const std::stop_token& stop) {
    const InterruptionScope interruption(stop);
    { // A small file opens faster than the owner can connect to the signals: wait for the first command.
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [&] { return m_command.serial != 0; }))
            return;
    }
    quint64 done = 0;
    const Outcome<void> opening = attempt([this] { m_stream = m_opener(); });
    if (!opening) {
        if (stop.stop_requested())
            return;
        Q_EMIT failed(*opening.error);
        return;
    }
    Q_EMIT opened(m_stream->info());
    while (true) {
        Command command;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [&] { return m_command.serial != done; }))
                return;
            command = m_command;
        }
        done = command.serial;
        execute(command, stop);
    }
}

void ClipDecoder::execute(const Command& command, const std::stop_token& stop) {
    const Outcome<void> outcome = attempt([&] {
        if (command.kind == Command::Kind::ShowFrame)
            showFrame(command);
        else if (command.kind == Command::Kind::Play)
            play(command, stop);
    });
    if (!outcome && !stop.stop_requested())
        Q_EMIT failed(*outcome.error);
}

void ClipDecoder::showFrame(const Command& command) {
    m_stream->seekFrames(command.seconds);
    if (const auto frame = m_stream->nextFrame(); frame && !isSuperseded(command))
        Q_EMIT shown(command.serial, *frame);
}

void ClipDecoder::play(const Command& command, const std::stop_token& stop) {
    const MediaStream::Info& info = m_stream->info();
    const AudioOutput::Session session = info.hasAudio && m_output ? m_output->begin() : 0;
    AudioFeed audio(*m_stream, command.seconds, command.speed);
    m_stream->seekFrames(command.seconds);
    m_frames.clear();
    m_unsent.clear();
    m_loopOffset = 0;
    m_framesEnded = !info.hasFrames();
    m_loopHasFrames = info.hasFrames();
    bool announced = false;
    while (!stop.stop_requested() && !isSuperseded(command)) {
        const bool busyFrames = feedFrames();
        const bool busyAudio = session != 0 && feedAudio(session, audio);
        if (busyFrames || busyAudio)
            continue;
        if (!std::exchange(announced, true)) // the buffers are full
            Q_EMIT started(command.serial, session);
        waitForCommand(stop, kPollInterval);
    }
    if (m_output)
        m_output->end(session);
}

bool ClipDecoder::feedFrames() {
    const bool loops = m_loops.load() && m_loopHasFrames;
    if (m_frames.isFull() || (m_framesEnded && !loops))
        return false;
    if (std::exchange(m_framesEnded, false)) { // next loop
        m_loopOffset += m_stream->info().seconds;
        m_loopHasFrames = false;
        m_stream->seekFrames(0);
    }
    std::optional<MediaStream::Frame> frame = m_stream->nextFrame();
    if (!frame) {
        m_framesEnded = true;
        return m_loops.load() && m_loopHasFrames;
    }
    m_loopHasFrames = true;
    frame->seconds += m_loopOffset;
    m_frames.push(std::move(*frame));
    return true;
}

bool ClipDecoder::feedAudio(AudioOutput::Session session, AudioFeed& feed) {
    if (m_unsent.empty())
        m_unsent = feed.next(m_loops.load() ? AudioFeed::AtEnd::Loop : AudioFeed::AtEnd::Stop);
    if (m_unsent.empty())
        return false;
    const std::optional<std::size_t> taken = m_output->write(session, m_unsent);
    if (!taken) { // another player took the output, or the device is gone: the clock reports it
        m_unsent.clear();
        return false;
    }
    m_unsent.erase(m_unsent.begin(), m_unsent.begin() + static_cast<std::ptrdiff_t>(*taken));
    return *taken > 0;
}

void ClipDecoder::waitForCommand(const std::stop_token& stop, std::chrono::milliseconds timeout) {
    std::unique_lock lock(m_mutex);
    const quint64 known = m_command.serial;
    m_changed.wait_for(lock, stop, timeout, [&] { return m_command.serial != known; });
}

} // namespace nextgpt::app
