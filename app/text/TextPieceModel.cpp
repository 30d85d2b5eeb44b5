// SPDX-License-Identifier: Apache-2.0
#include "app/text/TextPieceModel.h"

#include "app/bridge/BackgroundWork.h"
#include "app/text/SearchText.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace nextgpt::app {

namespace {

/// Read on the thread of the window. What of a growing text can still change is not more.
constexpr qsizetype kReadAtOnce = MarkdownChunks::kMaxCodeCharacters;

struct Reading {
    TextPieces text;
    std::optional<std::size_t> changed;
};

} // namespace

TextPieceModel::TextPieceModel(Format format, QObject* parent)
    : QAbstractListModel(parent)
    , m_format(format) {}

int TextPieceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

QHash<int, QByteArray> TextPieceModel::roleNames() const {
    return {{Piece, "piece"}, {Kind, "kind"}, {Text, "plainText"}, {Language, "language"}};
}

QVariant TextPieceModel::data(const QModelIndex& index, int role) const {
    // While rows are announced, the text is already the new one.
    const auto row = static_cast<std::size_t>(index.row());
    if (!index.isValid() || index.row() >= m_rows || row >= m_text.pieces().size())
        return {};
    const TextPiece& piece = m_text.pieces()[row];
    switch (role) {
    case Piece:
        return QVariant::fromValue(piece);
    case Kind:
        return int(piece.kind);
    case Text:
    case Qt::DisplayRole:
        return piece.text();
    case Language:
        return piece.language;
    default:
        return {};
    }
}

void TextPieceModel::setSource(const QString& source) {
    if (m_isReading && !source.startsWith(m_source)) { // replaced, not extended
        m_isReading = false;
        ++m_reading;
    }
    m_source = source;
    update();
}

void TextPieceModel::showMore() {
    ++m_pages;
    update();
}

void TextPieceModel::finish() {
    if (m_isReading)
        readNow();
}

void TextPieceModel::showUntil(const QStringList& terms) {
    finish();
    if (m_text.leftOut() == 0)
        return;
    const std::vector<TextRange> found = findWords(m_source, terms);
    while (!found.empty() && m_text.leftOut() > 0 &&
           found.back().start >= m_source.size() - m_text.leftOut()) {
        ++m_pages;
        readNow();
    }
}

void TextPieceModel::retranslate() {
    Q_EMIT moreChanged();
}

QString TextPieceModel::moreText() const {
    if (m_text.leftOut() == 0)
        return {};
    //: On a button under the beginning of a very long text; %1 is the size of the rest, such as "936 KB"
    return tr("Show more (%1)").arg(QLocale().formattedDataSize(m_text.leftOut(), 0));
}

void TextPieceModel::update() {
    if (m_isReading)
        return; // goes on when that is done
    if (m_format == Format::Markdown && m_text.unread(m_source, TextBudget{}.times(m_pages)) > kReadAtOnce)
        readInBackground();
    else
        readNow();
}

void TextPieceModel::readNow() {
    m_isReading = false;
    ++m_reading;
    const qsizetype leftOut = m_text.leftOut();
    const TextBudget budget = TextBudget{}.times(m_pages);
    announce(m_format == Format::Markdown ? m_text.setMarkdown(m_source, budget)
                                          : m_text.setPlain(m_source, budget),
             leftOut);
}

void TextPieceModel::readInBackground() {
    m_isReading = true;
    auto work = [text = m_text, source = m_source, pages = m_pages]() mutable {
        const auto changed = text.setMarkdown(source, TextBudget{}.times(pages));
        return Reading{std::move(text), changed};
    };
    const auto done = [this, reading = ++m_reading, source = m_source,
                       pages = m_pages](Outcome<Reading> outcome) {
        if (reading != m_reading)
            return; // it was read meanwhile
        m_isReading = false;
        if (!outcome)
            return;
        const qsizetype leftOut = m_text.leftOut();
        m_text = std::move(outcome.value->text);
        announce(outcome.value->changed, leftOut);
        if (source != m_source || pages != m_pages)
            update();
    };
    runInBackground(this, std::move(work), std::function<void(Outcome<Reading>)>(done));
}

void TextPieceModel::announce(std::optional<std::size_t> changed, qsizetype leftOutBefore) {
    if (changed) {
        const auto now = static_cast<int>(m_text.pieces().size());
        if (now < m_rows) {
            beginRemoveRows({}, now, m_rows - 1);
            m_rows = now;
            endRemoveRows();
        }
        if (const auto first = static_cast<int>(*changed); first < m_rows)
            Q_EMIT dataChanged(index(first), index(m_rows - 1));
        if (now > m_rows) {
            beginInsertRows({}, m_rows, now - 1);
            m_rows = now;
            endInsertRows();
        }
    }
    if (leftOutBefore != m_text.leftOut())
        Q_EMIT moreChanged();
}

} // namespace nextgpt::app
