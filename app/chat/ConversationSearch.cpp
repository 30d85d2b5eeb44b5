// SPDX-License-Identifier: Apache-2.0
#include "app/chat/ConversationSearch.h"

#include "app/text/SearchText.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace nextgpt::app {

namespace {

constexpr int kSearchAgainMs = 200;                ///< after the conversation has changed
constexpr std::size_t kAtOnce = 2 * kPageMessages; ///< messages searched before the first return
constexpr int kAnnounceMs = 100;                   ///< between announcements of new hits

} // namespace

ConversationSearch::ConversationSearch(MessageListModel& messages, QObject* parent)
    : QObject(parent)
    , m_messages(messages) {
    m_again.setSingleShot(true);
    m_again.setInterval(kSearchAgainMs);
    connect(&m_again, &QTimer::timeout, this, &ConversationSearch::searchChanged);
    connect(&messages, &MessageListModel::textChanged, this, [this](qint64 message) {
        if (!m_active)
            return;
        m_changed.insert(message);
        if (!m_again.isActive())
            m_again.start();
    });
}

int ConversationSearch::current() const {
    if (!m_current)
        return 0;
    return static_cast<int>(std::lower_bound(m_hits.begin(), m_hits.end(), *m_current) - m_hits.begin()) + 1;
}

void ConversationSearch::open() {
    m_active = true;
    begin(FirstHit::Keep);
}

void ConversationSearch::close() {
    ++m_round;
    m_active = m_searching = false;
    m_terms.clear();
    m_hits.clear();
    m_current.reset();
    m_changed.clear();
    Q_EMIT changed();
}

void ConversationSearch::setQuery(const QString& query) {
    if (query == m_query)
        return;
    m_query = query;
    begin(FirstHit::Show); // the newest, which is in sight
}

void ConversationSearch::openAt(const QString& query, qint64 message) {
    m_active = true;
    m_query = query;
    begin(FirstHit::Keep);
    Conversation* conversation = m_messages.conversation();
    if (conversation == nullptr || m_terms.isEmpty())
        return;
    conversation->load({message}, [this, message, round = m_round] {
        if (round != m_round)
            return;
        const ConversationMessage* loaded = m_messages.conversation()->message(message);
        if (loaded == nullptr)
            return showNewest();
        std::vector<Hit> hits = hitsIn(*loaded);
        if (hits.empty()) {               // the message has its words, but not the query as a whole
            search(searchWords(m_query)); // a new round
            hits = hitsIn(*loaded);
        }
        replaceHits(message, hits);
        if (!hits.empty())
            show(hits.front());
        else
            showNewest();
    });
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
    const int size = count();
    const int target = (std::max(current() - 1, 0) + direction + size) % size;
    show(m_hits[static_cast<std::size_t>(target)]);
}

void ConversationSearch::showNewest() {
    if (!m_hits.empty())
        show(m_hits.back());
}

void ConversationSearch::show(const Hit& hit) {
    m_current = hit;
    Q_EMIT changed();
    Conversation* conversation = m_messages.conversation();
    if (const auto place = conversation->tree().placeOf(hit.message))
        conversation->loadAround(*place);
    conversation->load({hit.message}, [this, hit] {
        if (m_current != hit || m_messages.conversation()->message(hit.message) == nullptr)
            return;
        if (TextPieceModel* text = m_messages.partsOf(hit.message).piecesOf(hit.part))
            text->showUntil(m_terms);
        Q_EMIT hitWanted();
    });
}

void ConversationSearch::begin(FirstHit first) {
    m_first = first;
    m_current.reset();
    search(wholeQuery());
    Q_EMIT changed();
}

/// The query as one term; nothing if it has no words.
QStringList ConversationSearch::wholeQuery() const {
    const QStringList words = searchWords(m_query);
    return words.isEmpty() ? QStringList() : QStringList{words.join(u' ')};
}

