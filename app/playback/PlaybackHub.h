// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/playback/AudioOutput.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

class Player;

/// State shared by all players: the audio output and its volume. Only one player with audio plays at a time:
/// starting one pauses the other.
class PlaybackHub : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double volume READ volume WRITE setVolume NOTIFY volumeChanged)
    Q_PROPERTY(bool muted READ muted WRITE setMuted NOTIFY volumeChanged)

public:
    explicit PlaybackHub(QObject* parent = nullptr);

    double volume() const { return m_volume; }
    void setVolume(double volume);
    bool muted() const { return m_muted; }
    void setMuted(bool muted);
    std::shared_ptr<AudioOutput> output() const { return m_output; }
    /// Moves the output to a device, by name; empty for the system default.
    void setDevice(const QString& name);
    /// Pauses the player whose audio is playing.
    void pauseCurrent();

    void begin(Player* player);
    void end(Player* player);
    void reportDeviceLost() { Q_EMIT deviceLost(); }

Q_SIGNALS:
    void volumeChanged();
    /// The audio device disappeared during playback, which is paused.
    void deviceLost();

private:
    void applyGain();

    std::shared_ptr<AudioOutput> m_output;
    QPointer<Player> m_current;
    double m_volume = 1;
    bool m_muted = false;
    QTimer m_idle;
};

} // namespace nextgpt::app
