// SPDX-License-Identifier: Apache-2.0
#include "app/settings/AudioDevices.h"

#include "app/audio/PortAudio.h"
#include "app/bridge/BackgroundWork.h"

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
    if (m_refreshing)
        return;
    m_refreshing = true;
    Q_EMIT changed();
    runInBackground(this, m_lister, [this](const Outcome<Names>& names) {
        m_names = names.value.value_or(Names{});
        m_refreshing = false;
        Q_EMIT changed();
    });
}

} // namespace nextgpt::app
