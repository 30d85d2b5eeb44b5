// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace nextgpt::app {

/// The audio devices found by the last refresh(), as a list of { id, title }: PortAudio's name of a device,
/// and its display name.
class AudioDevices : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(QVariantList outputs READ outputChoices NOTIFY changed)
    Q_PROPERTY(QVariantList inputs READ inputChoices NOTIFY changed)
    Q_PROPERTY(bool refreshing READ refreshing NOTIFY changed)

public:
    struct Names {
        QStringList outputs;
        QStringList inputs;
    };
    using Lister = std::function<Names()>;

    /// `lister` runs on another thread; without one, PortAudio lists the devices.
    explicit AudioDevices(Lister lister = {}, QObject* parent = nullptr);

    const QStringList& outputs() const { return m_names.outputs; }
    const QStringList& inputs() const { return m_names.inputs; }
    QVariantList outputChoices() const;
    QVariantList inputChoices() const;
    bool refreshing() const { return m_refreshing; }

    Q_INVOKABLE QString titleOf(const QString& id) const;

    /// Lists the devices again, in the background. PortAudio keeps its list while a stream is open: a change
    /// during playback or recording appears only after a later refresh.
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void changed();

private:
    Lister m_lister;
    Names m_names;
    bool m_refreshing = false;
};

} // namespace nextgpt::app
