// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

namespace nextgpt::app {

/// The audio devices there are, by name, as they were when last looked for.
class AudioDevices : public QObject {
    Q_OBJECT
    Q_PROPERTY(QStringList outputs READ outputs NOTIFY changed)
    Q_PROPERTY(QStringList inputs READ inputs NOTIFY changed)
    Q_PROPERTY(bool looking READ looking NOTIFY changed)

public:
    using QObject::QObject;

    const QStringList& outputs() const { return m_outputs; }
    const QStringList& inputs() const { return m_inputs; }
    bool looking() const { return m_looking; }

    /// In the background. Devices that come or go while something is played or recorded are seen afterwards.
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void changed();

private:
    void show(const QStringList& outputs, const QStringList& inputs);

    QStringList m_outputs;
    QStringList m_inputs;
    bool m_looking = false;
};

} // namespace nextgpt::app
