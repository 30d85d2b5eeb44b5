// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/chat/PartListModel.h"
#include "app/text/TextSelection.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <map>
#include <memory>

namespace nextgpt::app {

/// The messages of the shown branch; row 0 is the newest. Every message has a row; those that a view asks for
/// are loaded with the pages around them, and have no parts until then.
class MessageListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        MessageId = Qt::UserRole + 1,
        Author,
        TimeText,
        StatText,
        State,
        Parts,
        BranchIndex,
        BranchCount,
        DetailLines,
        IsLatest,
        CanRegenerate,
        CanCombine,
        IsLoaded
    };

    explicit MessageListModel(QObject* parent = nullptr);

    void setConversation(Conversation* conversation);
    Conversation* conversation() const { return m_conversation; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    /// Announces all texts after a change of language.
    void retranslate();
    int count() const { return static_cast<int>(m_path.size()); }
    /// The shown messages, oldest first.
    const std::vector<qint64>& path() const { return m_path; }
    /// Of a shown message. Created when it is first asked for: a conversation may have 100,000 messages.
    PartListModel& partsOf(qint64 id) const;
    /// Passes on the text between two places, messages and their parts separated by blank lines; at once if
    /// the messages are loaded.
    void readTextBetween(const TextPlace& from, const TextPlace& to, std::function<void(QString)> done);
    Q_INVOKABLE int rowOfMessage(const QString& id) const { return rowOf(id.toLongLong()); }

Q_SIGNALS:
    void countChanged();
    /// The texts of a message have changed, or of 0: which messages are shown.
    void textChanged(qint64 message);

private:
    QString textBetween(const TextPlace& from, const TextPlace& to) const;
    QVariant nodeData(const MessageNode& node, int row, int role) const;
    void showLoaded(const std::vector<qint64>& ids);
    void changePart(qint64 id, int part);
    void followPath();
    void removeAfter(std::size_t kept);
    void append(const std::vector<qint64>& path);
    void refresh(qint64 id);
    int rowOf(qint64 id) const;
    qint64 idAt(int row) const;
    QVariantList detailsOf(const ConversationMessage& message) const;
    QString timeOf(const MessageNode& node, int row) const;
    QString statusOf(const ConversationMessage& message) const;

    QPointer<Conversation> m_conversation;
    std::vector<qint64> m_path;                                       ///< oldest first
    mutable std::map<qint64, std::unique_ptr<PartListModel>> m_parts; ///< those asked for so far
};

} // namespace nextgpt::app
