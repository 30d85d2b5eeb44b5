// SPDX-License-Identifier: Apache-2.0
#include "app/storage/ConversationExport.h"

#include "app/bridge/Conversions.h"
#include "app/storage/ExportedMedia.h"
#include "app/storage/HtmlExport.h"
#include "app/storage/MarkdownExport.h"

#include "engine/core/Error.h"
#include "engine/io/UnusedPath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

namespace nextgpt::app {

namespace {

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(ConversationExport)
};

constexpr const char* kMediaFolder = "_media"; ///< after the stem of an exported file

/// A name for a file and, for its media, for a folder, neither of which exists.
QString unusedStemOf(const QString& title, const QString& folder, const QString& suffix) {
    return toQString(unusedStem(toPath(folder + '/' + fileNameOf(title)),
                                {suffix.toStdString(), kMediaFolder}, Numbering::Parentheses));
}

void writeText(const QString& path, const QByteArray& text) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        throw EngineError(ErrorCode::FileNotWritable, file.errorString().toStdString());
}

} // namespace

QString exportSuffix(ExportFormat format) {
    switch (format) {
    case ExportFormat::Json:
        return QStringLiteral("json");
    case ExportFormat::Markdown:
        return QStringLiteral("md");
    case ExportFormat::Html:
        return QStringLiteral("html");
    }
    return {};
}

QString fileNameOf(const QString& title) {
    constexpr qsizetype kCharacters = 60;
    static const QRegularExpression refused(QStringLiteral(R"([\x00-\x1f\x7f/\\:*?"<>|]+)"));
    // Dots at the ends make hidden files, and names that some file systems refuse.
    static const QRegularExpression ends(QStringLiteral(R"(^[.\s]+|[.\s]+$)"));
    const QString name = QString(title)
                             .replace(refused, QStringLiteral(" "))
                             .simplified()
                             .remove(ends)
                             .left(kCharacters)
                             .remove(ends);
    return name.isEmpty() ? Text::tr("Conversation") : name;
}

void exportConversation(const ConversationRecord& record, const ExportTarget& target, ExportFormat format,
                        const MarkdownToHtml& toHtml) {
    if (format == ExportFormat::Html)
        return writeHtml(record, target.path, toHtml);
    const ExportedNames names =
        exportMediaFiles(record, target.mediaFolder, QFileInfo(target.mediaFolder).fileName() + '/');
    writeText(target.path, format == ExportFormat::Json ? QJsonDocument(toJson(record, names)).toJson()
                                                        : markdownOf(record, names).toUtf8());
}

void exportInto(const QString& folder, const ConversationRecord& record, ExportFormat format,
                const MarkdownToHtml& toHtml) {
    if (!QDir().mkpath(folder))
        throw EngineError(ErrorCode::FileNotWritable, "cannot create " + folder.toStdString());
    const QString suffix = '.' + exportSuffix(format);
    const QString stem = unusedStemOf(record.summary.title, folder, suffix);
    exportConversation(record, {stem + suffix, stem + kMediaFolder}, format, toHtml);
}

} // namespace nextgpt::app
