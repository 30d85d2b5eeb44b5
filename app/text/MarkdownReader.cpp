// SPDX-License-Identifier: Apache-2.0
#include "app/text/MarkdownReader.h"

#include "app/text/SafeLink.h"
#include "app/text/VisibleText.h"

#include <QCoreApplication>
#include <QUrl>

#include <md4c.h>

#include <algorithm>
#include <utility>

namespace nextgpt::app {

namespace {

constexpr int kMaxIndent = 8;

QString fromAttribute(const MD_ATTRIBUTE& attribute) {
    return QString::fromUtf8(attribute.text, static_cast<qsizetype>(attribute.size));
}

/// The character of an entity such as "&amp;" or "&#8212;"; the entity itself if it is not a common one.
QString fromEntity(const QString& entity) {
    static const std::pair<const char*, char16_t> kNamed[]{
        {"&amp;", u'&'}, {"&lt;", u'<'}, {"&gt;", u'>'}, {"&quot;", u'"'}, {"&nbsp;", 0x00A0}};
    for (const auto& [name, character] : kNamed)
        if (entity == QLatin1String(name))
            return QChar(character);
    if (!entity.startsWith(QLatin1String("&#")))
        return entity;
    const bool isHex = entity.size() > 3 && entity[2].toLower() == u'x';
    bool isNumber = false;
    const char32_t code =
        QStringView(entity).mid(isHex ? 3 : 2).chopped(1).toUInt(&isNumber, isHex ? 16 : 10);
    return isNumber && code > 0 && code <= 0x10FFFF && !QChar::isSurrogate(code) ? QString::fromUcs4(&code, 1)
                                                                                 : entity;
}

std::size_t indexOf(RunStyle style) {
    std::size_t index = 0;
    while ((1U << index) != static_cast<unsigned>(style))
        ++index;
    return index;
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
        reader(self).addText(type, QString::fromUtf8(text, static_cast<qsizetype>(size)));
        return 0;
    }
};

std::vector<TextPiece> MarkdownReader::read(const QString& source) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
                   MD_FLAG_TASKLISTS;
    parser.enter_block = &MarkdownCallbacks::enterBlock;
    parser.leave_block = &MarkdownCallbacks::leaveBlock;
    parser.enter_span = &MarkdownCallbacks::enterSpan;
    parser.leave_span = &MarkdownCallbacks::leaveSpan;
    parser.text = &MarkdownCallbacks::text;
    const QByteArray utf8 = m_guard.protect(source).toUtf8();
    md_parse(utf8.constData(), static_cast<MD_SIZE>(utf8.size()), &parser, this);
    return std::exchange(m_pieces, {});
}

