// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/SharedMedia.h"

#include "app/bridge/Conversions.h"

#include "engine/core/Error.h"
#include "engine/media/image/ImageLocation.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

namespace nextgpt::app {

namespace {

void readPieces(QIODevice& from, qint64 pieceBytes, const std::function<void(const QByteArray&)>& use) {
    while (!from.atEnd()) {
        const QByteArray piece = from.read(pieceBytes);
        if (piece.isEmpty())
            throw EngineError(ErrorCode::FileUnreadable, from.errorString().toStdString());
        use(piece);
    }
}

} // namespace

void readShared(const QString& path, qint64 pieceBytes, const std::function<void(const QByteArray&)>& use) {
    QFile file(path);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        throw EngineError(ErrorCode::FileUnreadable, file.errorString().toStdString());
    const auto changed = withoutLocation(toPath(path));
    if (!changed)
        return readPieces(file, pieceBytes, use);
    const void* data = changed->data();
    QByteArray content =
        QByteArray::fromRawData(static_cast<const char*>(data), static_cast<qsizetype>(changed->size()));
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    readPieces(buffer, pieceBytes, use);
}

void copyShared(const QString& path, const QString& target) {
    constexpr qint64 kPieceBytes = 1 << 20;
    QFile to(target);
    const auto fail = [&to] {
        throw EngineError(to.error() == QFile::ResourceError ? ErrorCode::DiskFull
                                                             : ErrorCode::FileNotWritable,
                          to.errorString().toStdString());
    };
    if (!to.open(QIODevice::WriteOnly | QIODevice::Truncate))
        fail();
    readShared(path, kPieceBytes, [&](const QByteArray& piece) {
        if (to.write(piece) != piece.size())
            fail();
    });
    if (!to.flush())
        fail();
}

} // namespace nextgpt::app
