// SPDX-License-Identifier: Apache-2.0
#include "app/chat/MediaImport.h"

#include "app/bridge/Conversions.h"
#include "app/bridge/ImageReading.h"
#include "app/playback/FileStream.h"
#include "app/profile/PrivateFolder.h"
#include "app/profile/StoredMedia.h"

#include "engine/core/Limits.h"
#include "engine/io/AtomicFile.h"
#include "engine/io/FileDescriptor.h"
#include "engine/media/MediaProbe.h"
#include "engine/media/image/ImageReader.h"
#include "engine/media/image/structure/ImageProbe.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace nextgpt::app {

namespace {

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
    case ImageFormat::Heif:
        return QStringLiteral(".heic");
    case ImageFormat::Avif:
        return QStringLiteral(".avif");
    }
    return {};
}

ImportedMedia storeImage(const QByteArray& content, const QString& folder) {
    const ImageProbe probe = probeImage(bytesOf(content));
    const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    ImportedMedia stored;
    stored.path = folder + '/' + QString::fromLatin1(digest) + suffixOf(probe.format);
    makePrivateFolder(folder);
    if (!QFileInfo::exists(stored.path))
        writeFileAtomically(toPath(stored.path), bytesOf(content), FileAccess::OwnerOnly);
    stored.size = readQImage(stored.path).size(); // decodes it completely: rejects a damaged image now
    return stored;
}

/// Videos and audio clips are copied without being held in memory; one frame or sample is decoded as a check.
ImportedMedia storeClip(const QString& source, const QString& folder) {
    FileStream stream(source);
    const MediaStream::Info& info = stream.info();
    if (info.hasFrames() ? !stream.nextFrame() : stream.readAudio(1).empty())
        throw EngineError(ErrorCode::MediaEmpty, "the file contains nothing that can be decoded");
    const bool isStored = QFileInfo(source).absolutePath() == QFileInfo(folder).absoluteFilePath();
    return {.path = isStored ? source
                             : storeCopy(toPath(source), folder,
                                         mediaSuffix(QFileInfo(source).fileName(), source)),
            .size = info.size,
            .modality = info.hasFrames() ? Modality::Video : Modality::Audio,
            .seconds = info.seconds};
}

/// Qt opens files by their names in Unicode; one whose name is not UTF-8 is opened by a descriptor. Other
/// processes of the user can open that path too.
class OpenablePath {
public:
    explicit OpenablePath(const QString& path)
        : m_descriptor(isUnicode(path) ? FileDescriptor(-1) : openRegularFile(toPath(path)).descriptor)
        , m_path(m_descriptor.get() < 0
                     ? path
                     : QStringLiteral("/proc/%1/fd/%2").arg(::getpid()).arg(m_descriptor.get())) {}
    const QString& path() const { return m_path; }

private:
    FileDescriptor m_descriptor;
    QString m_path;
};

QImage readablePart(const QString& name) {
    const OpenablePath openable(name);
    const Image image = readIncompleteImage(toPath(openable.path()));
    return QImage(image.pixels.data(), image.width, image.height, 3 * image.width, QImage::Format_RGB888)
        .copy();
}

ImportedMedia storeFile(const QString& name, const QString& folder) {
    const OpenablePath openable(name);
    const QString& source = openable.path();
    const bool isResource = source.startsWith(':'); // only images come with the program
    if (isResource)
        return storeImage(readImageFile(source), folder);
    const MediaProbe probe = probeMedia(toPath(source));
    if (probe.modality == Modality::Image)
        return storeImage(readImageFile(source), folder);
    ImportedMedia stored = storeClip(source, folder);
    stored.unsupportedVideo = QString::fromStdString(probe.unsupportedVideo);
    stored.unsupportedAudio = QString::fromStdString(probe.unsupportedAudio);
    return stored;
}

} // namespace

void importMedia(const QString& source, const QString& folder, QObject* receiver, ImportDone done) {
    runInBackground(
        receiver, [source, folder] { return storeFile(source, folder); }, std::move(done));
}

void importReadablePart(const QString& source, const QString& folder, QObject* receiver, ImportDone done) {
    const auto work = [source, folder] {
        ImportedMedia stored = storeImage(encodePng(readablePart(source)), folder);
        stored.isReadablePart = true;
        return stored;
    };
    runInBackground(receiver, work, std::move(done));
}

void findReadablePart(const QString& source, QObject* receiver, std::function<void(Outcome<bool>)> done) {
    runInBackground(
        receiver, [source] { return !readablePart(source).isNull(); }, std::move(done));
}

void importPixels(const QImage& pixels, const QString& folder, QObject* receiver, ImportDone done) {
    runInBackground(
        receiver, [pixels, folder] { return storeImage(encodePng(pixels), folder); }, std::move(done));
}

} // namespace nextgpt::app
