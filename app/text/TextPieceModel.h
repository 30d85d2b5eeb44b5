// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/TextPieces.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// The pieces of a text for the window. A very long text is shown in pages, which are read in the background;
/// meanwhile the earlier pieces are shown.
class TextPieceModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(QString moreText READ moreText NOTIFY moreChanged)

public:
    enum Role { Piece = Qt::UserRole + 1, Kind, Text, Language };
    enum class Format { Markdown, Plain };

    explicit TextPieceModel(Format format, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setSource(const QString& source);
    const std::vector<TextPiece>& pieces() const { return m_text.pieces(); }
    /// "Show more (936 KB)"; empty if everything is shown.
    QString moreText() const;
    Q_INVOKABLE void showMore();
    /// Reads now what is being read in the background.
    void finish();
    /// Shows more until the last occurrence of the folded terms is shown, at once.
    void showUntil(const QStringList& terms);
    /// Announces all texts after a change of language.
    void retranslate();

Q_SIGNALS:
    void moreChanged();

private:
    void update();
    void readNow();
    void readInBackground();
    void announce(std::optional<std::size_t> changed, qsizetype leftOutBefore);

    Format m_format;
    TextPieces m_text;
    QString m_source;
    int m_pages = 1;
    int m_rows = 0; ///< as last announced
    bool m_isReading = false;
    int m_reading = 0; ///< the number of the last reading in the background
};

} // namespace nextgpt::app
