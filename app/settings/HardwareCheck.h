// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/settings/AudioDevices.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace nextgpt::app {

/// What `nextgpt --check` reports; empty texts and 0 where something is missing or cannot be read.
struct HardwareFacts {
    struct Gpu {
        QString name;
        qint64 memoryBytes = 0;
    };
    QString system;
    QString processor;
    int cores = 0;
    QString vectorUnits; ///< those that libtorch uses, such as "avx2 avx512f"
    qint64 memoryBytes = 0;
    qint64 availableBytes = 0;
    QList<Gpu> gpus;
    QString nvidiaDriver;
    QString libtorch;
    QString bundle; ///< folder of the default bundle
};

/// The hardware and the libraries that the program uses, with what can be done about what is missing: the
/// rows of `nextgpt --check`, and the audio devices.
class HardwareCheck : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    Q_PROPERTY(bool checking READ checking NOTIFY changed)

public:
    using Reader = std::function<HardwareFacts()>;

    /// `reader` runs on another thread; without one, only the audio devices are reported.
    HardwareCheck(Reader reader, AudioDevices& devices, QObject* parent = nullptr);

    /// A list of { name, value, good }; a value that is not good says what is missing and what to do.
    QVariantList rows() const;
    bool checking() const { return m_checking || m_devices.refreshing(); }

    /// Announces all texts after a change of language.
    void retranslate() { Q_EMIT changed(); }

    /// Reads everything again, in the background.
    Q_INVOKABLE void refresh();
    /// Copies all rows to the clipboard, one a line.
    Q_INVOKABLE void copy() const;

Q_SIGNALS:
    void changed();

private:
    QString processorText() const;

    Reader m_reader;
    AudioDevices& m_devices;
    HardwareFacts m_facts;
    bool m_checking = false;
};

} // namespace nextgpt::app
