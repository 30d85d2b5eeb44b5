// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/support/SyntheticMedia.h"

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include <cmath>
#include <numbers>

#include "engine/media/audio/AudioWriter.h"
#include "engine/media/video/VideoWriter.h"

namespace nextgpt::test {
namespace {

Video ball() {
    Video video{8.0, {}};
    for (int i = 0; i < 16; ++i) {
        QImage image(96, 96, QImage::Format_RGB888);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(0, 0, 96, 60, QColor("#F2A65A"));
        painter.fillRect(0, 60, 96, 36, QColor("#3A6EA5"));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor("#D7263D"));
        painter.drawEllipse(QPointF(14 + 4.5 * i, 48), 10, 10);
        painter.end();
        Image frame{96, 96, {}};
        for (int y = 0; y < 96; ++y)
            frame.pixels.insert(frame.pixels.end(), image.constScanLine(y), image.constScanLine(y) + 96 * 3);
        video.frames.push_back(std::move(frame));
    }
    return video;
}

Audio bells() {
    Audio audio{16000, 1, std::vector<float>(40960)};
    for (std::size_t i = 0; i < audio.samples.size(); ++i) {
        const double seconds = double(i) / 16000;
        const double since = std::fmod(seconds, 0.8);
        audio.samples[i] =
            static_cast<float>(0.8 * std::exp(-5 * since) * std::sin(2 * std::numbers::pi * 330 * seconds));
    }
    return audio;
}

} // namespace

QVariantMap syntheticMedia() {
    static const QTemporaryDir folder;
    const QString video = folder.filePath(QStringLiteral("ball.mp4"));
    const QString audio = folder.filePath(QStringLiteral("bells.flac"));
    writeAudio(audio.toStdString(), bells(), {});
    writeVideo(video.toStdString(), ball(), nullptr, {});
    return {{QStringLiteral("video"), video}, {QStringLiteral("audio"), audio}};
}

} // namespace nextgpt::test
