// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/BackgroundWork.h"
#include "app/library/Library.h"
#include "app/storage/ConversationExport.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// A conversation to be exported: a name to suggest, and how to write it on another thread.
struct ConversationFile {
    QString stem;
    QString suffix;
    std::function<void(const ExportTarget& target)> write;
};

/// Export and import of conversations.
class TransferViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)

public:
    /// As ExportFormat.
    enum class Format { Json, Markdown, Html };
    Q_ENUM(Format)

    explicit TransferViewModel(Library& library, QObject* parent = nullptr);

    bool busy() const { return m_running > 0; }
    /// In which folder exportAll() creates its own; "Documents" at first.
    void setExportFolder(const QString& folder) { m_exportFolder = folder; }
    /// How replies become HTML; they are exported as plain text without it.
    void setMarkdownToHtml(MarkdownToHtml toHtml) { m_toHtml = std::move(toHtml); }

    /// Reads a conversation and emits exportReady().
    Q_INVOKABLE void exportConversation(const QString& id, nextgpt::app::TransferViewModel::Format format);
    /// Writes every conversation as JSON into a new folder, whose name says that it is unfinished until all
    /// are there, and emits exportedAll(). If one cannot be written, the folder is removed.
    Q_INVOKABLE void exportAll();
    /// Adds conversations that were exported as JSON.
    Q_INVOKABLE void importFiles(const QList<QUrl>& files);

Q_SIGNALS:
    void busyChanged();
    void exportReady(const nextgpt::app::ConversationFile& file);
    void exportedAll(const QString& folder);
    void imported();
    /// An import is done, or something has failed, in words for the user.
    void reported(const QString& text);

private:
    void begin();
    void end();
    struct FullExport {
        QString folder;
        QString unfinished;      ///< its name while conversations are written
        std::vector<qint64> ids; ///< still to be written, the last one first
    };
    void exportNext(FullExport work);
    void importFile(const QString& file);
    void addImported(qint64 id, ConversationRecord record);

    Library& m_library;
    QString m_exportFolder;
    MarkdownToHtml m_toHtml;
    int m_running = 0;
};

} // namespace nextgpt::app
