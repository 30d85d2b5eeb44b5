// SPDX-License-Identifier: Apache-2.0
#include "app/chat/MarkdownReader.h"

#include <QCoreApplication>
#include <QUrl>

#include <md4c.h>

#include <utility>

namespace nextgpt::app {

namespace {

QString fromAttribute(const MD_ATTRIBUTE& attribute) {
    return QString::fromUtf8(attribute.text, static_cast<qsizetype>(attribute.size));
}

/// Bidirectional controls: embeddings, overrides and isolates.
bool reordersText(QChar character) {
    const char16_t code = character.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

QString withVisibleControls(const QString& text) {
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        if (reordersText(character))
            result += QStringLiteral("⟨U+%1⟩").arg(character.unicode(), 4, 16, QLatin1Char('0')).toUpper();
        else if (character != QChar(0))
            result += character;
    }
    return result;
}

} // namespace

/// Forwards md4c's C callbacks to a reader.
struct MarkdownCallbacks {
    static MarkdownReader& reader(void* self) { return *static_cast<MarkdownReader*>(self); }
    static int enterBlock(MD_BLOCKTYPE type, void* detail, void* self) {
        reader(self).enterBlock(type, detail);
        return 0;
    }
    static int leaveBlock(MD_BLOCKTYPE type, void*, void* self) {
        reader(self).leaveBlock(type);
        return 0;
    }
    static int enterSpan(MD_SPANTYPE type, void* detail, void* self) {
        reader(self).enterSpan(type, detail);
        return 0;
    }
    static int leaveSpan(MD_SPANTYPE type, void*, void* self) {
        reader(self).leaveSpan(type);
        return 0;
    }
    static int text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
        reader(self).text(type, QString::fromUtf8(text, static_cast<qsizetype>(size)));
        return 0;
    }
};

QString escapedText(const QString& text) {
    return withVisibleControls(text).toHtmlEscaped().replace('\n', QStringLiteral("<br/>"));
}

bool isSafeLink(const QString& target) {
    const QUrl url(target, QUrl::StrictMode);
    constexpr qsizetype kMaxLinkLength = 2048;
    if (!url.isValid() || target.size() > kMaxLinkLength || !url.userInfo().isEmpty())
        return false;
    const QString scheme = url.scheme().toLower();
    return scheme == QLatin1String("mailto") ||
           ((scheme == QLatin1String("https") || scheme == QLatin1String("http")) && !url.host().isEmpty());
}

std::vector<MarkdownBlock> MarkdownReader::read(const QString& source) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = &MarkdownCallbacks::enterBlock;
    parser.leave_block = &MarkdownCallbacks::leaveBlock;
    parser.enter_span = &MarkdownCallbacks::enterSpan;
    parser.leave_span = &MarkdownCallbacks::leaveSpan;
    parser.text = &MarkdownCallbacks::text;
    const QByteArray utf8 = source.toUtf8();
    md_parse(utf8.constData(), static_cast<MD_SIZE>(utf8.size()), &parser, this);
    return std::exchange(m_blocks, {});
}

void MarkdownReader::begin(BlockKind kind) {
    if (m_depth++ == 0)
        m_block = {kind, {}, {}, {}};
}

void MarkdownReader::end() {
    if (--m_depth > 0)
        return;
    m_block.text = m_block.text.trimmed();
    if (!m_block.text.isEmpty() || m_block.kind == BlockKind::Code)
        m_blocks.push_back(std::move(m_block));
    m_block = {};
}

void MarkdownReader::add(const QString& html, const QString& plain) {
    m_block.html += html;
    m_block.text += plain;
}

void MarkdownReader::enterBlock(int type, void* detail) {
    switch (type) {
    case MD_BLOCK_DOC:
        return;
    case MD_BLOCK_H:
        begin(BlockKind::Heading);
        return m_depth > 1 ? add(QStringLiteral("<b>"), {}) : void();
    case MD_BLOCK_QUOTE:
        return begin(BlockKind::Quote);
    case MD_BLOCK_UL:
        begin(BlockKind::List);
        return add(QStringLiteral("<ul>"), {});
    case MD_BLOCK_OL:
        begin(BlockKind::List);
        return add(QStringLiteral("<ol start=\"%1\">").arg(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start),
                   {});
    case MD_BLOCK_LI: {
        const auto* item = static_cast<MD_BLOCK_LI_DETAIL*>(detail);
        ++m_depth;
        add(QStringLiteral("<li>"), {});
        if (item->is_task != 0)
            add(item->task_mark == ' ' ? QStringLiteral("☐ ") : QStringLiteral("☑ "), {});
        return;
    }
    case MD_BLOCK_CODE:
        begin(BlockKind::Code);
        if (m_depth == 1)
            m_block.language = fromAttribute(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->lang);
        return add(QStringLiteral("<pre>"), {});
    case MD_BLOCK_TABLE:
        begin(BlockKind::Paragraph);
        return add(QStringLiteral("<table cellpadding=\"4\">"), {});
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
        ++m_depth;
        return;
    case MD_BLOCK_TR:
        ++m_depth;
        return add(QStringLiteral("<tr>"), {});
    case MD_BLOCK_TH:
        ++m_depth;
        return add(QStringLiteral("<th align=\"left\">"), {});
    case MD_BLOCK_TD:
        ++m_depth;
        return add(QStringLiteral("<td>"), {});
    default:
        begin(BlockKind::Paragraph);
        return m_depth > 1 ? add(QStringLiteral("<p>"), {}) : void();
    }
}

