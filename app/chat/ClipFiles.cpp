// SPDX-License-Identifier: Apache-2.0
#include "app/chat/ClipFiles.h"

#include "app/bridge/Conversions.h"
#include "app/chat/InBackground.h"
#include "app/playback/FileStream.h"

#include "engine/media/AudioVideoMuxer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr qint64 kSampledBytes = 1 << 20;

/// Reading all of a video of many gigabytes would keep the person waiting: its size, its beginning, its
/// middle and its end tell it from all others they will have.
QByteArray sampledDigest(QFile& file) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(file.size()));
    for (const qint64 at : {qint64(0), file.size() / 2, file.size() - kSampledBytes}) {
        file.seek(std::clamp<qint64>(at, 0, file.size()));
        hash.addData(file.read(kSampledBytes));
    }
    return hash.result().toHex();
}

void copyAside(const QString& source, const QString& target) {
    QDir().mkpath(QFileInfo(target).absolutePath());
    const QString aside = target + QStringLiteral(".part");
    QFile::remove(aside);
    QFile file(source);
    if (!file.copy(aside))
        throw EngineError(ErrorCode::FileNotWritable, file.errorString().toStdString());
    QFile::setPermissions(aside, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    if (!QFile::rename(aside, target) && !QFileInfo::exists(target))
        throw EngineError(ErrorCode::FileNotWritable, "cannot rename " + aside.toStdString());
}

} // namespace

TakenMedia takeClip(const QString& source, const QString& folder) {
    QFile file(source);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        throw EngineError(ErrorCode::FileUnreadable, file.errorString().toStdString());
    FileStream stream(source); // decides by content, and refuses what is neither
    TakenMedia taken;
    taken.modality = stream.info().hasFrames() ? Modality::Video : Modality::Audio;
    taken.size = stream.info().size;
    taken.seconds = stream.info().seconds;
    if (stream.info().hasFrames() ? !stream.nextFrame() : stream.readAudio(1).empty())
        throw EngineError(ErrorCode::MediaDamaged, "nothing in it can be decoded");
    const QString suffix = QFileInfo(source).suffix().toLower();
    taken.path =
        folder + '/' + QString::fromLatin1(sampledDigest(file)) + (suffix.isEmpty() ? "" : "." + suffix);
    if (!QFileInfo::exists(taken.path))
        copyAside(source, taken.path);
    return taken;
}

void joinClips(const QString& video, const QString& audio, const QString& target, QObject* receiver,
               std::function<void(std::optional<Error>)> done) {
    const auto join = [video, audio, target]() -> std::optional<Error> {
        try {
            muxVideoAndAudio(toPath(video), toPath(audio), toPath(target));
            return std::nullopt;
        } catch (const EngineError& error) {
            return error.toError();
        }
    };
    inBackground<std::optional<Error>>(receiver, join, std::move(done));
}

} // namespace nextgpt::app
