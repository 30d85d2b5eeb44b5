// SPDX-License-Identifier: Apache-2.0
#include "app/chat/MediaImport.h"

#include "app/bridge/Conversions.h"
#include "app/bridge/ImageReading.h"
#include "app/playback/FileStream.h"

#include "engine/core/Limits.h"
#include "engine/io/AtomicFile.h"
#include "engine/media/MediaProbe.h"
#include "engine/media/image/ImageProbe.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr qint64 kSampledBytes = 1 << 20;

QByteArray readImageFile(const QString& source) {
    QFile file(source);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        throw EngineError(ErrorCode::FileUnreadable, file.errorString().toStdString());
    if (file.size() > limits::kImageFileBytes)
        throw EngineError(ErrorCode::MediaTooLarge, "the file has " + std::to_string(file.size()) + " bytes");
    return file.readAll();
}

QByteArray encodePng(const QImage& pixels) {
    QByteArray content;
    QBuffer buffer(&content);
    if (!pixels.save(&buffer, "PNG"))
        throw EngineError(ErrorCode::MediaDamaged, "the clipboard's image cannot be encoded");
    return content;
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

ImportedMedia storeImage(const QByteArray& content, const QString& folder) {
    const ImageProbe probe = probeImage(bytesOf(content));
    const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    ImportedMedia stored;
    stored.path = folder + '/' + QString::fromLatin1(digest) + suffixOf(probe.format);
    if (!QFileInfo::exists(stored.path))
        writeFileAtomically(toPath(stored.path), bytesOf(content));
    stored.size = readQImage(stored.path).size(); // decodes it completely: rejects a damaged image now
    return stored;
}

/// SHA-256 over the size and three samples: hashing a video of many gigabytes would take too long, and this
/// suffices to distinguish the files in a folder.
QByteArray sampledDigest(QFile& file) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(file.size()));
    for (const qint64 at : {qint64(0), file.size() / 2, file.size() - kSampledBytes}) {
        file.seek(std::clamp<qint64>(at, 0, file.size()));
        hash.addData(file.read(kSampledBytes));
    }
    return hash.result().toHex();
}

/// Copies to a temporary name first, so that a file named `target` is always complete.
void copyFile(const QString& source, const QString& target) {
    QDir().mkpath(QFileInfo(target).absolutePath());
    const QString partial = target + QStringLiteral(".part");
    QFile::remove(partial);
    QFile file(source);
    if (!file.copy(partial))
        throw EngineError(ErrorCode::FileNotWritable, file.errorString().toStdString());
    QFile::setPermissions(partial,
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    if (!QFile::rename(partial, target) && !QFileInfo::exists(target))
        throw EngineError(ErrorCode::FileNotWritable, "cannot rename " + partial.toStdString());
}

/// Videos and audio clips are copied without being held in memory; one frame or sample is decoded as a check.
ImportedMedia storeClip(const QString& source, const QString& folder) {
    QFile file(source);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        throw EngineError(ErrorCode::FileUnreadable, file.errorString().toStdString());
    FileStream stream(source);
    const MediaStream::Info& info = stream.info();
    if (info.hasFrames() ? !stream.nextFrame() : stream.readAudio(1).empty())
        throw EngineError(ErrorCode::MediaDamaged, "the file contains nothing that can be decoded");
    const QString suffix = QFileInfo(source).suffix().toLower();
    const QString name =
        QString::fromLatin1(sampledDigest(file)) + (suffix.isEmpty() ? QString() : '.' + suffix);
    ImportedMedia stored{.path = folder + '/' + name,
                         .size = info.size,
                         .modality = info.hasFrames() ? Modality::Video : Modality::Audio,
                         .seconds = info.seconds};
    if (!QFileInfo::exists(stored.path))
        copyFile(source, stored.path);
    return stored;
}

ImportedMedia storeFile(const QString& source, const QString& folder) {
    const bool isResource = source.startsWith(':'); // only images come with the program
    if (isResource || probeMedia(toPath(source)).modality == Modality::Image)
        return storeImage(readImageFile(source), folder);
    return storeClip(source, folder);
}

} // namespace

void importMedia(const QString& source, const QString& folder, QObject* receiver, ImportDone done) {
    runInBackground(
        receiver, [source, folder] { return storeFile(source, folder); }, std::move(done));
}

void importPixels(const QImage& pixels, const QString& folder, QObject* receiver, ImportDone done) {
    runInBackground(
        receiver, [pixels, folder] { return storeImage(encodePng(pixels), folder); }, std::move(done));
}

} // namespace nextgpt::app
