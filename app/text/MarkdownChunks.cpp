// SPDX-License-Identifier: Apache-2.0
#include "app/text/MarkdownChunks.h"

#include <algorithm>

namespace nextgpt::app {

namespace {

bool isBlank(QStringView line) {
    return line.trimmed().isEmpty();
}

struct Fence {
    QChar mark;
    qsizetype length = 0; ///< 0: no fence
};

/// The code fence that a line opens or closes.
Fence fenceIn(QStringView line) {
    const QStringView trimmed = line.trimmed();
    if (trimmed.size() < 3 || (trimmed[0] != u'`' && trimmed[0] != u'~'))
        return {};
    qsizetype length = 1;
    while (length < trimmed.size() && trimmed[length] == trimmed[0])
        ++length;
    return length >= 3 ? Fence{trimmed[0], length} : Fence{};
}

bool startsItem(QStringView line) {
    const QChar first = line.isEmpty() ? QChar(u' ') : line[0];
    return first == u'-' || first == u'*' || first == u'+' || first.isDigit();
}

/// The places where a chunk may end, the best one first; 0: none.
struct Cuts {
    qsizetype block = 0;
    qsizetype item = 0;
    qsizetype line = 0;
    QString fenceLine{}; ///< that opened the code which `line` is in
};

/// Whether a line is in code, and the line that opened it.
struct CodeState {
    Fence open{};
    QString fenceLine{};

    void pass(QStringView line) {
        const Fence fence = fenceIn(line);
        if (open.length == 0 && fence.length > 0) {
            open = fence;
            fenceLine = line.toString() + u'\n';
        } else if (open.length > 0 && fence.length >= open.length && fence.mark == open.mark) {
            open = {};
            fenceLine.clear();
        }
    }
};

/// Looks for cuts behind `from` until the first independent block or the limit of a chunk.
Cuts cutsIn(const QString& source, qsizetype from, const QString& fenceLine) {
    Cuts cuts{.fenceLine = fenceLine};
    CodeState code{.open = fenceIn(fenceLine), .fenceLine = fenceLine};
    bool afterBlank = false;
    for (qsizetype start = from; start < source.size();) {
        const bool inCode = code.open.length > 0;
        if (start - from > (inCode ? MarkdownChunks::kMaxCodeCharacters : MarkdownChunks::kMaxCharacters))
            break;
        const qsizetype newline = source.indexOf(u'\n', start);
        const QStringView line =
            QStringView(source).mid(start, (newline < 0 ? source.size() : newline) - start);
        const bool inText = !inCode && !isBlank(line);
        if (start > from && inText && afterBlank && !line[0].isSpace() && !startsItem(line)) {
            cuts.block = start;
            return cuts;
        }
        if (start > from) {
            cuts.line = start;
            cuts.fenceLine = code.fenceLine;
            if (inText && startsItem(line))
                cuts.item = start;
        }
        if (newline < 0)
            break; // the line may grow
        code.pass(line);
        afterBlank = isBlank(line);
        start = newline + 1;
    }
    return cuts;
}

/// A place at or before `end` that is not inside a word, or `end` if that word is very long.
qsizetype wordStart(const QString& source, qsizetype from, qsizetype end) {
    const qsizetype space = source.lastIndexOf(u' ', end - 1);
    if (space > from + (end - from) / 2)
        return space + 1;
    return end < source.size() && source[end].isLowSurrogate() ? end - 1 : end;
}

} // namespace

QString MarkdownChunks::take(const QString& source, qsizetype end) {
    QString chunk = m_fence + source.mid(m_position, end - m_position);
    m_position = end;
    return chunk;
}

std::optional<QString> MarkdownChunks::next(const QString& source) {
    const Cuts cuts = cutsIn(source, m_position, m_fence);
    if (cuts.block > 0) {
        QString chunk = take(source, cuts.block);
        m_fence.clear();
        return chunk;
    }
    const bool inCode = !cuts.fenceLine.isEmpty();
    const qsizetype limit = inCode ? kMaxCodeCharacters : kMaxCharacters;
    if (source.size() - m_position <= limit)
        return std::nullopt;
    const qsizetype end = cuts.item > 0 && !inCode ? cuts.item
                          : cuts.line > 0          ? cuts.line
                                                   : wordStart(source, m_position, m_position + limit);
    QString chunk = take(source, end);
    m_fence = inCode ? cuts.fenceLine : QString();
    return chunk;
}

} // namespace nextgpt::app
