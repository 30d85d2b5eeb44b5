// SPDX-License-Identifier: Apache-2.0
#include "app/playback/Player.h"

#include "app/playback/FileStream.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nextgpt::app {

namespace {

constexpr double kMaxTickSeconds = 0.25;
constexpr double kAudioTickSeconds = 0.04; ///< update interval of the position of an audio clip
constexpr double kEpsilon = 1e-3;          ///< seconds; less than the duration of any frame

} // namespace

Player::Player(QObject* parent)
    : QObject(parent) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Player::tick);
}

Player::~Player() {
    if (m_hub)
        m_hub->end(this);
}

void Player::setHub(PlaybackHub* hub) {
    if (hub == m_hub)
        return;
    m_hub = hub;
    m_output = hub != nullptr ? hub->output() : nullptr;
    if (!m_path.isEmpty()) // the decoder keeps its output
        open([path = m_path] { return std::make_unique<FileStream>(path); });
    Q_EMIT hubChanged();
}

void Player::setPath(const QString& path) {
    if (path == m_path)
        return;
    m_path = path;
    close();
    if (!path.isEmpty() && m_hub)
        open([path] { return std::make_unique<FileStream>(path); });
    Q_EMIT pathChanged();
}

void Player::close() {
    pause();
    m_decoder.reset();
    m_info = {};
    m_frame = {};
    m_ready = m_failed = m_playWhenReady = false;
    setPosition(0);
    Q_EMIT opened();
    Q_EMIT imageChanged();
}

void Player::open(ClipDecoder::Opener opener) {
    if (m_decoder)
        close();
    m_decoder = std::make_unique<ClipDecoder>(std::move(opener), m_output);
    m_decoder->setLoops(m_loops);
    connect(m_decoder.get(), &ClipDecoder::opened, this, &Player::onOpened);
    connect(m_decoder.get(), &ClipDecoder::failed, this, &Player::onFailed);
    connect(m_decoder.get(), &ClipDecoder::started, this, &Player::onStarted);
    connect(m_decoder.get(), &ClipDecoder::shown, this, &Player::onShown);
    m_serial = m_decoder->submit({.kind = ClipDecoder::Command::Kind::ShowFrame, .seconds = 0});
}

void Player::onOpened(const MediaStream::Info& info) {
    m_info = info;
    m_ready = true;
    Q_EMIT opened();
    if (std::exchange(m_playWhenReady, false))
        start();
}

void Player::onFailed() {
    m_failed = true;
    pause();
    Q_EMIT opened();
}

void Player::play() {
    if (!m_decoder || m_failed || m_playing)
        return;
    setStepping(Stepping::No);
    setPlaying(true);
    if (m_ready)
        start();
    else
        m_playWhenReady = true;
}

void Player::start() {
    if (m_hub && m_info.hasAudio)
        m_hub->begin(this);
    if (m_position >= m_info.seconds - kEpsilon)
        setPosition(0);
    m_timer.stop();
    m_clock.set(m_position);
    m_serial = m_decoder->submit(
        {.kind = ClipDecoder::Command::Kind::Play, .seconds = m_position, .speed = m_speed});
}

void Player::onStarted(quint64 serial, quint64 session) {
    if (serial != m_serial || !m_playing)
        return;
    PlaybackClock::PlayedSeconds played;
    if (session != 0)
        played = [output = m_output, session] { return output->playedSeconds(session); };
    m_clock.start(m_position, m_speed, std::move(played));
    if (std::exchange(m_silent, m_info.hasAudio && session == 0) != m_silent)
        Q_EMIT playingChanged();
    tick();
}

void Player::tick() {
    if (!m_playing || !m_clock.isRunning())
        return;
    const bool followedAudio = m_clock.followsAudio();
    const double now = m_clock.now();
    FrameQueue::Due due = m_decoder->frames().take(now);
    if (due.frame) {
        due.frame->seconds = wrapped(due.frame->seconds);
        setFrame(std::move(*due.frame));
    }
    if (followedAudio && !m_clock.followsAudio()) {
        pause();
        if (m_hub)
            m_hub->reportDeviceLost();
        return;
    }
    if (!m_loops && now >= m_info.seconds) {
        setPosition(m_info.seconds);
        pause();
        Q_EMIT finished();
        return;
    }
    setPosition(wrapped(now));
    arm(due.next, now);
}

