// SPDX-License-Identifier: Apache-2.0
#include "app/chat/ConversationSearch.h"

#include "app/text/SearchText.h"

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr int kSearchAgainMs = 200; ///< after the conversation has changed

}

ConversationSearch::ConversationSearch(MessageListModel& messages, QObject* parent)
    : QObject(parent)
    , m_messages(messages) {
    m_again.setSingleShot(true);
    m_again.setInterval(kSearchAgainMs);
    connect(&m_again, &QTimer::timeout, this, &ConversationSearch::searchAgain);
    const auto searchSoon = [this] {
        if (m_active && !m_again.isActive())
            m_again.start();
    };
    connect(&messages, &QAbstractItemModel::rowsInserted, this, searchSoon);
    connect(&messages, &QAbstractItemModel::rowsRemoved, this, searchSoon);
    connect(&messages, &QAbstractItemModel::dataChanged, this, searchSoon);
}

const ConversationSearch::Hit* ConversationSearch::hit() const {
    return m_current < 0 ? nullptr : &m_hits[static_cast<std::size_t>(m_current)];
}

QString ConversationSearch::messageId() const {
    return hit() == nullptr ? QString() : QString::number(hit()->message);
}

int ConversationSearch::part() const {
    return hit() == nullptr ? -1 : hit()->part;
}

int ConversationSearch::piece() const {
    return hit() == nullptr ? -1 : hit()->piece;
}

int ConversationSearch::numberInPiece() const {
    return hit() == nullptr ? -1 : hit()->number;
}

void ConversationSearch::open() {
    m_active = true;
    findAll();
    Q_EMIT changed();
}

void ConversationSearch::close() {
    m_active = false;
    m_terms.clear();
    m_hits.clear();
    m_current = -1;
    Q_EMIT changed();
}

void ConversationSearch::setQuery(const QString& query) {
    if (query == m_query)
        return;
    m_query = query;
    findAll();
    m_current = static_cast<int>(m_hits.size()) - 1; // the newest, which is in sight
    Q_EMIT changed();
    if (hit() != nullptr)
        Q_EMIT hitWanted();
}

void ConversationSearch::openAt(const QString& query, qint64 message) {
    m_active = true;
    m_query = query;
    findAll();
    const auto found = std::find_if(m_hits.begin(), m_hits.end(),
                                    [message](const Hit& hit) { return hit.message == message; });
    m_current = found == m_hits.end() ? static_cast<int>(m_hits.size()) - 1
                                      : static_cast<int>(found - m_hits.begin());
    Q_EMIT changed();
    if (hit() != nullptr)
        Q_EMIT hitWanted();
}

void ConversationSearch::next() {
    step(1);
}

void ConversationSearch::previous() {
    step(-1);
}

void ConversationSearch::step(int direction) {
    if (m_hits.empty())
        return;
    const int count = static_cast<int>(m_hits.size());
    m_current = (std::max(m_current, 0) + direction + count) % count;
    Q_EMIT changed();
    Q_EMIT hitWanted();
}

/// The conversation has changed: the hit that is shown stays.
void ConversationSearch::searchAgain() {
    if (!m_active)
        return;
    const Hit shown = hit() == nullptr ? Hit{} : *hit();
    findAll();
    const auto found = std::find(m_hits.begin(), m_hits.end(), shown);
    m_current = found == m_hits.end() ? static_cast<int>(m_hits.size()) - 1
                                      : static_cast<int>(found - m_hits.begin());
    Q_EMIT changed();
}

void ConversationSearch::findAll() {
    const QStringList words = searchWords(m_query);
    m_current = -1;
    if (words.isEmpty()) {
        m_terms.clear();
        m_hits.clear();
        return;
    }
    collect({words.join(u' ')});
    if (m_hits.empty() && words.size() > 1)
        collect(words);
    if (!m_hits.empty())
        m_current = 0;
}

void ConversationSearch::collect(const QStringList& terms) {
    m_terms = terms;
    m_hits.clear();
    for (const qint64 message : m_messages.path()) {
        PartListModel& parts = m_messages.partsOf(message);
        for (int part = 0; part < parts.rowCount(); ++part)
            if (TextPieceModel* text = parts.piecesOf(part))
                collectFrom(message, part, *text, terms);
    }
}

void ConversationSearch::collectFrom(qint64 message, int part, TextPieceModel& text,
                                     const QStringList& terms) {
    text.showUntil(terms);
    for (std::size_t piece = 0; piece < text.pieces().size(); ++piece) {
        const std::size_t count = findWords(text.pieces()[piece].text(), terms).size();
        for (std::size_t number = 0; number < count; ++number)
            m_hits.push_back({.message = message,
                              .part = part,
                              .piece = static_cast<int>(piece),
                              .number = static_cast<int>(number)});
    }
}

} // namespace nextgpt::app
