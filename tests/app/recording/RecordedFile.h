// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/audio/AudioReader.h"

#include <QFile>
#include <QtTest>

namespace nextgpt::test {

/// Rounding error of 16-bit samples, with a margin.
inline constexpr float kEpsilon = 1.5F / 32767;

/// All samples of an audio file, up to 100 seconds.
inline Audio readRecording(const QString& file) {
    constexpr double kAll = 100;
    return readAudio(file.toStdString(), {}, kAll);
}

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void setBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace nextgpt::test
