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

/// Decodes one clip on a thread of its own: the frame of a moment when asked, or frames and audio ahead
/// of time while it plays. A newer order replaces an older one at once.
class ClipDecoder : public QObject {
    Q_OBJECT

public:
    using Opener = std::function<std::unique_ptr<MediaStream>()>;

    struct Order {
        enum class Kind { Rest, Show, Play } kind = Kind::Rest;
        double seconds = 0;
        double speed = 1;
        quint64 serial = 0;
    };

    /// Opens nothing before the first order. `output` may be null: then nothing is heard.
    ClipDecoder(Opener opener, std::shared_ptr<AudioOutput> output);
    ~ClipDecoder() override;

    /// Returns the order's serial, which comes back in the signals.
    quint64 order(Order::Kind kind, double seconds, double speed);
    void setLoops(bool loops) { m_loops.store(loops); }
    FrameQueue& frames() { return m_frames; }

Q_SIGNALS: // from the decoder's thread
    void opened(const nextgpt::app::MediaStream::Info& info);
    void shown(quint64 serial, const nextgpt::app::MediaStream::Frame& frame);
    /// session 0: without audio
    void started(quint64 serial, quint64 session);
    void failed(const QString& code);

private:
    void run(const std::stop_token& stop);
    void carryOut(const Order& order, const std::stop_token& stop);
    void show(const Order& order);
    void play(const Order& order, const std::stop_token& stop);
    bool isOver(const Order& order) const { return m_newest.load() != order.serial; }
    bool feedAudio(AudioOutput::Session session, AudioFeed& feed);
    bool feedFrames();
    void rest(const std::stop_token& stop, std::chrono::milliseconds time);

    Opener m_opener;
    std::shared_ptr<AudioOutput> m_output;
    std::unique_ptr<MediaStream> m_stream; ///< the thread's own
    std::vector<float> m_unsent;
    double m_round = 0; ///< seconds by which the frames' times are ahead after having begun again
    bool m_framesEnded = false;
    bool m_roundHasFrames = false; ///< a video without any must not be begun again and again
    FrameQueue m_frames;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    Order m_order;
    std::atomic<quint64> m_newest{0};
    std::atomic<bool> m_loops{false};
    std::jthread m_thread; ///< last: it uses all the others
};

} // namespace nextgpt::app
