// SPDX-License-Identifier: Apache-2.0
#include "app/storage/MarkdownExport.h"

#include "app/bridge/ErrorText.h"

#include "engine/core/PerModality.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

namespace nextgpt::app {

namespace {

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(ConversationExport)
};

constexpr PerModality kTitles{QT_TRANSLATE_NOOP("ConversationExport", "Image"),
                              QT_TRANSLATE_NOOP("ConversationExport", "Video"),
                              QT_TRANSLATE_NOOP("ConversationExport", "Audio")};

/// Text that Markdown shows as it is, line by line.
QString verbatim(const QString& text) {
    static const QRegularExpression special(QStringLiteral(R"(([\\`*_{}\[\]<>()#+\-.!|~&]))"));
    return QString(text).replace(special, QStringLiteral("\\\\1")).replace('\n', QStringLiteral("  \n"));
}

QString mediumMarkdown(const ConversationPart& part, const ExportedNames& names) {
    const auto found = names.find(part.path);
    if (found == names.end())
        return '*' + verbatim(missingMediumText(part)) + '*';
    const QString target = QString::fromLatin1(QUrl::toPercentEncoding(found->second, "/"));
    const QString link = QStringLiteral("[%1](%2)").arg(mediumText(part.modality), target);
    return part.modality == Modality::Image ? '!' + link : link;
}

} // namespace

QString mediumText(Modality modality) {
    return modality == Modality::Text ? Text::tr("File") : Text::tr(kTitles[modality]);
}

QString headingOf(const ConversationMessage& message) {
    const QString time =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(message.createdMs), QLocale::LongFormat);
    //: %1: date and time
    return message.author == Role::User ? Text::tr("You · %1").arg(time) : Text::tr("Reply · %1").arg(time);
}

QString missingMediumText(const ConversationPart& part) {
    if (part.error)
        return errorText(part.error->code).title;
    return part.kind == PartKind::Media ? Text::tr("The file of this medium is missing.")
                                        : Text::tr("The generation was stopped.");
}

QString markdownOf(const ConversationRecord& record, const ExportedNames& names) {
    QString text = "# " + verbatim(record.summary.title) + "\n";
    for (const ConversationMessage* message : shownMessages(record)) {
        text += "\n### " + verbatim(headingOf(*message)) + "\n";
        for (const ConversationPart& part : message->parts) {
            const bool isText = part.kind == PartKind::Text;
            const QString content = !isText                         ? mediumMarkdown(part, names)
                                    : message->author == Role::User ? verbatim(part.text)
                                                                    : part.text;
            text += '\n' + content + '\n';
        }
    }
    return text;
}

} // namespace nextgpt::app
