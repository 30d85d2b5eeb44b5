// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/BackgroundWork.h"
#include "app/library/Library.h"
#include "app/storage/ConversationExport.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// Export and import of conversations.
class TransferViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(QString exportText READ exportText NOTIFY exportTextChanged)

public:
    /// As ExportFormat.
    enum class Format { Json, Markdown, Html };
    Q_ENUM(Format)

    explicit TransferViewModel(Library& library, QObject* parent = nullptr);

    bool busy() const { return m_running > 0; }
    /// Where the last export was written, or why it failed; empty before the first one.
    QString exportText() const { return m_exportText; }
    /// The folder for exports; "Documents/NExT-GPT" at first.
    void setExportFolder(const QString& folder) { m_exportFolder = folder; }
    /// How replies become HTML; they are exported as plain text without it.
    void setMarkdownToHtml(MarkdownToHtml toHtml) { m_toHtml = std::move(toHtml); }

    /// Writes one conversation under a name made of its title; nothing is replaced.
    Q_INVOKABLE void exportConversation(const QString& id, nextgpt::app::TransferViewModel::Format format);
    /// Writes every conversation as JSON into a new folder.
    Q_INVOKABLE void exportAll();
    Q_INVOKABLE void openExportFolder() const;
    /// Adds conversations that were exported as JSON.
    Q_INVOKABLE void importFiles(const QList<QUrl>& files);

Q_SIGNALS:
    void busyChanged();
    void exportTextChanged();
    void imported();
    /// An import is done or has failed, in words for the user.
    void reported(const QString& text);

private:
    void begin();
    void end();
    void exportNext(std::vector<qint64> ids, const QString& folder, ExportFormat format);
    void setExportText(const QString& text);
    void importFile(const QString& file);
    void addImported(qint64 id, ConversationRecord record);

    Library& m_library;
    QString m_exportFolder;
    QString m_exportText;
    MarkdownToHtml m_toHtml;
    int m_running = 0;
};

} // namespace nextgpt::app
