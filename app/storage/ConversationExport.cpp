// SPDX-License-Identifier: Apache-2.0
#include "app/storage/ConversationExport.h"

#include "app/storage/ExportedMedia.h"
#include "app/storage/HtmlExport.h"
#include "app/storage/MarkdownExport.h"

#include "engine/core/Error.h"

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

/// A name for a file and, with "_media", for its folder, neither of which exists.
QString unusedStem(const QString& folder, const QString& title, const QString& suffix) {
    const QString name = fileNameOf(title);
    QString stem = folder + '/' + name;
    for (int number = 2; QFileInfo::exists(stem + suffix) || QFileInfo::exists(stem + "_media"); ++number)
        stem = QStringLiteral("%1/%2 (%3)").arg(folder, name).arg(number);
    return stem;
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
    const QString stem = unusedStem(folder, record.summary.title, suffix);
    exportConversation(record, {stem + suffix, stem + "_media"}, format, toHtml);
}

} // namespace nextgpt::app
