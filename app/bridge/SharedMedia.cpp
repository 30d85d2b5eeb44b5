// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/SharedMedia.h"

#include "app/bridge/Conversions.h"

#include "engine/core/Error.h"
#include "engine/media/image/ImageLocation.h"
#include "engine/media/video/VideoLocation.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>
#include <vector>

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

/// Passes pieces on, in order, with zeros in these ranges.
class Blanked {
public:
    Blanked(std::vector<FileRange> ranges, std::function<void(const QByteArray&)> use)
        : m_ranges(std::move(ranges))
        , m_use(std::move(use)) {}

    void operator()(const QByteArray& piece) {
        QByteArray blanked = piece;
        for (const FileRange& range : m_ranges) {
            const qint64 begin = std::max<qint64>(range.begin - m_position, 0);
            const qint64 end = std::min<qint64>(range.end - m_position, piece.size());
            if (begin < end)
                std::fill_n(blanked.begin() + begin, end - begin, '\0');
        }
        m_position += piece.size();
        m_use(blanked);
    }

private:
    std::vector<FileRange> m_ranges;
    std::function<void(const QByteArray&)> m_use;
    qint64 m_position = 0; ///< of the next piece
};

} // namespace

void readShared(const QString& path, qint64 pieceBytes, const std::function<void(const QByteArray&)>& use) {
    QFile file(path);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        throw EngineError(ErrorCode::FileUnreadable, file.errorString().toStdString());
    const auto changed = withoutLocation(toPath(path));
    if (!changed)
        return readPieces(file, pieceBytes, Blanked(locationsIn(toPath(path)), use));
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
