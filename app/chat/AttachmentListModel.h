// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/chat/MediaImport.h"
#include "app/library/Conversation.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// The files attached to the message being written. A row appears immediately; whether its file can be
/// decoded is known once the background import has finished.
class AttachmentListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role {
        Path = Qt::UserRole + 1,
        Name,
        Thumbnail,
        ModalityRole,
        Seconds,
        ErrorText,
        Reason,
        Note,
        Importing,
        Incomplete
    };

    explicit AttachmentListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_rows.size()); }

    /// Imports an image, a video or an audio clip into `folder` in the background.
    void add(const QString& source, const QString& folder);
    void add(const QImage& pixels, const QString& title, const QString& folder);
    /// Imports the readable part of an incomplete image instead.
    void useReadablePart(int row);
    void remove(int row);
    /// Removes the attachments that cannot be sent.
    void removeFailed();
    void move(int from, int to);
    void clear();
    /// Announces the texts again after a change of language.
    void retranslate();
    /// Replaces all rows by attachments that were imported earlier; nothing is copied.
    void restore(const std::vector<DraftAttachment>& attachments);

    bool isImporting() const;
    bool hasErrors() const { return !failures().empty(); }
    /// Name and reason, one sentence, of the attachments that cannot be sent.
    std::vector<std::pair<QString, QString>> failures() const;
    /// The names of those that are used only in part, and what is not used.
    std::vector<std::pair<QString, QString>> notes() const;
    /// The files whose import has succeeded, in order.
    std::vector<DraftAttachment> attachments() const;

Q_SIGNALS:
    void changed();
    /// The message now has its own copy of this file.
    void imported(const QString& source);

private:
    struct Row {
        int importId = 0;
        QString name;
        ImportedMedia media{};
        std::optional<Error> error{};
        bool importing = true;
        QString source{}; ///< empty for pixels without a file
        QString folder{};
        bool incomplete = false; ///< the file ends early and has a readable part
    };
    void insert(Row row);
    Row* find(int importId);
    void announce(const Row& row);
    void lookForReadablePart(const Row& row);
    void onImported(int importId, const Outcome<ImportedMedia>& outcome);

    std::vector<Row> m_rows;
    int m_lastImportId = 0;
};

} // namespace nextgpt::app
