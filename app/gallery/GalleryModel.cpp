// SPDX-License-Identifier: Apache-2.0
#include "app/gallery/GalleryModel.h"

#include "app/bridge/Conversions.h"
#include "app/bridge/MediaUrl.h"
#include "app/bridge/MediumTraits.h"
#include "app/text/SearchText.h"

#include <QLocale>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr int kPage = 120;
constexpr int kRefreshDelayMs = 150; ///< changes that follow each other are read once

/// The names of the media, for screen readers.
constexpr PerModality kNames{QT_TRANSLATE_NOOP("nextgpt::app::GalleryModel", "Image"),
                             QT_TRANSLATE_NOOP("nextgpt::app::GalleryModel", "Video"),
                             QT_TRANSLATE_NOOP("nextgpt::app::GalleryModel", "Audio")};

} // namespace

GalleryModel::GalleryModel(Library& library, QObject* parent)
    : QAbstractListModel(parent)
    , m_library(library) {
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(kRefreshDelayMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &GalleryModel::refresh);
    connect(&library, &Library::summaryChanged, this, &GalleryModel::refreshSoon);
    connect(&library, &Library::summaryRemoved, this, &GalleryModel::refreshSoon);
    connect(&library, &Library::busyChanged, this, &GalleryModel::refreshSoon);
}

int GalleryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> GalleryModel::roleNames() const {
    return {{ModalityRole, "modality"}, {Source, "source"},         {Path, "path"},
            {FileUrl, "fileUrl"},       {PixelWidth, "pixelWidth"}, {PixelHeight, "pixelHeight"},
            {Words, "words"},           {Details, "details"},       {AccessibleText, "accessibleText"}};
}

QVariant GalleryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LibraryMedium& medium = m_media[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ModalityRole:
        return int(medium.modality);
    case Source:
        return hasThumbnail(medium.modality) ? mediaUrl(medium.path) : QString();
    case Path:
        return medium.path;
    case FileUrl:
        return fileUrl(medium.path).toString();
    case PixelWidth:
        return medium.size.width();
    case PixelHeight:
        return medium.size.height();
    case Words:
    case Qt::DisplayRole:
        return medium.words.isEmpty() ? tr("Attached without a message") : medium.words;
    case Details:
        return details(medium);
    case AccessibleText:
        return accessibleText(medium);
    default:
        return {};
    }
}

QString GalleryModel::details(const LibraryMedium& medium) const {
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(medium.createdMs);
    QString when = moment.date() == QDate::currentDate()
                       ? clockText(moment)
                       : QLocale().toString(moment.date(), QLocale::ShortFormat);
    QString start = medium.title; // a title that nobody has changed is the start of the first request
    if (start.endsWith(u'…'))
        start.chop(1);
    if (!start.isEmpty() && medium.words.startsWith(start.trimmed(), Qt::CaseInsensitive))
        return when;
    //: When a medium was made, and the title of its conversation
    return tr("%1 · %2").arg(when, medium.title.isEmpty() ? tr("New conversation") : medium.title);
}

QString GalleryModel::accessibleText(const LibraryMedium& medium) const {
    //: A medium ("Image"), the request it was generated from, when it was made and in which conversation
    return tr("%1: %2, %3").arg(tr(kNames[medium.modality]), medium.words, details(medium));
}

void GalleryModel::retranslate() {
    if (!m_media.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {Words, Details, AccessibleText});
}

void GalleryModel::setModality(int modality) {
    MediaQuery query = m_query;
    query.modality.reset();
    for (const Modality medium : kMediaModalities)
        if (int(medium) == modality)
            query.modality = medium;
    setQuery(query);
}

void GalleryModel::setWithAttached(bool withAttached) {
    MediaQuery query = m_query;
    query.withAttached = withAttached;
    setQuery(query);
}

void GalleryModel::setFilter(const QString& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    MediaQuery query = m_query;
    query.foldedWords = searchWords(filter);
    if (query == m_query)
        Q_EMIT queryChanged();
    setQuery(query);
}

