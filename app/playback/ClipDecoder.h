// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/playback/AudioOutput.h"
#include "app/playback/FrameQueue.h"

#include "engine/core/Error.h"

#include <QObject>

#include <functional>
#include <thread>

namespace nextgpt::app {

class AudioFeed;

/// Decodes one clip on its own thread: a single frame on request, or frames and audio ahead of time while it
/// plays. A new command replaces the current one immediately. Exceptions during decoding are reported by
/// failed().
class ClipDecoder : public QObject {
    Q_OBJECT

public:
    using Opener = std::function<std::unique_ptr<MediaStream>()>;

    struct Command {
        enum class Kind { Idle, ShowFrame, Play } kind = Kind::Idle;
        double seconds = 0; ///< position to start at
        double speed = 1;
        quint64 serial = 0; ///< assigned by submit()
    };

    /// Opens the clip with the first command. `output` may be null: no audio is played then.
    ClipDecoder(Opener opener, std::shared_ptr<AudioOutput> output);
    ~ClipDecoder() override;

    /// Returns the serial of the command, which is repeated in the signals.
    quint64 submit(Command command);
    void setLoops(bool loops) { m_loops.store(loops); }
    FrameQueue& frames() { return m_frames; }

Q_SIGNALS: // emitted on the decoder's thread
    void opened(const nextgpt::app::MediaStream::Info& info);
    void shown(quint64 serial, const nextgpt::app::MediaStream::Frame& frame);
    /// Playback is buffered; session 0 means without audio.
    void started(quint64 serial, quint64 session);
    void failed(const nextgpt::Error& error);

private:
    void run(const std::stop_token& stop);
    void execute(const Command& command, const std::stop_token& stop);
    void showFrame(const Command& command);
    void play(const Command& command, const std::stop_token& stop);
    bool isSuperseded(const Command& command) const { return m_newest.load() != command.serial; }
    bool feedAudio(AudioOutput::Session session, AudioFeed& feed);
    bool feedFrames();
    void waitForCommand(const std::stop_token& stop, std::chrono::milliseconds timeout);

    Opener m_opener;
    std::shared_ptr<AudioOutput> m_output;
    std::unique_ptr<MediaStream> m_stream; ///< used by the thread only
    std::vector<float> m_unsent;
    double m_loopOffset = 0; ///< seconds; added to frame times after the first loop
    bool m_framesEnded = false;
    bool m_loopHasFrames = false; ///< a video that yields no frames is not looped
    FrameQueue m_frames;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    Command m_command;
    std::atomic<quint64> m_newest{0};
    std::atomic<bool> m_loops{false};
    std::jthread m_thread; ///< last: uses all other members
};

} // namespace nextgpt::app
