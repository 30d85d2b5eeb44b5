// SPDX-License-Identifier: Apache-2.0
#include "app/chat/AttachmentListModel.h"

#include "app/bridge/Conversions.h"
#include "app/bridge/ErrorText.h"
#include "app/bridge/MediaUrl.h"
#include "app/bridge/MediumTraits.h"
#include "app/chat/OfferedContent.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeDatabase>

#include <algorithm>

namespace nextgpt::app {

namespace {

/// A guess by file name, shown until the file has been read: the media are named like the first word of
/// their MIME types. Any other file is shown as an image until reading it fails.
Modality modalityFromSuffix(const QString& file) {
    const QString type = QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchExtension).name();
    for (const Modality modality : kMediaModalities)
        if (type.section('/', 0, 0).toStdString() == name(modality))
            return modality;
    return Modality::Image;
}

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(AttachmentListModel)
};

/// What of the file is not used; empty if everything is.
QString noteOf(const ImportedMedia& media) {
    if (!media.unsupportedVideo.isEmpty()) //: %1: the name of a codec
        return Text::tr("Only its audio is used: the video (%1) cannot be decoded.")
            .arg(media.unsupportedVideo);
    if (media.isReadablePart)
        return Text::tr("Only the readable part of this incomplete image is used.");
    if (!media.unsupportedAudio.isEmpty()) //: %1: the name of a codec
        return Text::tr("Without audio: its audio (%1) cannot be decoded.").arg(media.unsupportedAudio);
    return {};
}

QString problemOf(bool incomplete, const Error& error) {
    return incomplete ? Text::tr("This file is incomplete. Use its readable part?") : errorText(error).title;
}

} // namespace

AttachmentListModel::AttachmentListModel(QObject* parent)
    : QAbstractListModel(parent) {}

int AttachmentListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> AttachmentListModel::roleNames() const {
    return {{Path, "path"},           {Name, "name"},
            {Thumbnail, "thumbnail"}, {ModalityRole, "modality"},
            {Seconds, "seconds"},     {ErrorText, "errorText"},
            {Reason, "reason"},       {Note, "note"},
            {Importing, "importing"}, {Incomplete, "incomplete"}};
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
        return row.importing || row.error || !hasThumbnail(row.media.modality)
                   ? QString()
                   : mediaUrl(row.media.path, MediaFit::Fill);
    case ModalityRole:
        return int(row.media.modality);
    case Seconds:
        return row.media.seconds;
    case Importing:
        return row.importing;
    case Note:
        return noteOf(row.media);
    case ErrorText:
        return row.error ? problemOf(row.incomplete, *row.error) : QString();
    case Reason:
        return row.error ? firstSentence(problemOf(row.incomplete, *row.error)) : QString();
    case Incomplete:
        return row.incomplete;
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

void AttachmentListModel::add(const QString& source, const QString& folder) {
    const int importId = ++m_lastImportId;
    Row row{.importId = importId, .name = displayName(source), .source = source, .folder = folder};
    row.media.modality = modalityFromSuffix(source);
    insert(std::move(row));
    importMedia(source, folder, this, [this, importId, source](const Outcome<ImportedMedia>& outcome) {
        onImported(importId, outcome);
        if (outcome && outcome.value->path != source)
            Q_EMIT imported(source);
    });
}

void AttachmentListModel::add(const QImage& pixels, const QString& title, const QString& folder) {
    const int importId = ++m_lastImportId;
    insert({.importId = importId, .name = title});
    importPixels(pixels, folder, this,
                 [this, importId](const Outcome<ImportedMedia>& outcome) { onImported(importId, outcome); });
}

void AttachmentListModel::onImported(int importId, const Outcome<ImportedMedia>& outcome) {
    Row* row = find(importId);
    if (row == nullptr)
        return; // removed meanwhile
    if (outcome)
        row->media = *outcome.value;
    else
        row->error = outcome.error;
    row->importing = false;
    announce(*row);
    if (row->error && row->error->code == ErrorCode::MediaDamaged && !row->source.isEmpty())
        lookForReadablePart(*row);
}

AttachmentListModel::Row* AttachmentListModel::find(int importId) {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [importId](const Row& row) { return row.importId == importId; });
    return found == m_rows.end() ? nullptr : &*found;
}

void AttachmentListModel::announce(const Row& row) {
    const QModelIndex at = index(static_cast<int>(&row - m_rows.data()));
    Q_EMIT dataChanged(at, at);
    Q_EMIT changed();
}

void AttachmentListModel::lookForReadablePart(const Row& row) {
    findReadablePart(row.source, this, [this, id = row.importId](const Outcome<bool>& found) {
        Row* checked = find(id);
        if (checked == nullptr || !found || !*found.value)
            return;
        checked->incomplete = true;
        announce(*checked);
    });
}

void AttachmentListModel::useReadablePart(int row) {
    if (row < 0 || row >= count() || !m_rows[static_cast<std::size_t>(row)].incomplete)
        return;
    Row& used = m_rows[static_cast<std::size_t>(row)];
    used.importId = ++m_lastImportId;
    used.importing = true;
    used.incomplete = false;
    used.error.reset();
    announce(used);
    importReadablePart(
        used.source, used.folder, this,
        [this, id = used.importId](const Outcome<ImportedMedia>& outcome) { onImported(id, outcome); });
}

void AttachmentListModel::retranslate() {
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

void AttachmentListModel::remove(int row) {
    if (row < 0 || row >= count())
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    Q_EMIT changed();
}

void AttachmentListModel::removeFailed() {
    for (int row = count() - 1; row >= 0; --row)
        if (m_rows[static_cast<std::size_t>(row)].error)
            remove(row);
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

void AttachmentListModel::restore(const std::vector<DraftAttachment>& attachments) {
    clear();
    for (const DraftAttachment& attachment : attachments) {
        const QString path = toQString(attachment.file.path);
        add(path,
            QFileInfo(path).absolutePath()); // already in this folder: decoded as a check, not copied
    }
}

bool AttachmentListModel::isImporting() const {
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.importing; });
}

std::vector<std::pair<QString, QString>> AttachmentListModel::failures() const {
    std::vector<std::pair<QString, QString>> failed;
    for (const Row& row : m_rows)
        if (row.error)
            failed.emplace_back(row.name, firstSentence(problemOf(row.incomplete, *row.error)));
    return failed;
}

std::vector<std::pair<QString, QString>> AttachmentListModel::notes() const {
    std::vector<std::pair<QString, QString>> found;
    for (const Row& row : m_rows)
        if (const QString note = noteOf(row.media); !row.error && !note.isEmpty())
            found.emplace_back(row.name, note);
    return found;
}

std::vector<DraftAttachment> AttachmentListModel::attachments() const {
    std::vector<DraftAttachment> result;
    for (const Row& row : m_rows)
        if (!row.importing && !row.error)
            result.push_back({{row.media.modality, toPath(row.media.path)}, row.media.size});
    return result;
}

} // namespace nextgpt::app
