// SPDX-License-Identifier: Apache-2.0
#include "app/text/HtmlWriter.h"

#include "app/text/TextPieces.h"

#include <algorithm>
#include <limits>

namespace nextgpt::app {

namespace {

QString element(const QString& name, const QString& content) {
    return '<' + name + '>' + content + "</" + name + '>';
}

QString htmlOf(const TextRun& run) {
    QString html = run.text.toHtmlEscaped().replace(QChar::LineSeparator, QStringLiteral("<br>"));
    if (run.styles.testFlag(RunStyle::Code) || run.styles.testFlag(RunStyle::Math))
        html = element("code", html);
    if (run.styles.testFlag(RunStyle::Struck))
        html = element("s", html);
    if (run.styles.testFlag(RunStyle::Italic))
        html = element("i", html);
    if (run.styles.testFlag(RunStyle::Bold))
        html = element("b", html);
    return run.link.isEmpty() ? html : "<a href=\"" + run.link.toHtmlEscaped() + "\">" + html + "</a>";
}

QString runsOf(const TextParagraph& paragraph) {
    QString html;
    for (const TextRun& run : paragraph.runs)
        html += htmlOf(run);
    return html;
}

QString htmlOf(const TextParagraph& paragraph) {
    if (paragraph.heading > 0)
        return element('h' + QString::number(paragraph.heading), runsOf(paragraph));
    const QString marker =
        paragraph.marker.isEmpty() ? QString() : paragraph.marker.toHtmlEscaped() + "&nbsp; ";
    if (paragraph.indent == 0)
        return element("p", marker + runsOf(paragraph));
    return QStringLiteral("<p style=\"margin-left: %1em\">").arg(2 * paragraph.indent) + marker +
           runsOf(paragraph) + "</p>";
}

QString tableOf(const TextPiece& piece) {
    const auto columns = static_cast<std::size_t>(std::max(1, piece.columns));
    QString html;
    for (std::size_t i = 0; i < piece.paragraphs.size(); ++i) {
        if (i % columns == 0)
            html += i == 0 ? QStringLiteral("<tr>") : QStringLiteral("</tr>\n<tr>");
        html += element("td", runsOf(piece.paragraphs[i]));
    }
    return html.isEmpty() ? html : element("table", html + "</tr>");
}

QString htmlOf(const TextPiece& piece) {
    if (piece.kind == PieceKind::Code)
        return element("pre", piece.text().toHtmlEscaped());
    if (piece.kind == PieceKind::Table)
        return tableOf(piece);
    QString html;
    for (const TextParagraph& paragraph : piece.paragraphs)
        html += htmlOf(paragraph) + '\n';
    return piece.kind == PieceKind::Quote ? element("blockquote", html) : html;
}

} // namespace

QString markdownToHtml(const QString& markdown) {
    constexpr qsizetype kAll = std::numeric_limits<qsizetype>::max();
    TextPieces pieces;
    pieces.setMarkdown(markdown, {.characters = kAll, .pieces = kAll});
    QString html;
    for (const TextPiece& piece : pieces.pieces())
        html += htmlOf(piece) + '\n';
    return html;
}

} // namespace nextgpt::app
