// SPDX-License-Identifier: Apache-2.0
#include "app/storage/TransferViewModel.h"

#include "app/bridge/ErrorText.h"
#include "app/storage/ConversationImport.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace nextgpt::app {

namespace {

ExportFormat exportFormat(TransferViewModel::Format format) {
    switch (format) {
    case TransferViewModel::Format::Json:
        return ExportFormat::Json;
    case TransferViewModel::Format::Markdown:
        return ExportFormat::Markdown;
    case TransferViewModel::Format::Html:
        break;
    }
    return ExportFormat::Html;
}

QString documentsFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + "/NExT-GPT";
}

QString plainHtml(const QString& markdown) {
    return "<pre>" + markdown.toHtmlEscaped() + "</pre>";
}

} // namespace

TransferViewModel::TransferViewModel(Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_exportFolder(documentsFolder())
    , m_toHtml(plainHtml) {}

void TransferViewModel::begin() {
    if (m_running++ == 0)
        Q_EMIT busyChanged();
}

void TransferViewModel::end() {
    if (--m_running == 0)
        Q_EMIT busyChanged();
}

void TransferViewModel::setExportText(const QString& text) {
    m_exportText = text;
    Q_EMIT exportTextChanged();
}

void TransferViewModel::exportConversation(const QString& id, Format format) {
    begin();
    exportNext({id.toLongLong()}, m_exportFolder, exportFormat(format));
}

void TransferViewModel::exportAll() {
    std::vector<qint64> ids; // the last one first: exportNext() takes them from the end
    for (const auto& [id, summary] : m_library.summaries())
        ids.insert(ids.begin(), id);
    if (ids.empty())
        return;
    begin();
    const QString time = QDateTime::currentDateTime().toString("yyyy-MM-dd HH.mm.ss");
    //: Name of a folder; %1: date and time
    exportNext(std::move(ids), m_exportFolder + '/' + tr("Conversations %1").arg(time), ExportFormat::Json);
}

/// One after another: a conversation with its media may be large.
void TransferViewModel::exportNext(std::vector<qint64> ids, const QString& folder, ExportFormat format) {
    const qint64 id = ids.back();
    ids.pop_back();
    m_library.read(id, this, [this, ids, folder, format](ConversationRecord record) {
        runInBackground(
            this,
            [record = std::move(record), folder, format, toHtml = m_toHtml] {
                return app::exportConversation(record, folder, format, toHtml);
            },
            [this, ids, folder, format](const Outcome<QString>& outcome) {
                if (outcome && !ids.empty())
                    return exportNext(ids, folder, format);
                end();
                setExportText(outcome ? tr("Exported to “%1”.").arg(QDir::toNativeSeparators(*outcome.value))
                                      : errorText(outcome.error.code).title);
            });
    });
}

void TransferViewModel::openExportFolder() const {
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_exportFolder));
}

void TransferViewModel::importFiles(const QList<QUrl>& files) {
    if (!m_library.isWritable())
        return;
    for (const QUrl& file : files)
        importFile(file.toLocalFile());
}

void TransferViewModel::importFile(const QString& file) {
    begin();
    const qint64 id = m_library.store().newConversationId();
    runInBackground(
        this, [file, folder = m_library.mediaFolder(id)] { return importConversation(file, folder); },
        [this, id, file](Outcome<ConversationRecord> outcome) {
            end();
            const QString name = QFileInfo(file).fileName();
            if (outcome) {
                addImported(id, std::move(*outcome.value));
                Q_EMIT imported();
                Q_EMIT reported(tr("“%1” was imported.").arg(name));
            } else if (outcome.error.code == ErrorCode::RequestInvalid) {
                Q_EMIT reported(tr("“%1” is not a conversation that this program exported.").arg(name));
            } else {
                Q_EMIT reported(errorText(outcome.error.code).title);
            }
        });
}

/// The ids of the file may be in use here.
void TransferViewModel::addImported(qint64 id, ConversationRecord record) {
    std::map<qint64, qint64> newIds{{0, 0}};
    for (ConversationMessage& message : record.messages) {
        message.parent = newIds.at(message.parent); // precedes it: checked by the import
        newIds[message.id] = m_library.newMessageId();
        message.id = newIds[message.id];
    }
    record.summary.id = id;
    if (record.summary.changedMs == 0)
        record.summary.changedMs = QDateTime::currentMSecsSinceEpoch();
    m_library.add(record);
}

} // namespace nextgpt::app
