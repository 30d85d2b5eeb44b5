// SPDX-License-Identifier: Apache-2.0
#include "app/bridge/ContentSuffix.h"

#include <QFileInfo>
#include <QHash>
#include <QMimeDatabase>

namespace nextgpt::app {

namespace {

/// Types for which the database has no preferred suffix or an unusual one.
const QHash<QString, QString>& usualSuffixes() {
    static const QHash<QString, QString> suffixes{
        {"image/jpeg", "jpg"},         {"image/tiff", "tiff"},       {"video/quicktime", "mov"},
        {"video/mp2t", "mts"},         {"audio/mp4", "m4a"},         {"audio/x-wav", "wav"},
        {"audio/mpeg", "mp3"},         {"audio/aac", "aac"},         {"audio/ogg", "ogg"},
        {"audio/x-vorbis+ogg", "ogg"}, {"audio/x-opus+ogg", "opus"}, {"application/x-matroska", "mkv"},
        {"video/x-matroska", "mkv"},   {"audio/x-matroska", "mka"},  {"application/ogg", "ogg"},
    };
    return suffixes;
}

QString suffixOf(const QString& path) {
    const QMimeType type = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchContent);
    if (const auto usual = usualSuffixes().constFind(type.name()); usual != usualSuffixes().constEnd())
        return *usual;
    const QString kind = type.name().section('/', 0, 0);
    const bool isMedium =
        kind == QLatin1String("image") || kind == QLatin1String("video") || kind == QLatin1String("audio");
    return isMedium && !type.preferredSuffix().isEmpty() ? type.preferredSuffix() : QStringLiteral("bin");
}

} // namespace

QString contentSuffix(const QString& path, Modality modality) {
    QString suffix = suffixOf(path); // not const: it is moved out
    if (modality != Modality::Audio)
        return suffix;
    return suffix == QLatin1String("mp4")   ? QStringLiteral("m4a")
           : suffix == QLatin1String("mkv") ? QStringLiteral("mka")
                                            : suffix;
}

} // namespace nextgpt::app
