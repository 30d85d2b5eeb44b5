// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/chat/Draft.h"
#include "app/chat/ImageFiles.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// What the next message carries. A row is there at once; that its file can be read is known a moment
/// later.
class AttachmentListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role { Path = Qt::UserRole + 1, Name, Thumbnail, ModalityRole, Seconds, ErrorText, Taking };

    explicit AttachmentListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_rows.size()); }

    /// Takes an image, a video or an audio clip into `folder` in the background.
    void take(const QString& source, const QString& folder);
    void take(const QImage& pixels, const QString& title, const QString& folder);
    void remove(int row);
    void move(int from, int to);
    void clear();
    /// Shows what was attached before, without copying it again.
    void restore(const std::vector<MediaFile>& files);

    bool isTaking() const;
    bool hasErrors() const;
    /// The files that are ready, in order.
    std::vector<DraftAttachment> attachments() const;

Q_SIGNALS:
    void changed();
    /// A copy of this file is kept now; the message no longer needs it.
    void taken(const QString& source);

private:
    struct Row {
        int ticket = 0; ///< names the row while it is being taken
        QString name;
        TakenMedia media;
        bool taking = true;
    };
    void insert(Row row);
    void onTaken(int ticket, const TakenMedia& media);

    std::vector<Row> m_rows;
    int m_lastTicket = 0;
};

} // namespace nextgpt::app
