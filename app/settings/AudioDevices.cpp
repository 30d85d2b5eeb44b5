// SPDX-License-Identifier: Apache-2.0
#include "app/settings/AudioDevices.h"

#include "app/audio/PortAudio.h"
#include "app/bridge/BackgroundWork.h"
#include "app/settings/DeviceTitle.h"

#include <utility>

namespace nextgpt::app {

namespace {

QStringList namesOf(const PortAudio& portAudio, PortAudio::Direction direction) {
    QStringList names;
    for (const std::string& name : portAudio.deviceNames(direction))
        names.append(QString::fromStdString(name));
    return names;
}

/// Devices with the same title get their address, too.
QVariantList described(const QStringList& names) {
    QStringList titles;
    for (const QString& name : names)
        titles.append(deviceTitle(name));
    QVariantList devices;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool ambiguous = titles.count(titles[i]) > 1 && !deviceAddress(names[i]).isEmpty();
        const QString title = ambiguous ? titles[i] + " – " + deviceAddress(names[i]) : titles[i];
        devices.append(QVariantMap{{"id", names[i]}, {"title", title}});
    }
    return devices;
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

QVariantList AudioDevices::outputChoices() const {
    return described(m_names.outputs);
}

QVariantList AudioDevices::inputChoices() const {
    return described(m_names.inputs);
}

QString AudioDevices::titleOf(const QString& id) const {
    return deviceTitle(id);
}

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
