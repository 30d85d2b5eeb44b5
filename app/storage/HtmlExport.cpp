// SPDX-License-Identifier: Apache-2.0
#include "app/storage/HtmlExport.h"

#include "app/bridge/MediumTraits.h"
#include "app/bridge/SharedMedia.h"
#include "app/storage/ExportedMedia.h"
#include "app/storage/MarkdownExport.h"

#include "engine/core/Error.h"

#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace nextgpt::app {

namespace {

/// The page may use only what it contains, whatever a reply says.
constexpr const char* kHead = R"(<!DOCTYPE html>
<html lang="%1">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; media-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%2</title>
<style>
:root { color-scheme: light dark; --text: #1a1d22; --window: #fafaf7; --bubble: #f1f1ec; --quiet: #5f6775; }
@media (prefers-color-scheme: dark) { :root { --text: #e9ecf1; --window: #0f1115; --bubble: #1e232c; --quiet: #8590a2; } }
body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem; background: var(--window); color: var(--text);
       font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
section { margin: 1.5rem 0; }
section.user { background: var(--bubble); border-radius: 0.75rem; padding: 0.75rem 1rem; }
h2 { margin: 0 0 0.5rem; font-size: 0.8rem; font-weight: 600; color: var(--quiet); }
img, video { max-width: 100%; border-radius: 0.75rem; }
audio { width: 100%; }
pre { overflow-x: auto; background: var(--bubble); border-radius: 0.5rem; padding: 0.75rem; }
em { color: var(--quiet); }
</style>
</head>
<body>
<h1>%2</h1>
)";

class HtmlWriter {
public:
    explicit HtmlWriter(const QString& path)
        : m_file(path) {
        if (!m_file.open(QIODevice::WriteOnly))
            fail();
    }
    void write(const QString& text) { writeBytes(text.toUtf8()); }
    /// The content of a file as a data URL, in pieces: a video may be larger than memory.
    void writeDataUrl(const QString& path) {
        constexpr qint64 kPieceBytes = 3 << 18; // a multiple of three, which Base64 encodes without padding
        write("data:" + mediaType(path) + ";base64,");
        readShared(path, kPieceBytes, [this](const QByteArray& piece) { writeBytes(piece.toBase64()); });
    }
    void commit() {
        if (!m_file.commit())
            fail();
    }

private:
    void writeBytes(const QByteArray& bytes) {
        if (m_file.write(bytes) != bytes.size())
            fail();
    }
    [[noreturn]] void fail() {
        throw EngineError(ErrorCode::FileNotWritable, m_file.errorString().toStdString());
    }
    QSaveFile m_file;
};

void writeMedium(HtmlWriter& html, const ConversationPart& part) {
    if (part.kind != PartKind::Media || !QFileInfo(part.path).isFile())
        return html.write("<p><em>" + missingMediumText(part).toHtmlEscaped() + "</em></p>\n");
    const QString element = QString::fromLatin1(htmlElement(part.modality));
    // Animated GIF and WebP are videos here, but browsers play them as images.
    const bool isImage =
        element == QLatin1String("img") || mediaType(part.path).startsWith(QLatin1String("image/"));
    const QString description = mediumText(part.modality).toHtmlEscaped();
    html.write(isImage ? "<p><img alt=\"" + description + "\" src=\""
                       : "<p><" + element + " controls src=\"");
    html.writeDataUrl(part.path);
    html.write(isImage ? QStringLiteral("\"></p>\n") : "\"></" + element + "></p>\n");
}

void writeMessage(HtmlWriter& html, const ConversationMessage& message, const MarkdownToHtml& toHtml) {
    const bool isUser = message.author == Role::User;
    html.write(QStringLiteral("<section class=\"%1\">\n<h2>%2</h2>\n")
                   .arg(isUser ? QStringLiteral("user") : QStringLiteral("reply"),
                        headingOf(message).toHtmlEscaped()));
    for (const ConversationPart& part : message.parts) {
        if (part.kind != PartKind::Text)
            writeMedium(html, part);
        else if (isUser)
            html.write("<p>" + part.text.toHtmlEscaped().replace('\n', QStringLiteral("<br>\n")) + "</p>\n");
        else
            html.write(toHtml(part.text) + '\n');
    }
    html.write(QStringLiteral("</section>\n"));
}

} // namespace

void writeHtml(const ConversationRecord& record, const QString& path, const MarkdownToHtml& toHtml) {
    HtmlWriter html(path);
    html.write(QString::fromUtf8(kHead).arg(QLocale().bcp47Name(), record.summary.title.toHtmlEscaped()));
    for (const ConversationMessage* message : shownMessages(record))
        writeMessage(html, *message, toHtml);
    html.write(QStringLiteral("</body>\n</html>\n"));
    html.commit();
}

} // namespace nextgpt::app