void Player::arm(std::optional<double> nextFrame, double now) {
    double delay = m_info.hasFrames() ? kMaxTickSeconds : kAudioTickSeconds;
    if (nextFrame)
        delay = std::min(delay, (*nextFrame - now) / m_speed);
    else if (m_info.hasFrames())
        delay = kAudioTickSeconds; // the decoder is behind, or the last frame is shown
    m_timer.start(std::max(1, static_cast<int>(std::ceil(delay * 1000))));
}

void Player::pause() {
    m_playWhenReady = false;
    if (!m_playing)
        return;
    m_timer.stop();
    if (m_clock.isRunning()) {
        const double now = m_clock.now();
        m_clock.stop();
        setPosition(!m_loops && now >= m_info.seconds ? m_info.seconds : wrapped(now));
    }
    if (m_decoder)
        m_serial = m_decoder->submit({.kind = ClipDecoder::Command::Kind::Idle});
    setPlaying(false);
    if (m_hub)
        m_hub->end(this);
}

void Player::toggle() {
    m_playing ? pause() : play();
}

void Player::seek(double seconds) {
    if (!m_ready || m_failed)
        return;
    setStepping(Stepping::No);
    setPosition(std::clamp(seconds, 0.0, m_info.seconds));
    if (m_playing)
        return start();
    if (m_info.hasFrames())
        m_serial = m_decoder->submit({.kind = ClipDecoder::Command::Kind::ShowFrame, .seconds = m_position});
}

void Player::step(int direction) {
    pause();
    if (!m_ready || !m_info.hasFrames() || m_frame.image.isNull())
        return;
    const double target =
        direction > 0 ? m_frame.seconds + m_frame.duration + kEpsilon : m_frame.seconds - kEpsilon;
    if (target < 0 || target >= m_info.seconds)
        return;
    setStepping(Stepping::Yes);
    setPosition(target);
    m_serial = m_decoder->submit({.kind = ClipDecoder::Command::Kind::ShowFrame, .seconds = target});
}

void Player::onShown(quint64 serial, const MediaStream::Frame& frame) {
    if (serial == m_serial)
        setFrame(frame);
}

void Player::setLoops(bool loops) {
    if (loops == m_loops)
        return;
    m_loops = loops;
    if (m_decoder)
        m_decoder->setLoops(loops);
    if (!loops)
        restartIfPlaying(); // the next loop may already be buffered
    Q_EMIT loopsChanged();
}

void Player::setSpeed(double speed) {
    speed = std::clamp(speed, kSlowest, kFastest);
    if (speed == m_speed)
        return;
    m_speed = speed;
    restartIfPlaying();
    Q_EMIT speedChanged();
}

void Player::restartIfPlaying() {
    if (!m_playing || !m_ready)
        return;
    if (m_clock.isRunning())
        setPosition(wrapped(m_clock.now()));
    start();
}

double Player::wrapped(double seconds) const {
    return m_info.seconds > 0 && seconds >= m_info.seconds ? std::fmod(seconds, m_info.seconds) : seconds;
}

void Player::setPlaying(bool playing) {
    if (playing == m_playing)
        return;
    m_playing = playing;
    Q_EMIT playingChanged();
}

void Player::setPosition(double seconds) {
    if (seconds == m_position)
        return;
    m_position = seconds;
    Q_EMIT positionChanged();
}

int Player::frameCount() const {
    return std::max(1, static_cast<int>(std::lround(m_info.seconds * m_info.framesPerSecond)));
}

int Player::steppedFrame() const {
    if (m_stepping == Stepping::No)
        return 0;
    return std::clamp(static_cast<int>(std::lround(m_frame.seconds * m_info.framesPerSecond)) + 1, 1,
                      frameCount());
}

void Player::setStepping(Stepping stepping) {
    if (stepping != std::exchange(m_stepping, stepping))
        Q_EMIT imageChanged();
}

void Player::setFrame(MediaStream::Frame frame) {
    m_frame = std::move(frame);
    Q_EMIT imageChanged();
}

} // namespace nextgpt::app
