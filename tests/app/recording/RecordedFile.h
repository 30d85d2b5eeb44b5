// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recording/AudioRecorder.h"

#include "tests/app/recording/SyntheticMicrophone.h"

#include "engine/media/audio/AudioReader.h"

#include <QFile>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <memory>

namespace nextgpt::test {

/// Rounding error of 16-bit samples, with a margin.
inline constexpr float kEpsilon = 1.5F / 32767;

/// All samples of an audio file, up to 100 seconds.
inline Audio readRecording(const QString& file) {
    constexpr double kAll = 100;
    return readAudio(file.toStdString(), {}, kAll);
}

/// The largest difference between recorded samples and the tone of the microphone.
inline float largestDifference(const Audio& audio, const app::SyntheticMicrophone::Shape& shape) {
    float largest = 0;
    for (std::size_t i = 0; i < audio.samples.size(); ++i)
        largest = std::max(
            largest, std::abs(audio.samples[i] - app::SyntheticMicrophone::tone(std::int64_t(i), shape)));
    return largest;
}

/// Opens a new synthetic microphone for every recording.
inline app::AudioRecorder::SourceMaker microphoneOf(app::SyntheticMicrophone::Shape shape) {
    return [shape](const std::string&) { return std::make_unique<app::SyntheticMicrophone>(shape); };
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
