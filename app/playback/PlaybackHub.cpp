// SPDX-License-Identifier: Apache-2.0
#include "app/playback/PlaybackHub.h"

#include "app/bridge/BackgroundWork.h"
#include "app/playback/Player.h"

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr int kCloseDeviceAfterMs = 5000;

}

PlaybackHub::PlaybackHub(QObject* parent)
    : QObject(parent)
    , m_output(std::make_shared<AudioOutput>()) {
    m_idle.setSingleShot(true);
    m_idle.setInterval(kCloseDeviceAfterMs);
    connect(&m_idle, &QTimer::timeout, this,
            [this] { startInPool([output = m_output] { output->closeIfIdle(); }); });
}

void PlaybackHub::setVolume(double volume) {
    volume = std::clamp(volume, 0.0, 1.0);
    if (volume == m_volume && !m_muted)
        return;
    m_volume = volume;
    m_muted = false;
    applyGain();
}

void PlaybackHub::setMuted(bool muted) {
    if (muted == m_muted)
        return;
    m_muted = muted;
    applyGain();
}

void PlaybackHub::applyGain() {
    // Perceived loudness grows roughly with the square root of the amplitude: the middle of the slider halves
    // the loudness.
    m_output->setGain(m_muted ? 0.0F : static_cast<float>(m_volume * m_volume));
    Q_EMIT volumeChanged();
}

void PlaybackHub::setDevice(const QString& name) {
    Player* const playing = m_current.data();
    pauseCurrent();
    m_output->setDevice(name.toStdString());
    if (playing != nullptr)
        playing->play();
}

void PlaybackHub::pauseCurrent() {
    if (m_current)
        m_current->pause();
}

void PlaybackHub::begin(Player* player) {
    m_idle.stop();
    Player* const before = m_current.data();
    m_current = player;
    if (before != nullptr && before != player)
        before->pause();
}

void PlaybackHub::end(Player* player) {
    if (m_current != player)
        return;
    m_current.clear();
    m_idle.start();
}

} // namespace nextgpt::app
