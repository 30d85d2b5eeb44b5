// SPDX-License-Identifier: Apache-2.0
#include "app/text/TextPieces.h"

#include "app/text/MarkdownReader.h"
#include "app/text/VisibleText.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace nextgpt::app {

namespace {

constexpr qsizetype kMaxPieceCharacters = 2 << 10;
constexpr std::size_t kMaxPieceParagraphs = 40;

/// Typed lines in pieces: as many lines as fit, and a long line in several pieces.
class LineCollector {
public:
    /// Takes pieces from `source` up to the budget; returns how many characters that were.
    qsizetype collect(const QString& source, const TextBudget& budget) {
        qsizetype start = 0;
        while (start < std::min(budget.characters, source.size()) &&
               qsizetype(m_pieces.size()) < budget.pieces) {
            const qsizetype newline = source.indexOf(u'\n', start);
            const qsizetype lineEnd = newline < 0 ? source.size() : newline;
            qsizetype end = std::min(lineEnd, start + kMaxPieceCharacters);
            if (end < lineEnd && source[end].isLowSurrogate())
                --end;
            addLine(QStringView(source).mid(start, end - start));
            start = end == lineEnd ? end + 1 : end;
        }
        flush();
        return std::min(start, source.size());
    }
    std::vector<TextPiece> take() { return std::move(m_pieces); }

private:
    void addLine(QStringView line) {
        if (m_text.size() + line.size() > kMaxPieceCharacters || m_lines >= kMaxPieceParagraphs)
            flush();
        if (m_lines++ > 0)
            m_text += u'\n';
        m_text += line;
    }
    void flush() {
        if (m_lines > 0)
            m_pieces.push_back({.paragraphs = {{.runs = {{.text = asTyped(m_text)}}}}});
        m_text.clear();
        m_lines = 0;
    }

    std::vector<TextPiece> m_pieces;
    QString m_text;
    std::size_t m_lines = 0;
};

} // namespace

void TextPieces::reset() {
    m_source.clear();
    m_chunks = {};
    m_pieces.clear();
    m_characters = 0;
    m_settledPieces = 0;
    m_settledLast = {};
    m_settledCharacters = 0;
}

void TextPieces::add(std::vector<TextPiece> pieces) {
    for (TextPiece& piece : pieces) {
        m_characters += piece.size();
        append(std::move(piece));
    }
}

void TextPieces::append(TextPiece piece) {
    const bool joins = !m_pieces.empty() && piece.kind == PieceKind::Prose &&
                       m_pieces.back().kind == PieceKind::Prose &&
                       m_pieces.back().paragraphs.size() < kMaxPieceParagraphs &&
                       m_pieces.back().size() + piece.size() <= kMaxPieceCharacters;
    if (!joins) {
        m_pieces.push_back(std::move(piece));
        return;
    }
    std::move(piece.paragraphs.begin(), piece.paragraphs.end(),
              std::back_inserter(m_pieces.back().paragraphs));
}

void TextPieces::settle() {
    m_settledPieces = m_pieces.size();
    m_settledLast = m_pieces.empty() ? TextPiece{} : m_pieces.back();
    m_settledCharacters = m_characters;
}

void TextPieces::dropUnsettled() {
    m_pieces.resize(m_settledPieces);
    if (!m_pieces.empty())
        m_pieces.back() = m_settledLast;
    m_characters = m_settledCharacters;
}

bool TextPieces::isFull(const TextBudget& budget) const {
    return m_characters >= budget.characters || qsizetype(m_pieces.size()) >= budget.pieces;
}

std::optional<std::size_t> TextPieces::changedSince(const std::vector<TextPiece>& before, std::size_t from) {
    const auto now = m_pieces.begin() + std::ptrdiff_t(std::min(from, m_pieces.size()));
    const auto [old, changed] = std::mismatch(before.begin(), before.end(), now, m_pieces.end());
    if (old == before.end() && changed == m_pieces.end())
        return std::nullopt;
    return static_cast<std::size_t>(changed - m_pieces.begin());
}

std::optional<std::size_t> TextPieces::setMarkdown(const QString& source, const TextBudget& budget) {
    if (source == m_source && !(m_wasFull && !isFull(budget)))
        return std::nullopt;
    std::vector<TextPiece> before;
    std::size_t from = 0;
    if (source.startsWith(m_source)) {
        from = m_settledPieces == 0 ? 0 : m_settledPieces - 1;
        before.assign(m_pieces.begin() + std::ptrdiff_t(from), m_pieces.end());
        dropUnsettled();
    } else { // replaced, not extended
        before = std::exchange(m_pieces, {});
        reset();
    }
    m_source = source;
    while (!isFull(budget)) {
        const std::optional<QString> chunk = m_chunks.next(source);
        if (!chunk)
            break;
        add(MarkdownReader().read(*chunk));
        settle();
    }
    m_wasFull = isFull(budget);
    m_leftOut = m_wasFull ? source.size() - m_chunks.position() : 0;
    if (!m_wasFull)
        add(MarkdownReader().read(m_chunks.rest(source)));
    return changedSince(before, from);
}

qsizetype TextPieces::unread(const QString& source, const TextBudget& budget) const {
    if (!source.startsWith(m_source))
        return source.size();
    return isFull(budget) ? 0 : source.size() - m_chunks.position();
}

std::optional<std::size_t> TextPieces::setPlain(const QString& source, const TextBudget& budget) {
    const std::vector<TextPiece> before = std::exchange(m_pieces, {});
    reset();
    LineCollector lines;
    m_leftOut = source.size() - lines.collect(source, budget);
    m_pieces = lines.take();
    return changedSince(before, 0);
}

} // namespace nextgpt::app
