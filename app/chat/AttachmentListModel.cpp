// SPDX-License-Identifier: Apache-2.0
#include "app/chat/AttachmentListModel.h"

#include "app/bridge/Conversions.h"
#include "app/bridge/ErrorText.h"
#include "app/bridge/MediaUrl.h"

#include <QFileInfo>
#include <QMimeDatabase>

#include <algorithm>

namespace nextgpt::app {

namespace {

/// What a file calls itself; shown until it has been read.
Modality likely(const QString& file) {
    const QString type = QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchExtension).name();
    return type.startsWith(u"video/")   ? Modality::Video
           : type.startsWith(u"audio/") ? Modality::Audio
                                        : Modality::Image;
}

} // namespace

AttachmentListModel::AttachmentListModel(QObject* parent)
    : QAbstractListModel(parent) {}

int AttachmentListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> AttachmentListModel::roleNames() const {
    return {
        {Path, "path"},       {Name, "name"},           {Thumbnail, "thumbnail"}, {ModalityRole, "modality"},
        {Seconds, "seconds"}, {ErrorText, "errorText"}, {Taking, "taking"}};
}

QVariant AttachmentListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Path:
        return row.media.path;
    case Name:
    case Qt::DisplayRole:
        return row.name;
    case Thumbnail:
        return row.taking || row.media.error || row.media.modality == Modality::Audio
                   ? QString()
                   : mediaUrl(row.media.path, MediaFit::Fill);
    case ModalityRole:
        return int(row.media.modality);
    case Seconds:
        return row.media.seconds;
    case Taking:
        return row.taking;
    case ErrorText:
        return row.media.error ? errorText(row.media.error->code).title : QString();
    default:
        return {};
    }
}

void AttachmentListModel::insert(Row row) {
    beginInsertRows({}, count(), count());
    m_rows.push_back(std::move(row));
    endInsertRows();
    Q_EMIT changed();
}

void AttachmentListModel::take(const QString& source, const QString& folder) {
    const int ticket = ++m_lastTicket;
    Row row{ticket, QFileInfo(source).fileName(), {}, true};
    row.media.modality = likely(source);
    insert(std::move(row));
    takeMedia(source, folder, this, [this, ticket, source](const TakenMedia& media) {
        onTaken(ticket, media);
        if (!media.error && media.path != source)
            Q_EMIT taken(source);
    });
}

void AttachmentListModel::take(const QImage& pixels, const QString& title, const QString& folder) {
    const int ticket = ++m_lastTicket;
    insert({ticket, title, {}, true});
    takePixels(pixels, folder, this, [this, ticket](const TakenMedia& media) { onTaken(ticket, media); });
}

void AttachmentListModel::onTaken(int ticket, const TakenMedia& media) {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [ticket](const Row& row) { return row.ticket == ticket; });
    if (found == m_rows.end())
        return; // removed meanwhile
    found->media = media;
    found->taking = false;
    const QModelIndex at = index(static_cast<int>(found - m_rows.begin()));
    Q_EMIT dataChanged(at, at);
    Q_EMIT changed();
}

void AttachmentListModel::remove(int row) {
    if (row < 0 || row >= count())
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    Q_EMIT changed();
}

void AttachmentListModel::move(int from, int to) {
    if (from == to || from < 0 || to < 0 || from >= count() || to >= count())
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    Row row = std::move(m_rows[static_cast<std::size_t>(from)]);
    m_rows.erase(m_rows.begin() + from);
    m_rows.insert(m_rows.begin() + to, std::move(row));
    endMoveRows();
    Q_EMIT changed();
}

void AttachmentListModel::clear() {
    if (m_rows.empty())
        return;
    beginRemoveRows({}, 0, count() - 1);
    m_rows.clear();
    endRemoveRows();
    Q_EMIT changed();
}

void AttachmentListModel::restore(const std::vector<MediaFile>& files) {
    clear();
    for (const MediaFile& file : files) {
        const QString path = toQString(file.path);
        take(path, QFileInfo(path).absolutePath()); // already there: only looked at
    }
}

bool AttachmentListModel::isTaking() const {
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.taking; });
}

bool AttachmentListModel::hasErrors() const {
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [](const Row& row) { return row.media.error.has_value(); });
}

std::vector<DraftAttachment> AttachmentListModel::attachments() const {
    std::vector<DraftAttachment> result;
    for (const Row& row : m_rows)
        if (!row.taking && !row.media.error)
            result.push_back({{row.media.modality, toPath(row.media.path)}, row.media.size});
    return result;
}

} // namespace nextgpt::app
