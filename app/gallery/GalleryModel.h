// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/Library.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// The media of all conversations, newest first; read from the store in pages as the view reaches them. While
/// it is active it follows the library: what is generated, renamed or removed changes its rows and nothing
/// else, so that the view keeps its place.
class GalleryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    /// A `Modality`; Text: all media.
    Q_PROPERTY(int modality READ modality WRITE setModality NOTIFY queryChanged)
    Q_PROPERTY(bool withAttached READ withAttached WRITE setWithAttached NOTIFY queryChanged)
    /// Words that occur in the request or in the title of the conversation, in any case and with any accents.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY queryChanged)
    /// The gallery is shown.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// The rows are those of the query, so that no rows means that there are none.
    Q_PROPERTY(bool settled READ settled NOTIFY settledChanged)

public:
    enum Role {
        ModalityRole = Qt::UserRole + 1,
        Source, ///< of an image or of a video's frame; empty for audio
        Path,
        FileUrl,
        PixelWidth,
        PixelHeight,
        Words,
        Details, ///< when it was made, and in which conversation if its words do not say that
        AccessibleText
    };

    explicit GalleryModel(Library& library, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    int modality() const { return int(m_query.modality.value_or(Modality::Text)); }
    void setModality(int modality);
    bool withAttached() const { return m_query.withAttached; }
    void setWithAttached(bool withAttached);
    QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    bool active() const { return m_active; }
    void setActive(bool active);
    int count() const { return static_cast<int>(m_media.size()); }
    bool settled() const { return m_shown.has_value() && *m_shown == m_query; }
    /// The medium with this file, or null.
    const LibraryMedium* find(const QString& path) const;
    /// Announces all texts after a change of language.
    void retranslate();

    /// Opens the conversation of a medium at its message.
    Q_INVOKABLE void openConversation(int row);

Q_SIGNALS:
    void queryChanged();
    void activeChanged();
    void countChanged();
    void settledChanged();
    void messageWanted(qint64 conversation, qint64 message);

private:
    enum class Reading { None, Refresh, More };
    void setQuery(const MediaQuery& query);
    void refreshSoon();
    void refresh();
    void show(std::vector<LibraryMedium> media);
    void update(std::vector<LibraryMedium> media);
    void append(std::vector<LibraryMedium> media);
    QString details(const LibraryMedium& medium) const;
    QString accessibleText(const LibraryMedium& medium) const;

    Library& m_library;
    std::vector<LibraryMedium> m_media;
    MediaQuery m_query;
    std::optional<MediaQuery> m_shown; ///< that of the rows
    QString m_filter;
    bool m_active = false;
    bool m_isComplete = false; ///< there are no older media
    Reading m_reading = Reading::None;
    quint64 m_round = 0; ///< results of earlier reads are outdated
    QTimer m_refreshTimer;
};

} // namespace nextgpt::app
