// SPDX-License-Identifier: Apache-2.0
#include "app/chat/ImageFiles.h"

#include "app/bridge/Conversions.h"
#include "app/bridge/ImageReading.h"
#include "app/chat/ClipFiles.h"
#include "app/chat/InBackground.h"

#include "engine/core/Limits.h"
#include "engine/io/AtomicFile.h"
#include "engine/media/ImageProbe.h"
#include "engine/media/MediaProbe.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>

namespace nextgpt::app {

namespace {

QByteArray contentOf(const QString& source) {
    QFile file(source);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        throw EngineError(ErrorCode::FileUnreadable, file.errorString().toStdString());
    if (file.size() > limits::kImageFileBytes)
        throw EngineError(ErrorCode::MediaTooLarge, "file has " + std::to_string(file.size()) + " bytes");
    return file.readAll();
}

std::span<const std::uint8_t> bytesOf(const QByteArray& content) {
    const void* data = content.constData();
    return {static_cast<const std::uint8_t*>(data), static_cast<std::size_t>(content.size())};
}

QString suffixOf(ImageFormat format) {
    switch (format) {
    case ImageFormat::Png:
        return QStringLiteral(".png");
    case ImageFormat::Jpeg:
        return QStringLiteral(".jpg");
    case ImageFormat::WebP:
        return QStringLiteral(".webp");
    case ImageFormat::Gif:
        return QStringLiteral(".gif");
    case ImageFormat::Tiff:
        return QStringLiteral(".tiff");
    case ImageFormat::Bmp:
        return QStringLiteral(".bmp");
    }
    return {};
}

TakenMedia refused(const EngineError& error) {
    TakenMedia taken;
    taken.error = error.toError();
    return taken;
}

TakenMedia take(const std::function<QByteArray()>& read, const QString& folder) {
    try {
        const QByteArray content = read();
        const ImageProbe probe = probeImage(bytesOf(content));
        const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
        TakenMedia taken;
        taken.path = folder + '/' + QString::fromLatin1(digest) + suffixOf(probe.format);
        if (!QFileInfo::exists(taken.path))
            writeFileAtomically(toPath(taken.path), bytesOf(content));
        const QImage image = readQImage(taken.path); // a damaged image is refused now, not while answering
        taken.size = image.size();
        return taken;
    } catch (const EngineError& error) {
        return refused(error);
    }
}

TakenMedia takeByContent(const QString& source, const QString& folder) {
    try {
        const bool ours = source.startsWith(':'); // an image that comes with the program
        if (!ours && probeMedia(toPath(source)).modality != Modality::Image)
            return takeClip(source, folder);
    } catch (const EngineError& error) {
        return refused(error);
    }
    return take([&source] { return contentOf(source); }, folder);
}

/// A video may be larger than memory: copied in pieces, and in its place only when whole.
std::optional<Error> copy(const QString& path, const QString& target) {
    constexpr qint64 kPiece = 1 << 20;
    QFile from(path);
    if (!QFileInfo(from).isFile() || !from.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, from.errorString().toStdString()};
    QSaveFile to(target);
    bool written = to.open(QIODevice::WriteOnly);
    while (written && !from.atEnd()) {
        const QByteArray piece = from.read(kPiece);
        if (piece.isEmpty())
            return Error{ErrorCode::FileUnreadable, from.errorString().toStdString()};
        written = to.write(piece) == piece.size();
    }
    if (!written || !to.commit())
        return Error{ErrorCode::FileNotWritable, to.errorString().toStdString()};
    return std::nullopt;
}

} // namespace

void takeMedia(const QString& source, const QString& folder, QObject* receiver,
               std::function<void(TakenMedia)> done) {
    inBackground<TakenMedia>(
        receiver, [source, folder] { return takeByContent(source, folder); }, std::move(done));
}

void takePixels(const QImage& pixels, const QString& folder, QObject* receiver,
                std::function<void(TakenMedia)> done) {
    const auto encode = [pixels] {
        QByteArray content;
        QBuffer buffer(&content);
        if (!pixels.save(&buffer, "PNG"))
            throw EngineError(ErrorCode::MediaDamaged, "the clipboard's image cannot be encoded");
        return content;
    };
    inBackground<TakenMedia>(
        receiver, [encode, folder] { return take(encode, folder); }, std::move(done));
}

void loadForClipboard(const QString& path, QObject* receiver, std::function<void(QMimeData*)> done) {
    inBackground<QImage>(
        receiver,
        [path] {
            try {
                return readQImage(path);
            } catch (const EngineError&) {
                return QImage();
            }
        },
        [path, done = std::move(done)](const QImage& image) {
            if (image.isNull())
                return done(nullptr);
            auto data = std::make_unique<QMimeData>();
            data->setImageData(image);
            data->setUrls({QUrl::fromLocalFile(path)});
            done(data.release());
        });
}

void copyMedia(const QString& path, const QString& target, QObject* receiver,
               std::function<void(std::optional<Error>)> done) {
    inBackground<std::optional<Error>>(
        receiver, [path, target] { return copy(path, target); }, std::move(done));
}

} // namespace nextgpt::app
