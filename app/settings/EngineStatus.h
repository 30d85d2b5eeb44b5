// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/Engine.h"

#include <QObject>
#include <QTimer>

namespace nextgpt::app {

/// What the engine is and can do at the moment, in words.
class EngineStatus : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString bundleName READ bundleName NOTIFY changed)
    Q_PROPERTY(bool demo READ demo NOTIFY changed)
    Q_PROPERTY(QString device READ device NOTIFY changed)
    Q_PROPERTY(QString errorTitle READ errorTitle NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool canMakeImage READ canMakeImage NOTIFY changed)
    Q_PROPERTY(bool canMakeVideo READ canMakeVideo NOTIFY changed)
    Q_PROPERTY(bool canMakeAudio READ canMakeAudio NOTIFY changed)
    Q_PROPERTY(QString memoryText READ memoryText NOTIFY memoryChanged)

public:
    explicit EngineStatus(QObject* parent = nullptr);

    void setCatalogue(const Catalogue& catalogue);

    QString state() const;
    QString bundleName() const { return QString::fromStdString(m_catalogue.bundleName); }
    bool demo() const { return m_catalogue.demo; }
    QString device() const { return QString::fromStdString(m_catalogue.device); }
    QString errorTitle() const;
    QString errorText() const;
    bool canMakeImage() const { return canMake(Modality::Image); }
    bool canMakeVideo() const { return canMake(Modality::Video); }
    bool canMakeAudio() const { return canMake(Modality::Audio); }
    QString memoryText() const { return m_memoryText; }

Q_SIGNALS:
    void changed();
    void memoryChanged();

private:
    bool canMake(Modality modality) const;
    void measureMemory();

    Catalogue m_catalogue;
    QString m_memoryText;
    QTimer m_memoryTimer;
};

} // namespace nextgpt::app
