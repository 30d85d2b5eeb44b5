// SPDX-License-Identifier: Apache-2.0
#include "app/chat/MarkdownBlocks.h"

#include "app/chat/MarkdownReader.h"

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
    if (trimmed.size() < 3 || (trimmed[0] != '`' && trimmed[0] != '~'))
        return {};
    qsizetype length = 1;
    while (length < trimmed.size() && trimmed[length] == trimmed[0])
        ++length;
    return length >= 3 ? Fence{trimmed[0], length} : Fence{};
}

bool continuesList(QStringView line) {
    const QChar first = line[0];
    return first == '-' || first == '*' || first == '+' || first.isDigit();
}

/// The start of the last independent block at or after `from`: a line after a blank one, outside fences,
/// neither indented nor a possible list item.
qsizetype lastSettledStart(const QString& source, qsizetype from) {
    qsizetype settled = from;
    Fence open;
    bool afterBlank = false;
    for (qsizetype start = from; start < source.size();) {
        qsizetype end = source.indexOf('\n', start);
        if (end < 0)
            end = source.size();
        const QStringView line = QStringView(source).mid(start, end - start);
        const Fence fence = fenceIn(line);
        if (open.length == 0 && afterBlank && !isBlank(line) && !line[0].isSpace() && !continuesList(line))
            settled = start;
        if (open.length == 0)
            open = fence;
        else if (fence.length >= open.length && fence.mark == open.mark)
            open = {};
        afterBlank = isBlank(line);
        start = end + 1;
    }
    return settled;
}

} // namespace

std::vector<MarkdownBlock> parseMarkdown(const QString& source) {
    MarkdownReader reader;
    return reader.read(source);
}

bool MarkdownBlocks::setSource(const QString& source) {
    if (source == m_source)
        return false;
    if (!source.startsWith(m_source)) { // replaced, not extended
        m_settled = 0;
        m_settledBlocks = 0;
    }
    const qsizetype from = m_settled;
    m_blocks.resize(m_settledBlocks);
    m_settled = lastSettledStart(source, from);
    if (m_settled > from)
        for (MarkdownBlock& block : parseMarkdown(source.mid(from, m_settled - from)))
            m_blocks.push_back(std::move(block));
    m_settledBlocks = m_blocks.size();
    for (MarkdownBlock& block : parseMarkdown(source.mid(m_settled)))
        m_blocks.push_back(std::move(block));
    m_source = source;
    return true;
}

QVariantList MarkdownBlocks::toVariant() const {
    QVariantList list;
    for (const MarkdownBlock& block : m_blocks)
        list.append(QVariant::fromValue(block));
    return list;
}

} // namespace nextgpt::app
