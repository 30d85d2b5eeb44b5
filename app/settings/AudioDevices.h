// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace nextgpt::app {

/// The audio devices there are, by name, as they were when last looked for.
class AudioDevices : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(QStringList outputs READ outputs NOTIFY changed)
    Q_PROPERTY(QStringList inputs READ inputs NOTIFY changed)
    Q_PROPERTY(bool looking READ looking NOTIFY changed)

public:
    struct Names {
        QStringList outputs;
        QStringList inputs;
    };
    using Lister = std::function<Names()>;

    /// `lister` is called on another thread; left out, PortAudio is asked.
    explicit AudioDevices(Lister lister = {}, QObject* parent = nullptr);

    const QStringList& outputs() const { return m_outputs; }
    const QStringList& inputs() const { return m_inputs; }
    bool looking() const { return m_looking; }

    /// In the background. Devices that come or go while something is played or recorded are seen afterwards.
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void changed();

private:
    void show(const Names& names);

    Lister m_lister;
    QStringList m_outputs;
    QStringList m_inputs;
    bool m_looking = false;
};

} // namespace nextgpt::app
