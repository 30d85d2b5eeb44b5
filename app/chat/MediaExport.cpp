// SPDX-License-Identifier: Apache-2.0
#include "app/chat/MediaExport.h"

#include "app/bridge/Conversions.h"

#include "engine/media/video/AudioVideoMuxer.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace nextgpt::app {

namespace {

/// Copies in pieces, because a video may be larger than memory.
void copyInPieces(const QString& path, const QString& target) {
    constexpr qint64 kPieceBytes = 1 << 20;
    QFile from(path);
    if (!QFileInfo(from).isFile() || !from.open(QIODevice::ReadOnly))
        throw EngineError(ErrorCode::FileUnreadable, from.errorString().toStdString());
    QSaveFile to(target);
    bool written = to.open(QIODevice::WriteOnly);
    while (written && !from.atEnd()) {
        const QByteArray piece = from.read(kPieceBytes);
        if (piece.isEmpty())
            throw EngineError(ErrorCode::FileUnreadable, from.errorString().toStdString());
        written = to.write(piece) == piece.size();
    }
    if (!written || !to.commit())
        throw EngineError(ErrorCode::FileNotWritable, to.errorString().toStdString());
}

} // namespace

void exportMedia(const QString& path, const QString& target, QObject* receiver, ExportDone done) {
    runInBackground(
        receiver, [path, target] { copyInPieces(path, target); }, std::move(done));
}

void exportJoined(const QString& video, const QString& audio, const QString& target, QObject* receiver,
                  ExportDone done) {
    runInBackground(
        receiver, [video, audio, target] { muxVideoAndAudio(toPath(video), toPath(audio), toPath(target)); },
        std::move(done));
}

} // namespace nextgpt::app
