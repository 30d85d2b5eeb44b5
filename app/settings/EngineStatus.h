// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/Engine.h"

#include <QList>
#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// The state and the capabilities of the engine, as shown in the window.
class EngineStatus : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString bundleName READ bundleName NOTIFY changed)
    Q_PROPERTY(bool demo READ demo NOTIFY changed)
    Q_PROPERTY(QString device READ device NOTIFY changed)
    Q_PROPERTY(QString loadingText READ loadingText NOTIFY changed)
    Q_PROPERTY(double loadingShare READ loadingShare NOTIFY changed)
    Q_PROPERTY(QString errorTitle READ errorTitle NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QList<int> outputs READ outputs NOTIFY changed)
    Q_PROPERTY(QVariantList knownWords READ knownWords NOTIFY changed)
    Q_PROPERTY(QString stalledText READ stalledText NOTIFY stalledChanged)
    Q_PROPERTY(QString deviceFailureText READ deviceFailureText NOTIFY changed)
    Q_PROPERTY(QString nonFiniteText READ nonFiniteText NOTIFY changed)
    Q_PROPERTY(QString memoryText READ memoryText NOTIFY memoryChanged)

public:
    enum class State { Loading, Ready, Unusable };
    Q_ENUM(State)

    explicit EngineStatus(QObject* parent = nullptr);

    void setCatalogue(const Catalogue& catalogue);
    /// The engine was not started; until the next setCatalogue().
    void showNotLoaded();

    State state() const;
    QString bundleName() const { return QString::fromStdString(m_catalogue.bundleName); }
    bool demo() const { return m_catalogue.demo; }
    QString device() const { return QString::fromStdString(m_catalogue.device); }
    /// The current loading step, with its percentage if known.
    QString loadingText() const;
    /// From 0 to 1; negative while unknown.
    double loadingShare() const;
    QString errorTitle() const;
    QString errorText() const;
    /// The modalities the model can generate, text included; `Modality` of QML.
    QList<int> outputs() const;
    /// What the model's requests are made of: { title, words } for things, colours, places and motions,
    /// without the empty ones. Empty for a model that states none.
    QVariantList knownWords() const;
    QString memoryText() const;
    /// That the engine has not responded for some seconds; empty while it does.
    QString stalledText() const;
    /// 0 while the engine responds.
    void setStalledSeconds(int seconds);
    /// That the compute device does not work; empty while it does.
    QString deviceFailureText() const;
    /// That the model was not loaded because of numbers that are not finite; empty otherwise.
    QString nonFiniteText() const;
    Q_INVOKABLE void loadAnyway() { Q_EMIT nonFiniteWanted(); }
    /// A device that worked has failed; until the engine is loaded again.
    void showDeviceFailed();
    Q_INVOKABLE void waitLonger() { Q_EMIT waitWanted(); }
    Q_INVOKABLE void restart() { Q_EMIT restartWanted(); }
    Q_INVOKABLE void restartOnProcessor() { Q_EMIT processorRestartWanted(); }
    /// Announces the texts again after a change of language.
    void retranslate();

Q_SIGNALS:
    void changed();
    void memoryChanged();
    void stalledChanged();
    /// The user wants to wait for the engine, or to start the program again.
    void waitWanted();
    void restartWanted();
    /// The same, but computing on the processor until it ends.
    void processorRestartWanted();
    /// The user wants to load the model although some of its numbers are not finite.
    void nonFiniteWanted();

private:
    void measureMemory();

    Catalogue m_catalogue;
    qint64 m_memoryBytes = 0;
    bool m_notLoaded = false;
    bool m_deviceFailed = false;
    int m_stalledSeconds = 0;
    QTimer m_memoryTimer;
};

} // namespace nextgpt::app