void ConversationSearch::search(const QStringList& terms) {
    ++m_round;
    m_terms = terms;
    m_hits.clear();
    m_changed.clear();
    m_notSearched.clear();
    Conversation* conversation = m_messages.conversation();
    m_searching = !terms.isEmpty() && conversation != nullptr;
    if (!m_searching)
        return;
    const std::vector<qint64>& path = m_messages.path();
    std::size_t searched = 0;
    for (auto id = path.rbegin(); id != path.rend() && searched < kAtOnce; ++id, ++searched) {
        const ConversationMessage* message = conversation->message(*id);
        if (message == nullptr)
            break;
        replaceHits(*id, hitsIn(*message));
    }
    if (m_first == FirstHit::Show && !m_hits.empty()) {
        m_first = FirstHit::Keep;
        showNewest();
    }
    if (searched == path.size())
        return end();
    m_announced.start();
    conversation->findMessages(terms, [this, searched, round = m_round](std::vector<qint64> candidates) {
        if (round != m_round)
            return;
        std::vector<qint64> earlier = m_messages.path();
        earlier.resize(earlier.size() - std::min(earlier.size(), searched));
        std::sort(earlier.begin(), earlier.end());
        std::erase_if(candidates, [&earlier](qint64 id) {
            return !std::binary_search(earlier.begin(), earlier.end(), id); // of another branch
        });
        m_notSearched = {candidates.begin(), candidates.end()};
        searchPage(round);
    });
}

void ConversationSearch::searchPage(int round) {
    if (round != m_round)
        return;
    if (m_notSearched.empty())
        return end();
    const auto count = static_cast<std::ptrdiff_t>(std::min(m_notSearched.size(), kPageMessages));
    const std::vector<qint64> ids(m_notSearched.begin(), m_notSearched.begin() + count);
    m_notSearched.erase(m_notSearched.begin(), m_notSearched.begin() + count);
    m_messages.conversation()->read(ids, [this, round](const std::vector<ConversationMessage>& messages) {
        if (round != m_round)
            return;
        for (const ConversationMessage& message : messages)
            replaceHits(message.id, hitsIn(message));
        if (m_first == FirstHit::Show && !m_hits.empty()) {
            m_first = FirstHit::Keep;
            showNewest();
        } else if (m_announced.hasExpired(kAnnounceMs)) {
            m_announced.start();
            Q_EMIT changed();
        }
        QTimer::singleShot(0, this, [this, round] { searchPage(round); });
    });
}

/// Everything is searched. A query that does not occur as a whole is searched for by its words.
void ConversationSearch::end() {
    m_searching = false;
    const QStringList words = searchWords(m_query);
    if (m_hits.empty() && words.size() > 1 && m_terms != words)
        return search(words);
    m_first = FirstHit::Keep;
    keepCurrent();
    Q_EMIT changed();
}

/// The hit that is shown stays.
void ConversationSearch::searchChanged() {
    const std::set<qint64> changedMessages = std::exchange(m_changed, {});
    Conversation* conversation = m_messages.conversation();
    if (!m_active || conversation == nullptr || m_terms.isEmpty())
        return;
    if (changedMessages.contains(0)) {
        search(wholeQuery());
    } else {
        for (const qint64 id : changedMessages)
            if (const ConversationMessage* message = conversation->message(id))
                replaceHits(id, hitsIn(*message));
    }
    if (!m_searching)
        keepCurrent();
    Q_EMIT changed();
}

/// The current hit is one of the hits; the newest if it was none.
void ConversationSearch::keepCurrent() {
    if (m_hits.empty())
        m_current.reset();
    else if (!m_current || !std::binary_search(m_hits.begin(), m_hits.end(), *m_current))
        m_current = m_hits.back();
}

std::vector<ConversationSearch::Hit> ConversationSearch::hitsIn(const ConversationMessage& message) const {
    std::vector<Hit> hits;
    for (std::size_t part = 0; part < message.parts.size(); ++part) {
        const QString& source = message.parts[part].text;
        if (message.parts[part].kind != PartKind::Text ||
            !mayShow(source.toStdString(), m_terms.join(u'\n').toStdString()))
            continue;
        TextPieces text;
        const TextBudget whole{.characters = std::numeric_limits<qsizetype>::max(),
                               .pieces = std::numeric_limits<qsizetype>::max()};
        message.author == nextgpt::Role::User ? text.setPlain(source, whole)
                                              : text.setMarkdown(source, whole);
        for (std::size_t piece = 0; piece < text.pieces().size(); ++piece) {
            const std::size_t found = findWords(text.pieces()[piece].text(), m_terms).size();
            for (std::size_t number = 0; number < found; ++number)
                hits.push_back({.message = message.id,
                                .part = static_cast<int>(part),
                                .piece = static_cast<int>(piece),
                                .number = static_cast<int>(number)});
        }
    }
    return hits;
}

void ConversationSearch::replaceHits(qint64 message, const std::vector<Hit>& hits) {
    const auto first = std::lower_bound(m_hits.begin(), m_hits.end(), Hit{.message = message});
    const auto last = std::lower_bound(first, m_hits.end(), Hit{.message = message + 1});
    m_hits.insert(m_hits.erase(first, last), hits.begin(), hits.end());
}

} // namespace nextgpt::app
