// SPDX-License-Identifier: Apache-2.0
#include "app/playback/PlaybackHub.h"

#include "app/playback/Player.h"

#include <QThreadPool>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr int kDeviceSleepsAfterMs = 5000;

}

PlaybackHub::PlaybackHub(QObject* parent)
    : QObject(parent)
    , m_output(std::make_shared<AudioOutput>()) {
    m_idle.setSingleShot(true);
    m_idle.setInterval(kDeviceSleepsAfterMs);
    connect(&m_idle, &QTimer::timeout, this,
            [this] { QThreadPool::globalInstance()->start([output = m_output] { output->closeIfIdle(); }); });
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
    // Loudness is felt as the square of the sample: the slider's middle audio clips like half.
    m_output->setGain(m_muted ? 0.0F : static_cast<float>(m_volume * m_volume));
    Q_EMIT volumeChanged();
}

void PlaybackHub::setDevice(const QString& name) {
    Player* const heard = m_current.data();
    hush();
    m_output->setDevice(name.toStdString());
    if (heard != nullptr)
        heard->play();
}

void PlaybackHub::hush() {
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
