// SPDX-License-Identifier: Apache-2.0
#include "app/storage/TransferViewModel.h"

#include "app/bridge/Conversions.h"
#include "app/bridge/ErrorText.h"
#include "app/storage/ConversationImport.h"

#include "engine/core/Error.h"
#include "engine/io/UnusedPath.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <memory>

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

/// The path, with a number if something has it already.
QString unusedFolder(const QString& path) {
    return toQString(unusedStem(toPath(path), {""}, Numbering::Parentheses));
}

QString plainHtml(const QString& markdown) {
    return "<pre>" + markdown.toHtmlEscaped() + "</pre>";
}

} // namespace

TransferViewModel::TransferViewModel(Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_exportFolder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
    , m_toHtml(plainHtml) {}

void TransferViewModel::begin() {
    if (m_running++ == 0)
        Q_EMIT busyChanged();
}

void TransferViewModel::end() {
    if (--m_running == 0)
        Q_EMIT busyChanged();
}

void TransferViewModel::exportConversation(const QString& id, Format format) {
    begin();
    m_library.read(id.toLongLong(), this, [this, chosen = exportFormat(format)](ConversationRecord read) {
        end();
        const auto record = std::make_shared<const ConversationRecord>(std::move(read));
        Q_EMIT exportReady({.stem = fileNameOf(record->summary.title),
                            .suffix = exportSuffix(chosen),
                            .write = [record, chosen, toHtml = m_toHtml](const ExportTarget& target) {
                                app::exportConversation(*record, target, chosen, toHtml);
                            }});
    });
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
    const QString folder = unusedFolder(m_exportFolder + '/' + tr("NExT-GPT conversations %1").arg(time));
    //: Name of a folder; %1: its name when everything is in it
    exportNext({.folder = folder,
                .unfinished = unusedFolder(tr("%1 (unfinished)").arg(folder)),
                .ids = std::move(ids)});
}

/// One after another: a conversation with its media may be large.
void TransferViewModel::exportNext(FullExport work) {
    const qint64 id = work.ids.back();
    work.ids.pop_back();
    m_library.read(id, this, [this, work](ConversationRecord record) {
        runInBackground(
            this,
            [record = std::move(record), work, toHtml = m_toHtml] {
                try {
                    exportInto(work.unfinished, record, ExportFormat::Json, toHtml);
                    if (work.ids.empty() && !QDir().rename(work.unfinished, work.folder))
                        throw EngineError(ErrorCode::FileNotWritable, "the folder cannot be renamed");
                } catch (...) {
                    QDir(work.unfinished).removeRecursively();
                    throw;
                }
                return true;
            },
            [this, work](const Outcome<bool>& outcome) {
                if (outcome && !work.ids.empty())
                    return exportNext(work);
                end();
                if (outcome)
                    Q_EMIT exportedAll(work.folder);
                else
                    Q_EMIT reported(errorText(outcome.error.code).title);
            });
    });
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