void MarkdownReader::enterBlock(int type, void* detail) {
    switch (type) {
    case MD_BLOCK_QUOTE:
        m_joinsQuote = m_quotes++ > 0 && m_joinsQuote;
        return;
    case MD_BLOCK_UL:
        endParagraph();
        m_lists.push_back({});
        return;
    case MD_BLOCK_OL:
        endParagraph();
        m_lists.push_back({.isOrdered = true, .number = static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start});
        return;
    case MD_BLOCK_LI:
        return beginItem(detail);
    case MD_BLOCK_CODE:
        return beginCode(detail);
    case MD_BLOCK_TABLE:
        return beginTable(detail);
    case MD_BLOCK_H:
        return beginParagraph(static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
    case MD_BLOCK_HR:
        beginParagraph();
        return addRun(QStringLiteral("———"));
    case MD_BLOCK_TH:
        beginParagraph();
        return noteSpan(RunStyle::Bold, 1);
    case MD_BLOCK_P:
    case MD_BLOCK_TD:
        return beginParagraph();
    default:
        return;
    }
}

void MarkdownReader::leaveBlock(int type) {
    switch (type) {
    case MD_BLOCK_QUOTE:
        m_joinsQuote = --m_quotes > 0;
        return;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        m_lists.pop_back();
        return;
    case MD_BLOCK_LI:
        return endItem();
    case MD_BLOCK_CODE:
        return endCode();
    case MD_BLOCK_TABLE:
        m_inTable = false;
        return;
    case MD_BLOCK_TH:
        noteSpan(RunStyle::Bold, -1);
        return endParagraph();
    case MD_BLOCK_H:
    case MD_BLOCK_HR:
    case MD_BLOCK_P:
    case MD_BLOCK_TD:
        return endParagraph();
    default:
        return;
    }
}

void MarkdownReader::beginItem(void* detail) {
    List& list = m_lists.back();
    m_marker = list.isOrdered ? QString::number(list.number++) + u'.' : QStringLiteral("•");
    if (const auto* item = static_cast<MD_BLOCK_LI_DETAIL*>(detail); item->is_task != 0)
        m_marker = item->task_mark == ' ' ? QStringLiteral("☐") : QStringLiteral("☑");
}

void MarkdownReader::endItem() {
    if (!m_inParagraph && !m_marker.isEmpty())
        beginParagraph(); // an item without text
    endParagraph();
}

void MarkdownReader::beginCode(void* detail) {
    endParagraph();
    m_inCode = true;
    m_code.clear();
    m_language = m_guard.restore(fromAttribute(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->lang));
}

void MarkdownReader::endCode() {
    m_inCode = false;
    if (m_code.endsWith(u'\n'))
        m_code.chop(1);
    TextParagraph paragraph{.runs = {{.text = asTyped(m_code), .styles = RunStyle::Code}}};
    if (m_lists.empty() && m_quotes == 0) {
        m_pieces.push_back(
            {.kind = PieceKind::Code, .paragraphs = {std::move(paragraph)}, .language = m_language});
        return;
    }
    paragraph.marker = std::exchange(m_marker, {});
    addPiece(std::move(paragraph));
}

void MarkdownReader::beginTable(void* detail) {
    endParagraph();
    m_inTable = true;
    m_pieces.push_back({.kind = PieceKind::Table,
                        .columns = static_cast<int>(static_cast<MD_BLOCK_TABLE_DETAIL*>(detail)->col_count)});
}

void MarkdownReader::beginParagraph(int heading) {
    endParagraph();
    m_inParagraph = true;
    m_paragraph = {.marker = std::exchange(m_marker, {}), .heading = heading};
}

void MarkdownReader::endParagraph() {
    if (!std::exchange(m_inParagraph, false))
        return;
    if (m_inTable)
        m_pieces.back().paragraphs.push_back(std::move(m_paragraph));
    else if (!m_paragraph.runs.empty() || !m_paragraph.marker.isEmpty())
        addPiece(std::move(m_paragraph));
    m_paragraph = {};
}

void MarkdownReader::addPiece(TextParagraph paragraph) {
    const int depth = static_cast<int>(m_lists.size()) + std::max(0, m_quotes - 1);
    paragraph.indent = std::min(depth, kMaxIndent);
    if (m_joinsQuote)
        m_pieces.back().paragraphs.push_back(std::move(paragraph));
    else
        m_pieces.push_back({.kind = m_quotes > 0 ? PieceKind::Quote : PieceKind::Prose,
                            .paragraphs = {std::move(paragraph)}});
    m_joinsQuote = m_quotes > 0;
}

void MarkdownReader::addRun(const QString& text, RunStyles styles) {
    if (text.isEmpty())
        return;
    if (!m_inParagraph)
        beginParagraph(); // the text of an item of a tight list
    for (const RunStyle style : {RunStyle::Bold, RunStyle::Italic, RunStyle::Struck, RunStyle::Code})
        if (m_spans[indexOf(style)] > 0)
            styles |= style;
    const QString link = m_links.isEmpty() ? QString() : m_links.back();
    std::vector<TextRun>& runs = m_paragraph.runs;
    if (!runs.empty() && runs.back().styles == styles && runs.back().link == link)
        runs.back().text += text;
    else
        runs.push_back({.text = text, .styles = styles, .link = link});
}

void MarkdownReader::noteSpan(RunStyle style, int change) {
    m_spans[indexOf(style)] += change;
}

void MarkdownReader::addImageNote(const QString& source) {
    const QUrl url(source);
    const QString host = url.host().isEmpty() ? url.scheme() : url.host();
    addRun(asTyped(QCoreApplication::translate("MarkdownReader", "[image from %1, not loaded] ").arg(host)));
}

void MarkdownReader::enterSpan(int type, void* detail) {
    switch (type) {
    case MD_SPAN_EM:
        return noteSpan(RunStyle::Italic, 1);
    case MD_SPAN_STRONG:
        return noteSpan(RunStyle::Bold, 1);
    case MD_SPAN_CODE:
        return noteSpan(RunStyle::Code, 1);
    case MD_SPAN_DEL:
        return noteSpan(RunStyle::Struck, 1);
    case MD_SPAN_A: {
        const QString target = m_guard.restore(fromAttribute(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
        m_links << (isSafeLink(target) ? target : QString());
        return;
    }
    case MD_SPAN_IMG:
        return addImageNote(m_guard.restore(fromAttribute(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src)));
    default:
        return;
    }
}

void MarkdownReader::leaveSpan(int type) {
    switch (type) {
    case MD_SPAN_EM:
        return noteSpan(RunStyle::Italic, -1);
    case MD_SPAN_STRONG:
        return noteSpan(RunStyle::Bold, -1);
    case MD_SPAN_CODE:
        return noteSpan(RunStyle::Code, -1);
    case MD_SPAN_DEL:
        return noteSpan(RunStyle::Struck, -1);
    case MD_SPAN_A:
        m_links.removeLast();
        return;
    default:
        return;
    }
}

void MarkdownReader::addText(int type, const QString& text) {
    if (m_inCode) {
        m_code += m_guard.restore(text);
        return;
    }
    switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        return addRun(QChar(QChar::LineSeparator));
    case MD_TEXT_NULLCHAR:
        return addRun(QChar(QChar::ReplacementCharacter));
    case MD_TEXT_ENTITY:
        return addRun(asTyped(fromEntity(text)));
    default:
        for (const MarkdownGuard::Span& span : m_guard.restoreSpans(text))
            addRun(asTyped(span.text), span.isFormula ? RunStyle::Math : RunStyles{});
        return;
    }
}

} // namespace nextgpt::app
