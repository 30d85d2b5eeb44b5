// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/QmlEnums.h"

#include <QString>
#include <QVariantList>

#include <vector>

namespace nextgpt::app {

/// One block of a reply.
struct MarkdownBlock {
    Q_GADGET
    Q_PROPERTY(int kind READ kindNumber)
    Q_PROPERTY(QString html MEMBER html)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString language MEMBER language)

public:
    BlockKind kind = BlockKind::Paragraph;
    QString html; ///< rich text; all text escaped, no images, only safe links
    QString text; ///< the same without markup
    QString language;

    int kindNumber() const { return int(kind); }
    bool operator==(const MarkdownBlock&) const = default;
};

/// Markdown parsed into blocks. Text that grows at its end is parsed again only from its last complete block.
/// Raw HTML is shown as text.
class MarkdownBlocks {
public:
    /// Returns true if the text has changed.
    bool setSource(const QString& source);
    const std::vector<MarkdownBlock>& blocks() const { return m_blocks; }
    /// MarkdownBlock values, for QML.
    QVariantList toVariant() const;

private:
    QString m_source;
    std::vector<MarkdownBlock> m_blocks;
    qsizetype m_settled = 0; ///< characters whose blocks are final
    std::size_t m_settledBlocks = 0;
};

/// Parses a complete text.
std::vector<MarkdownBlock> parseMarkdown(const QString& source);

} // namespace nextgpt::app
