// SPDX-License-Identifier: Apache-2.0
#include "app/library/ConversationListModel.h"

#include "app/bridge/Conversions.h"
#include "app/bridge/MediaUrl.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace nextgpt::app {

namespace {

constexpr int kSearchDelayMs = 120;
constexpr int kRelativeTimeUpdateMs = 60'000;
constexpr int kUndoMs = 10'000;

} // namespace

ConversationListModel::ConversationListModel(Library& library, QObject* parent)
    : QAbstractListModel(parent)
    , m_library(library) {
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(kSearchDelayMs);
    m_undoTimer.setSingleShot(true);
    m_undoTimer.setInterval(kUndoMs);
    m_clock.start(kRelativeTimeUpdateMs);
    connect(&m_searchTimer, &QTimer::timeout, this, &ConversationListModel::startSearch);
    const auto endUndo = [this] {
        m_removed.reset();
        Q_EMIT undoChanged();
    };
    connect(&m_undoTimer, &QTimer::timeout, this, endUndo);
    connect(&library, &Library::erased, this, [this, endUndo](qint64 id) {
        if (m_removed && m_removed->id == id)
            endUndo();
    });
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(count() - 1), {Subtitle, Section});
    });
    connect(&library, &Library::ready, this, &ConversationListModel::reload);
    connect(&library, &Library::summaryChanged, this, &ConversationListModel::refresh);
    connect(&library, &Library::summaryRemoved, this, &ConversationListModel::drop);
    connect(&library, &Library::currentChanged, this, &ConversationListModel::onCurrentChanged);
    connect(&library, &Library::busyChanged, this, [this](qint64 id) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {Busy});
    });
    reload();
    onCurrentChanged();
}

int ConversationListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> ConversationListModel::roleNames() const {
    return {{ConversationId, "conversationId"},
            {Title, "title"},
            {Section, "section"},
            {Subtitle, "subtitle"},
            {Thumbnail, "thumbnail"},
            {Modalities, "modalities"},
            {Busy, "busy"},
            {Pinned, "pinned"},
            {Current, "current"},
            {SnippetBefore, "snippetBefore"},
            {SnippetHit, "snippetHit"},
            {SnippetAfter, "snippetAfter"}};
}

QVariant ConversationListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto found = m_library.summaries().find(m_rows[static_cast<std::size_t>(index.row())].id);
    if (found == m_library.summaries().end())
        return {};
    const ConversationSummary& summary = found->second;
    switch (role) {
    case ConversationId:
        return QString::number(summary.id);
    case Title:
    case Qt::DisplayRole:
        return summary.title.isEmpty() ? tr("New conversation") : summary.title;
    case Section:
        return static_cast<int>(sectionOf(summary));
    case Subtitle:
        return relativeTime(summary.changedMs);
    case Thumbnail:
        return mediaUrl(summary.thumbnailPath, MediaFit::Fill);
    case Modalities: {
        QVariantList modalities;
        for (const QString& word : summary.modalities)
            if (const auto modality = modalityFromName(word.toStdString()))
                modalities << int(*modality);
        return modalities;
    }
    case Busy:
        return m_library.isBusy(summary.id);
    case Pinned:
        return summary.pinned;
    case Current:
        return summary.id == m_current;
    default:
        return snippetData(summary.id, role);
    }
}

QVariant ConversationListModel::snippetData(qint64 id, int role) const {
    if (role < SnippetBefore || role > SnippetAfter)
        return {};
    const auto hit = m_matches ? m_matches->find(id) : decltype(m_matches->find(id)){};
    if (!m_matches || hit == m_matches->end())
        return QString();
    const auto& [text, range] = hit->second.snippet;
    return role == SnippetBefore ? text.left(range.start)
           : role == SnippetHit  ? text.mid(range.start, range.length)
                                 : text.mid(range.start + range.length);
}

void ConversationListModel::retranslate() {
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT undoChanged();
}

QString ConversationListModel::undoText() const {
    if (!m_removed)
        return {};
    return tr("“%1” removed").arg(m_removed->title.isEmpty() ? tr("New conversation") : m_removed->title);
}

void ConversationListModel::setFilter(const QString& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_openFirst = false;
    Q_EMIT filterChanged();
    m_searchTimer.start();
}

void ConversationListModel::startSearch() {
    const QString wanted = m_filter.trimmed();
    if (wanted.isEmpty()) {
        m_searched.clear();
        m_searching = false;
        m_matches.reset();
        return reload();
    }
    m_library.store().search(wanted, this, [this, wanted](SearchResult result) {
        if (wanted == m_filter.trimmed()) // otherwise the result of an outdated search
            takeResult(wanted, std::move(result));
    });
}

void ConversationListModel::takeResult(const QString& wanted, SearchResult result) {
    std::map<qint64, SearchHit> matches;
    for (SearchHit& hit : result.hits)
        matches.emplace(hit.conversation, std::move(hit));
    const auto isSame = [](const auto& one, const auto& other) {
        return one.first == other.first && one.second.message == other.second.message;
    };
    const bool isNews =
        !m_matches || m_searched != wanted ||
        !std::equal(matches.begin(), matches.end(), m_matches->begin(), m_matches->end(), isSame);
    m_matches = std::move(matches);
    m_searched = wanted;
    m_searching = result.isPartial;
    if (isNews)
        reload();
    if (!m_searching && std::exchange(m_openFirst, false))
        openFirst();
}

