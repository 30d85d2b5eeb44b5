// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/Conversation.h"
#include "app/text/TextPieceModel.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// The parts of one message, with the texts and URLs that the window shows.
class PartListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")

public:
    enum Role {
        Kind = Qt::UserRole + 1,
        Text,
        Pieces,
        Source,
        Path,
        FileUrl,
        PixelWidth,
        PixelHeight,
        StageText,
        StepText,
        EtaText,
        Waiting,
        ProgressShare,
        PreviewSource,
        PreviewFrames,
        PreviewRate,
        ModalityRole,
        ErrorTitle,
        ErrorSafe,
        ErrorActionText,
        OutOfMemory,
        Details,
        StoppedText,
        RecipeLines,
        AccessibleText
    };

    PartListModel(const Conversation& conversation, qint64 messageId, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Updates all rows from the message; rows are only added and removed at the end.
    void refresh();
    void refreshPart(int part);
    /// Announces all texts after a change of language.
    void retranslate();
    /// The pieces of a text; null for other parts.
    TextPieceModel* piecesOf(int row) const { return m_texts.at(static_cast<std::size_t>(row)); }

private:
    void readText(int row);
    QVariant mediaData(const ConversationPart& part, int role) const;
    QVariant progressData(int row, const ConversationPart& part, int role) const;
    QVariant errorData(const ConversationPart& part, int role) const;
    MessageState state() const;

    const Conversation& m_conversation;
    qint64 m_messageId;
    std::vector<ConversationPart> m_parts; ///< as last announced
    std::vector<TextPieceModel*> m_texts;  ///< children; null for parts that are no text
};

} // namespace nextgpt::app
