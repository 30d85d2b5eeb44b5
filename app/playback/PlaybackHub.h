// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/playback/AudioOutput.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

class Player;

/// One is heard at a time: who begins pauses the one before. Holds what all players share: the loudspeaker
/// and how loud it is.
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
    /// What is heard moves to this device, by name; empty for the system's default.
    void setDevice(const QString& name);
    /// What is heard pauses.
    void hush();

    void begin(Player* player);
    void end(Player* player);
    void tellDeviceLost() { Q_EMIT deviceLost(); }

Q_SIGNALS:
    void volumeChanged();
    /// The loudspeaker went away while something was played; it is paused.
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