void MarkdownReader::leaveBlock(int type) {
    switch (type) {
    case MD_BLOCK_DOC:
        return;
    case MD_BLOCK_H:
        add(m_depth > 1 ? QStringLiteral("</b><br/>") : QString(), QStringLiteral("\n"));
        break;
    case MD_BLOCK_QUOTE:
        break;
    case MD_BLOCK_UL:
        add(QStringLiteral("</ul>"), {});
        break;
    case MD_BLOCK_OL:
        add(QStringLiteral("</ol>"), {});
        break;
    case MD_BLOCK_LI:
        add(QStringLiteral("</li>"), QStringLiteral("\n"));
        break;
    case MD_BLOCK_CODE:
        add(QStringLiteral("</pre>"), {});
        break;
    case MD_BLOCK_TABLE:
        add(QStringLiteral("</table>"), {});
        break;
    case MD_BLOCK_TR:
        add(QStringLiteral("</tr>"), QStringLiteral("\n"));
        break;
    case MD_BLOCK_TH:
        add(QStringLiteral("</th>"), QStringLiteral("\t"));
        break;
    case MD_BLOCK_TD:
        add(QStringLiteral("</td>"), QStringLiteral("\t"));
        break;
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
        break;
    default:
        add(m_depth > 1 ? QStringLiteral("</p>") : QString(), QStringLiteral("\n"));
        break;
    }
    end();
}

void MarkdownReader::openLink(const QString& target) {
    const bool safe = isSafeLink(target);
    m_links.append(safe ? QStringLiteral("</a>") : QString());
    if (safe)
        add("<a href=\"" + target.toHtmlEscaped() + "\">", {});
}

void MarkdownReader::enterSpan(int type, void* detail) {
    switch (type) {
    case MD_SPAN_EM:
        return add(QStringLiteral("<i>"), {});
    case MD_SPAN_STRONG:
        return add(QStringLiteral("<b>"), {});
    case MD_SPAN_CODE:
        return add(QStringLiteral("<code>"), {});
    case MD_SPAN_DEL:
        return add(QStringLiteral("<s>"), {});
    case MD_SPAN_A:
        return openLink(fromAttribute(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
    case MD_SPAN_IMG: {
        ++m_images;
        const QUrl source(fromAttribute(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src));
        const QString host = source.host().isEmpty() ? source.scheme() : source.host();
        const QString note =
            QCoreApplication::translate("MarkdownReader", "[image from %1, not loaded] ").arg(host);
        return add(escapedText(note), note);
    }
    default:
        return;
    }
}

void MarkdownReader::leaveSpan(int type) {
    switch (type) {
    case MD_SPAN_EM:
        return add(QStringLiteral("</i>"), {});
    case MD_SPAN_STRONG:
        return add(QStringLiteral("</b>"), {});
    case MD_SPAN_CODE:
        return add(QStringLiteral("</code>"), {});
    case MD_SPAN_DEL:
        return add(QStringLiteral("</s>"), {});
    case MD_SPAN_A:
        return m_links.isEmpty() ? void() : add(m_links.takeLast(), {});
    case MD_SPAN_IMG:
        --m_images;
        return;
    default:
        return;
    }
}

void MarkdownReader::text(int type, const QString& text) {
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
        return add(type == MD_TEXT_BR ? QStringLiteral("<br/>") : QStringLiteral(" "), QStringLiteral("\n"));
    if (type == MD_TEXT_NULLCHAR)
        return add(QStringLiteral("\uFFFD"), QStringLiteral("\uFFFD"));
    if (type == MD_TEXT_CODE && m_block.kind == BlockKind::Code)
        return add(withVisibleControls(text).toHtmlEscaped(), withVisibleControls(text));
    add(escapedText(text), text); // entities are not decoded: the result could be markup
}

} // namespace nextgpt::app
