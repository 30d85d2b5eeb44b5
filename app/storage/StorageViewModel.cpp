// SPDX-License-Identifier: Apache-2.0
#include "app/storage/StorageViewModel.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace nextgpt::app {

namespace {

QString sizeText(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 1);
}

/// At least one: what is due is deleted at the next start.
int daysLeft(const TrashedConversation& trashed) {
    const qint64 passed =
        QDateTime::fromMSecsSinceEpoch(trashed.removedMs).daysTo(QDateTime::currentDateTime());
    return static_cast<int>(std::max<qint64>(kTrashDays - passed, 1));
}

} // namespace

StorageViewModel::StorageViewModel(Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_transfer(library) {
    connect(&library.store(), &ConversationStore::writeFailed, this, [this] { setUnsavedChanges(true); });
    connect(&m_transfer, &TransferViewModel::reported, this, &StorageViewModel::reported);
    connect(&m_transfer, &TransferViewModel::imported, this, &StorageViewModel::refresh);
    connect(&library.store(), &ConversationStore::writeRecovered, this, [this] { setUnsavedChanges(false); });
}

void StorageViewModel::setUnsavedChanges(bool unsaved) {
    if (unsaved == m_unsavedChanges)
        return;
    m_unsavedChanges = unsaved;
    Q_EMIT unsavedChangesChanged();
}

QString StorageViewModel::folder() const {
    return QDir::toNativeSeparators(QDir(m_library.store().folder()).absolutePath());
}

QString StorageViewModel::readOnlyText() const {
    switch (m_library.store().condition()) {
    case StoreCondition::Ready:
    case StoreCondition::Recovered:
        return {};
    case StoreCondition::NewerVersion:
        return tr(
            "Read-only: these conversations were saved by a newer version of this program. Update it to "
            "continue them. What you write now is not saved.");
    case StoreCondition::NotWritable:
        return tr("Read-only: “%1” cannot be written. What you write now is not saved.").arg(folder());
    case StoreCondition::InUse:
        return tr("Read-only: another program is using the conversation database. Close it and start this "
                  "program again. What you write now is not saved.");
    case StoreCondition::Unusable:
        return tr("Nothing can be saved in “%1”. What you write now is lost when you close this program.")
            .arg(folder());
    }
    return {};
}

void StorageViewModel::retranslate() {
    Q_EMIT textsChanged();
    Q_EMIT measured();
}

void StorageViewModel::begin() {
    if (m_running++ == 0)
        Q_EMIT busyChanged();
}

void StorageViewModel::end() {
    if (--m_running == 0)
        Q_EMIT busyChanged();
}

void StorageViewModel::refresh() {
    ConversationStore& store = m_library.store();
    if (!store.isUsable())
        return;
    begin();
    store.loadTrash(this, [this](std::vector<TrashedConversation> trash) { m_trash = std::move(trash); });
    store.measure(this, [this](StorageUsage usage) {
        m_usage = std::move(usage);
        end();
        Q_EMIT measured();
    });
}

void StorageViewModel::openFolder() const {
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_library.store().folder()));
}

qint64 StorageViewModel::mediaBytes(qint64 conversation) const {
    const auto found = m_usage.conversations.find(conversation);
    return found == m_usage.conversations.end() ? 0 : found->second;
}

QString StorageViewModel::totalText() const {
    return sizeText(m_usage.total());
}

QVariantList StorageViewModel::sizes() const {
    const auto entry = [](const QString& text, qint64 bytes) {
        return QVariantMap{{"text", text}, {"size", sizeText(bytes)}};
    };
    QVariantList sizes{entry(tr("Text"), m_usage.database),
                       entry(tr("Images, videos and audio"), m_usage.media),
                       entry(tr("Backups"), m_usage.backups)};
    if (m_usage.recordings > 0)
        sizes << entry(tr("Recordings not sent yet"), m_usage.recordings);
    if (m_usage.damaged > 0)
        sizes << entry(tr("Damaged databases"), m_usage.damaged);
    return sizes;
}

QString StorageViewModel::unusedText() const {
    const qint64 bytes = m_usage.unused + m_usage.damaged;
    return bytes > 0 ? sizeText(bytes) : QString();
}

QVariantMap StorageViewModel::row(const ConversationSummary& summary, const QString& detail) const {
    return {{"id", QString::number(summary.id)},
            {"title", summary.title.isEmpty() ? tr("New conversation") : summary.title},
            {"size", detail}};
}

QVariantList StorageViewModel::conversations() const {
    std::vector<const ConversationSummary*> sorted;
    for (const auto& [id, summary] : m_library.summaries())
        sorted.push_back(&summary);
    std::sort(sorted.begin(), sorted.end(), [this](const auto* a, const auto* b) {
        return std::pair(mediaBytes(a->id), a->changedMs) > std::pair(mediaBytes(b->id), b->changedMs);
    });
    QVariantList rows;
    for (const ConversationSummary* summary : sorted)
        rows << row(*summary, sizeText(mediaBytes(summary->id)));
    return rows;
}

QVariantList StorageViewModel::trash() const {
    QVariantList rows;
    for (const TrashedConversation& trashed : m_trash)
        //: %1: a size such as 1.2 MB
        rows << row(trashed.summary, tr("%1 · %n day(s) left", nullptr, daysLeft(trashed))
                                         .arg(sizeText(mediaBytes(trashed.summary.id))));
    return rows;
}

QString StorageViewModel::trashText() const {
    return m_trash.empty()
               ? tr("The trash is empty.")
               : tr("Conversations in the trash are deleted for good after %n day(s).", nullptr, kTrashDays);
}

void StorageViewModel::restore(const QString& id) {
    const auto found =
        std::find_if(m_trash.begin(), m_trash.end(), [&id](const TrashedConversation& trashed) {
            return trashed.summary.id == id.toLongLong();
        });
    if (found == m_trash.end())
        return;
    m_library.restore(found->summary);
    refresh();
}

void StorageViewModel::eraseThese(const std::vector<qint64>& ids) {
    if (ids.empty() || readOnly())
        return;
    begin();
    m_library.erase(ids, this, [this](bool) {
        end();
        refresh();
    });
}

void StorageViewModel::erase(const QString& id) {
    eraseThese({id.toLongLong()});
}

void StorageViewModel::emptyTrash() {
    std::vector<qint64> ids;
    for (const TrashedConversation& trashed : m_trash)
        ids.push_back(trashed.summary.id);
    eraseThese(ids);
}

void StorageViewModel::eraseAll() {
    std::vector<qint64> ids;
    for (const TrashedConversation& trashed : m_trash)
        ids.push_back(trashed.summary.id);
    for (const auto& [id, summary] : m_library.summaries())
        ids.push_back(id);
    eraseThese(ids);
}

void StorageViewModel::freeUnused() {
    begin();
    m_library.store().freeUnused(this, [this](qint64 bytes) {
        end();
        Q_EMIT reported(tr("%1 freed.").arg(sizeText(bytes)));
        refresh();
    });
}

} // namespace nextgpt::app