void ConversationListModel::openFirst() {
    const QString wanted = m_filter.trimmed();
    if (wanted != m_searched || m_searching) {
        m_openFirst = true;
        if (m_searchTimer.isActive()) {
            m_searchTimer.stop();
            startSearch();
        }
        return;
    }
    if (wanted.isEmpty() || m_rows.empty())
        return;
    open(QString::number(m_rows.front().id));
    Q_EMIT firstOpened();
}

void ConversationListModel::create() {
    setFilter({});
    m_library.create();
}

void ConversationListModel::open(const QString& id) {
    const qint64 conversation = id.toLongLong();
    m_library.open(conversation);
    if (!m_matches)
        return;
    if (const auto hit = m_matches->find(conversation); hit != m_matches->end() && hit->second.message != 0)
        Q_EMIT hitOpened(conversation, hit->second.message, m_searched);
}

void ConversationListModel::rename(const QString& id, const QString& title) {
    m_library.rename(id.toLongLong(), title);
}

void ConversationListModel::setPinned(const QString& id, bool pinned) {
    m_library.setPinned(id.toLongLong(), pinned);
}

void ConversationListModel::remove(const QString& id) {
    const auto found = m_library.summaries().find(id.toLongLong());
    if (found == m_library.summaries().end() || !m_library.isWritable())
        return;
    m_removed = found->second;
    m_library.remove(m_removed->id);
    m_undoTimer.start();
    Q_EMIT undoChanged();
    Q_EMIT removed(id, m_removed->title);
}

void ConversationListModel::undoRemove() {
    if (!m_removed)
        return;
    const ConversationSummary summary = *std::exchange(m_removed, std::nullopt);
    m_undoTimer.stop();
    m_library.restore(summary);
    m_library.open(summary.id);
    Q_EMIT undoChanged();
}

bool ConversationListModel::shown(qint64 id) const {
    return !m_matches || m_matches->contains(id);
}

void ConversationListModel::reload() {
    beginResetModel();
    m_rows.clear();
    for (const auto& [id, summary] : m_library.summaries())
        if (shown(id))
            m_rows.push_back({.id = id, .pinned = summary.pinned, .changedMs = summary.changedMs});
    std::sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) { return a.isBefore(b); });
    endResetModel();
    Q_EMIT countChanged();
}

int ConversationListModel::rowOf(qint64 id) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const Row& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void ConversationListModel::refresh(qint64 id) {
    const ConversationSummary& summary = m_library.summaries().at(id);
    const int row = rowOf(id);
    if (row < 0) {
        if (shown(id))
            place(summary);
        return;
    }
    const Row& kept = m_rows[static_cast<std::size_t>(row)];
    if (kept.pinned != summary.pinned || kept.changedMs != summary.changedMs)
        place(summary);
    const int now = rowOf(id);
    Q_EMIT dataChanged(index(now), index(now));
}

void ConversationListModel::place(const ConversationSummary& summary) {
    const int old = rowOf(summary.id);
    const Row entry{.id = summary.id, .pinned = summary.pinned, .changedMs = summary.changedMs};
    int target = 0;
    for (const Row& row : m_rows)
        if (row.id != summary.id && row.isBefore(entry))
            ++target;
    if (old == target) {
        m_rows[static_cast<std::size_t>(old)] = entry;
    } else if (old < 0) {
        beginInsertRows({}, target, target);
        m_rows.insert(m_rows.begin() + target, entry);
        endInsertRows();
        Q_EMIT countChanged();
    } else {
        beginMoveRows({}, old, old, {}, target > old ? target + 1 : target);
        m_rows.erase(m_rows.begin() + old);
        m_rows.insert(m_rows.begin() + target, entry);
        endMoveRows();
    }
}

void ConversationListModel::drop(qint64 id) {
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    Q_EMIT countChanged();
}

void ConversationListModel::onCurrentChanged() {
    const qint64 old =
        std::exchange(m_current, m_library.current() == nullptr ? 0 : m_library.current()->id());
    for (const qint64 id : {old, m_current})
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {Current});
}

ConversationSection ConversationListModel::sectionOf(const ConversationSummary& summary) {
    if (summary.pinned)
        return ConversationSection::Pinned;
    const qint64 days = QDateTime::fromMSecsSinceEpoch(summary.changedMs).date().daysTo(QDate::currentDate());
    return days <= 0   ? ConversationSection::Today
           : days == 1 ? ConversationSection::Yesterday
                       : ConversationSection::Earlier;
}

QString ConversationListModel::relativeTime(qint64 changedMs) const {
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(changedMs);
    const qint64 seconds = moment.secsTo(QDateTime::currentDateTime());
    if (seconds < -60) // the clock was wrong
        return QLocale().toString(moment.date(), QLocale::ShortFormat);
    if (seconds < 60)
        return tr("now");
    if (seconds < 3600)
        return tr("%n min", nullptr, static_cast<int>(seconds / 60));
    if (moment.date() == QDate::currentDate())
        return clockText(moment);
    return QLocale().toString(moment.date(), QLocale::ShortFormat);
}

} // namespace nextgpt::app
