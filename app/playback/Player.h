// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/playback/ClipDecoder.h"
#include "app/playback/PlaybackClock.h"
#include "app/playback/PlaybackHub.h"

#include <QTimer>

namespace nextgpt::app {

/// Plays one video or audio clip; frames follow the audio. Opens its file as soon as path and hub are set and
/// shows the first frame.
class Player : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY pathChanged)
    Q_PROPERTY(nextgpt::app::PlaybackHub* hub READ hub WRITE setHub NOTIFY hubChanged)
    Q_PROPERTY(bool ready READ ready NOTIFY opened)
    Q_PROPERTY(bool failed READ failed NOTIFY opened)
    Q_PROPERTY(bool hasFrames READ hasFrames NOTIFY opened)
    Q_PROPERTY(bool hasAudio READ hasAudio NOTIFY opened)
    Q_PROPERTY(double duration READ duration NOTIFY opened)
    Q_PROPERTY(double framesPerSecond READ framesPerSecond NOTIFY opened)
    Q_PROPERTY(int frameCount READ frameCount NOTIFY opened)
    Q_PROPERTY(int steppedFrame READ steppedFrame NOTIFY imageChanged)
    Q_PROPERTY(double position READ position WRITE seek NOTIFY positionChanged)
    Q_PROPERTY(bool playing READ playing NOTIFY playingChanged)
    Q_PROPERTY(bool silent READ silent NOTIFY playingChanged)
    Q_PROPERTY(bool loops READ loops WRITE setLoops NOTIFY loopsChanged)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY speedChanged)

public:
    static constexpr double kSlowest = 0.25;
    static constexpr double kFastest = 4;

    explicit Player(QObject* parent = nullptr);
    ~Player() override;

    QString path() const { return m_path; }
    void setPath(const QString& path);
    PlaybackHub* hub() const { return m_hub; }
    void setHub(PlaybackHub* hub);
    /// Opens a clip from a source other than a file.
    void open(ClipDecoder::Opener opener);

    bool ready() const { return m_ready; }
    bool failed() const { return m_failed; }
    bool hasFrames() const { return m_info.hasFrames(); }
    bool hasAudio() const { return m_info.hasAudio; }
    double duration() const { return m_info.seconds; }
    double framesPerSecond() const { return m_info.framesPerSecond; }
    /// From the duration and the frame rate.
    int frameCount() const;
    /// Number of the shown frame, from 1, after step(); 0 when the clip has been played or sought since.
    int steppedFrame() const;
    /// Seconds within the clip, even when it loops.
    double position() const { return m_position; }
    bool playing() const { return m_playing; }
    /// True if the clip has audio but there is no device to play it.
    bool silent() const { return m_silent; }
    bool loops() const { return m_loops; }
    void setLoops(bool loops);
    double speed() const { return m_speed; }
    void setSpeed(double speed);
    const QImage& image() const { return m_frame.image; }
    double imageSeconds() const { return m_frame.seconds; }

    Q_INVOKABLE void play();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void toggle();
    Q_INVOKABLE void seek(double seconds);
    /// Pauses and moves one frame forward (1) or back (-1).
    Q_INVOKABLE void step(int direction);

Q_SIGNALS:
    void pathChanged();
    void hubChanged();
    void opened();
    void positionChanged();
    void playingChanged();
    void loopsChanged();
    void speedChanged();
    void imageChanged();
    void finished();

private:
    enum class Stepping { No, Yes };
    void close();
    void onOpened(const MediaStream::Info& info);
    void onFailed();
    void onStarted(quint64 serial, quint64 session);
    void onShown(quint64 serial, const MediaStream::Frame& frame);
    void start();
    void restartIfPlaying();
    void tick();
    void arm(std::optional<double> nextFrame, double now);
    void setPlaying(bool playing);
    void setPosition(double seconds);
    void setFrame(MediaStream::Frame frame);
    void setStepping(Stepping stepping);
    double wrapped(double seconds) const;

    QString m_path;
    QPointer<PlaybackHub> m_hub;
    std::shared_ptr<AudioOutput> m_output;
    std::unique_ptr<ClipDecoder> m_decoder;
    PlaybackClock m_clock;
    QTimer m_timer;
    MediaStream::Info m_info;
    MediaStream::Frame m_frame;
    quint64 m_serial = 0; ///< of the latest command
    double m_position = 0;
    double m_speed = 1;
    bool m_ready = false;
    bool m_failed = false;
    bool m_playing = false;
    bool m_silent = false;
    bool m_loops = false;
    bool m_playWhenReady = false;
    Stepping m_stepping = Stepping::No;
};

} // namespace nextgpt::app