void GalleryModel::setQuery(const MediaQuery& query) {
    if (query == m_query)
        return;
    m_query = query;
    Q_EMIT queryChanged();
    Q_EMIT settledChanged();
    refreshSoon();
}

void GalleryModel::setActive(bool active) {
    if (active == m_active)
        return;
    m_active = active;
    Q_EMIT activeChanged();
    if (active)
        refresh();
}

void GalleryModel::refreshSoon() {
    if (m_active)
        m_refreshTimer.start();
}

void GalleryModel::refresh() {
    m_refreshTimer.stop();
    if (!m_library.store().isUsable()) { // it would not answer
        m_shown = m_query;
        Q_EMIT settledChanged();
        return;
    }
    m_reading = Reading::Refresh;
    const int most = settled() ? std::max(kPage, count()) : kPage;
    const auto take = [this, most, query = m_query, round = ++m_round](std::vector<LibraryMedium> media) {
        if (round != m_round)
            return;
        m_reading = Reading::None;
        m_isComplete = static_cast<int>(media.size()) < most;
        const bool isSame = m_shown == query;
        m_shown = query;
        isSame ? update(std::move(media)) : show(std::move(media));
        Q_EMIT settledChanged();
    };
    m_library.store().loadMedia(m_query, most, std::nullopt, this, take);
}

bool GalleryModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_media.empty() && !m_isComplete && settled() && m_reading == Reading::None;
}

void GalleryModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    m_reading = Reading::More;
    const auto take = [this, round = ++m_round](std::vector<LibraryMedium> media) {
        if (round != m_round)
            return;
        m_reading = Reading::None;
        m_isComplete = static_cast<int>(media.size()) < kPage;
        append(std::move(media));
    };
    m_library.store().loadMedia(m_query, kPage, m_media.back().place, this, take);
}

void GalleryModel::show(std::vector<LibraryMedium> media) {
    beginResetModel();
    m_media = std::move(media);
    endResetModel();
    Q_EMIT countChanged();
}

/// Both lists are sorted, so one pass finds what is new and what is gone.
void GalleryModel::update(std::vector<LibraryMedium> media) {
    int row = 0;
    const auto removeRow = [this](int at) {
        beginRemoveRows({}, at, at);
        m_media.erase(m_media.begin() + at);
        endRemoveRows();
    };
    for (LibraryMedium& medium : media) {
        while (row < count() && m_media[static_cast<std::size_t>(row)].place > medium.place)
            removeRow(row);
        if (row == count() || m_media[static_cast<std::size_t>(row)].place < medium.place) {
            beginInsertRows({}, row, row);
            m_media.insert(m_media.begin() + row, std::move(medium));
            endInsertRows();
        } else if (LibraryMedium& known = m_media[static_cast<std::size_t>(row)]; known != medium) {
            known = std::move(medium);
            Q_EMIT dataChanged(index(row), index(row));
        }
        ++row;
    }
    while (count() > row)
        removeRow(count() - 1);
    Q_EMIT countChanged();
}

void GalleryModel::append(std::vector<LibraryMedium> media) {
    if (media.empty())
        return;
    beginInsertRows({}, count(), count() + static_cast<int>(media.size()) - 1);
    std::move(media.begin(), media.end(), std::back_inserter(m_media));
    endInsertRows();
    Q_EMIT countChanged();
}

const LibraryMedium* GalleryModel::find(const QString& path) const {
    const auto found = std::find_if(m_media.begin(), m_media.end(),
                                    [&path](const LibraryMedium& medium) { return medium.path == path; });
    return found == m_media.end() ? nullptr : &*found;
}

void GalleryModel::openConversation(int row) {
    if (row >= 0 && row < count()) {
        const LibraryMedium& medium = m_media[static_cast<std::size_t>(row)];
        Q_EMIT messageWanted(medium.conversation, medium.place.message);
    }
}

} // namespace nextgpt::app
