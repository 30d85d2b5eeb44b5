// SPDX-License-Identifier: Apache-2.0
#include "app/settings/AudioDevices.h"

#include "app/playback/PortAudio.h"

#include <QPointer>
#include <QThreadPool>

namespace nextgpt::app {

namespace {

QStringList namesOf(const PortAudio& portAudio, PortAudio::Direction direction) {
    QStringList names;
    for (const std::string& name : portAudio.deviceNames(direction))
        names.append(QString::fromStdString(name));
    return names;
}

} // namespace

void AudioDevices::refresh() {
    if (m_looking)
        return;
    m_looking = true;
    Q_EMIT changed();
    QThreadPool::globalInstance()->start([self = QPointer<AudioDevices>(this)] {
        const PortAudio portAudio;
        const QStringList outputs = namesOf(portAudio, PortAudio::Direction::Output);
        const QStringList inputs = namesOf(portAudio, PortAudio::Direction::Input);
        if (self)
            QMetaObject::invokeMethod(
                self,
                [self, outputs, inputs] {
                    if (self)
                        self->show(outputs, inputs);
                },
                Qt::QueuedConnection);
    });
}

void AudioDevices::show(const QStringList& outputs, const QStringList& inputs) {
    m_outputs = outputs;
    m_inputs = inputs;
    m_looking = false;
    Q_EMIT changed();
}

} // namespace nextgpt::app
