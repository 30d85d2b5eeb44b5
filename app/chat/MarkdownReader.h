// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/chat/MarkdownBlocks.h"

#include <QByteArray>
#include <QStringList>

struct MD_BLOCK_CODE_DETAIL;
struct MD_BLOCK_OL_DETAIL;
struct MD_SPAN_A_DETAIL;
struct MD_SPAN_IMG_DETAIL;

namespace nextgpt::app {

/// Builds blocks from md4c's events. Only this class writes markup; text is always escaped.
class MarkdownReader {
public:
    std::vector<MarkdownBlock> read(const QString& source);

private:
    friend struct MarkdownCallbacks;

    void enterBlock(int type, void* detail);
    void leaveBlock(int type);
    void enterSpan(int type, void* detail);
    void leaveSpan(int type);
    void text(int type, const QString& text);
    void begin(BlockKind kind);
    void end();
    void openLink(const QString& target);
    void add(const QString& html, const QString& plain);

    std::vector<MarkdownBlock> m_blocks;
    MarkdownBlock m_block;
    int m_depth = 0;     ///< open blocks; each top-level one is a block of the result
    int m_images = 0;    ///< open images; their description is shown instead
    QStringList m_links; ///< closing tags of open links
};

/// Text with HTML escaped, line breaks kept and bidirectional controls made visible.
QString escapedText(const QString& text);

/// True for http, https and mailto links.
bool isSafeLink(const QString& target);

} // namespace nextgpt::app
