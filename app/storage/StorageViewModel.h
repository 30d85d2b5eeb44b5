// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/Library.h"
#include "app/storage/TransferViewModel.h"

#include <QObject>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// Where the conversations are stored, how much room they take, and the trash.
class StorageViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(QString folder READ folder CONSTANT)
    Q_PROPERTY(bool readOnly READ readOnly CONSTANT)
    Q_PROPERTY(QString readOnlyText READ readOnlyText NOTIFY textsChanged)
    Q_PROPERTY(bool unsavedChanges READ unsavedChanges NOTIFY unsavedChangesChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(QString totalText READ totalText NOTIFY measured)
    Q_PROPERTY(QVariantList sizes READ sizes NOTIFY measured)
    Q_PROPERTY(QString unusedText READ unusedText NOTIFY measured)
    Q_PROPERTY(QVariantList conversations READ conversations NOTIFY measured)
    Q_PROPERTY(QVariantList trash READ trash NOTIFY measured)
    Q_PROPERTY(QString trashText READ trashText NOTIFY measured)
    Q_PROPERTY(nextgpt::app::TransferViewModel* transfer READ transfer CONSTANT)

public:
    explicit StorageViewModel(Library& library, QObject* parent = nullptr);

    QString folder() const;
    bool readOnly() const { return !m_library.isWritable(); }
    /// Why nothing is saved; empty if conversations are saved.
    QString readOnlyText() const;
    /// True while a failed write waits to be repeated.
    bool unsavedChanges() const { return m_unsavedChanges; }
    bool busy() const { return m_running > 0; }
    QString totalText() const;
    /// What the profile holds: { text, size }.
    QVariantList sizes() const;
    /// The size of files that can be removed without losing anything; empty if there are none.
    QString unusedText() const;
    /// The stored conversations, those with most media first: { id, title, size }.
    QVariantList conversations() const;
    /// The removed conversations, the last one first: { id, title, size }, the size with the days left.
    QVariantList trash() const;
    QString trashText() const;
    TransferViewModel* transfer() { return &m_transfer; }
    /// Announces all texts after a change of language.
    void retranslate();

    /// Reads sizes and the trash again.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void openFolder() const;
    Q_INVOKABLE void restore(const QString& id);
    /// Deletes one conversation for good, in the trash or not.
    Q_INVOKABLE void erase(const QString& id);
    Q_INVOKABLE void emptyTrash();
    Q_INVOKABLE void eraseAll();
    Q_INVOKABLE void freeUnused();

Q_SIGNALS:
    void measured();
    void busyChanged();
    void unsavedChangesChanged();
    void textsChanged();
    /// Something is done or has failed, in words for the user.
    void reported(const QString& text);

private:
    void setUnsavedChanges(bool unsaved);
    void begin();
    void end();
    void eraseThese(const std::vector<qint64>& ids);
    qint64 mediaBytes(qint64 conversation) const;
    QVariantMap row(const ConversationSummary& summary, const QString& detail) const;

    Library& m_library;
    TransferViewModel m_transfer;
    StorageUsage m_usage;
    std::vector<TrashedConversation> m_trash;
    int m_running = 0;
    bool m_unsavedChanges = false;
};

} // namespace nextgpt::app
