// SPDX-License-Identifier: Apache-2.0
#include "app/settings/AudioDevices.h"

#include "app/playback/PortAudio.h"

#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace nextgpt::app {

namespace {

QStringList namesOf(const PortAudio& portAudio, PortAudio::Direction direction) {
    QStringList names;
    for (const std::string& name : portAudio.deviceNames(direction))
        names.append(QString::fromStdString(name));
    return names;
}

AudioDevices::Names listDevices() {
    const PortAudio portAudio;
    return {namesOf(portAudio, PortAudio::Direction::Output),
            namesOf(portAudio, PortAudio::Direction::Input)};
}

} // namespace

AudioDevices::AudioDevices(Lister lister, QObject* parent)
    : QObject(parent)
    , m_lister(lister ? std::move(lister) : listDevices) {}

void AudioDevices::refresh() {
    if (m_looking)
        return;
    m_looking = true;
    Q_EMIT changed();
    QThreadPool::globalInstance()->start([self = QPointer<AudioDevices>(this), list = m_lister] {
        const Names names = list();
        if (self)
            QMetaObject::invokeMethod(
                self,
                [self, names] {
                    if (self)
                        self->show(names);
                },
                Qt::QueuedConnection);
    });
}

void AudioDevices::show(const Names& names) {
    m_outputs = names.outputs;
    m_inputs = names.inputs;
    m_looking = false;
    Q_EMIT changed();
}

} // namespace nextgpt::app
