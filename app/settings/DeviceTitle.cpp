// SPDX-License-Identifier: Apache-2.0
#include "app/settings/DeviceTitle.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace nextgpt::app {

namespace {

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(DeviceTitle)
};

/// "CARD: DEVICE (hw:0,0)", as PortAudio composes it from ALSA's two names; see pa_linux_alsa.c.
QRegularExpressionMatch parts(const QString& name) {
    static const QRegularExpression pattern(QStringLiteral("^(.*): (.*) \\((hw:\\d+,\\d+)\\)$"));
    return pattern.match(name);
}

QString serverTitle(const QString& name) {
    if (name == QLatin1String("pulse"))
        return QStringLiteral("PulseAudio");
    if (name == QLatin1String("pipewire"))
        return QStringLiteral("PipeWire");
    return name;
}

} // namespace

QString deviceTitle(const QString& name) {
    const QRegularExpressionMatch match = parts(name);
    if (!match.hasMatch())
        return serverTitle(name);
    QString card = match.captured(1); // not const: it may be moved out
    const QString device = match.captured(2);
    if (device.contains(QLatin1String("HDMI")) || device.contains(QLatin1String("DisplayPort")))
        //: %1: an output of a graphics card, such as "HDMI 0"
        return Text::tr("Monitor (%1)").arg(device);
    if (card.startsWith(QLatin1String("HDA "))) // high-definition audio: a chip of the mainboard
        //: %1: name of an audio chip
        return Text::tr("Built-in audio (%1)").arg(device);
    if (device.startsWith(QLatin1String("USB Audio")) || device == card)
        return card;
    return QStringLiteral("%1 (%2)").arg(card, device);
}

QString deviceAddress(const QString& name) {
    return parts(name).captured(3);
}

} // namespace nextgpt::app
