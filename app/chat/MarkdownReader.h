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

/// Builds blocks from what md4c finds. Markup is written only here, words only through an escape.
class MarkdownReader {
public:
    std::vector<MarkdownBlock> read(const QString& source);

private:
    friend struct MarkdownCallbacks;

    void enterBlock(int type, void* detail);
    void leaveBlock(int type);
    void enterSpan(int type, void* detail);
    void leaveSpan(int type);
    void text(int type, const QString& words);
    void begin(BlockKind kind);
    void end();
    void openLink(const QString& target);
    void add(const QString& html, const QString& plain);

    std::vector<MarkdownBlock> m_blocks;
    MarkdownBlock m_block;
    int m_depth = 0;     ///< blocks open; a top-level one is a block of the result
    int m_images = 0;    ///< images open; their description is shown instead
    QStringList m_links; ///< closing marks of open links
};

/// Words as they were written: marks of HTML escaped, line breaks kept, controls that reorder text made
/// visible.
QString escapedText(const QString& words);

/// Only http, https and mailto may be followed.
bool isSafeLink(const QString& target);

} // namespace nextgpt::app
