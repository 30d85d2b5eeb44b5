// SPDX-License-Identifier: Apache-2.0
#include "app/chat/OfferedContent.h"

#include "app/bridge/Conversions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr int kNamesShown = 3;

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(OfferedContent)
};

QString sourceOf(const QUrl& url) {
    if (url.scheme() == QLatin1String("qrc"))
        return ':' + url.path();
    return localPath(url);
}

QString namesText(const QStringList& files) {
    QStringList names;
    for (const QString& file : files.mid(0, kNamesShown))
        names << displayName(file);
    const int more = static_cast<int>(files.size()) - kNamesShown;
    //: Between file names
    const QString listed = names.join(Text::tr(", "));
    //: %1: file names, %n: a number of files
    return more > 0 ? Text::tr("%1 and %n more", nullptr, more).arg(listed) : listed;
}

DropAnnouncement refused(const QString& detail) {
    return {.accepted = false, .title = Text::tr("This cannot be attached"), .detail = detail};
}

QString joined(const QString& first, const QString& second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + '\n' + second;
}

} // namespace

OfferedContent OfferedContent::of(const QList<QUrl>& urls) {
    OfferedContent offered;
    for (const QUrl& url : urls) {
        const QString source = sourceOf(url);
        if (source.isEmpty())
            ++offered.addresses;
        else if (QFileInfo(source).isDir())
            offered.folders << source;
        else
            offered.files << source;
    }
    return offered;
}

OfferedContent OfferedContent::of(const QMimeData& data) {
    OfferedContent offered = of(data.hasUrls() ? data.urls() : QList<QUrl>());
    const bool hasFiles = !offered.files.isEmpty() || !offered.folders.isEmpty();
    offered.hasPixels = !hasFiles && data.hasImage();
    offered.hasText = !hasFiles && data.hasFormat(QStringLiteral("text/plain"));
    return offered;
}

QString displayName(const QString& path) {
    QString name = QFileInfo(QDir::cleanPath(path)).fileName();
    for (QChar& character : name)
        if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format ||
            character.category() == QChar::Separator_Line ||
            character.category() == QChar::Separator_Paragraph)
            character = QChar(0xFFFD);
    return name.isEmpty() ? path : name;
}

QString messageFullText(int most) {
    return Text::tr("This message already has %n attachment(s), the most it can hold.", nullptr, most);
}

QString leftOutText(const OfferedContent& offered, int free, int most) {
    QString text;
    if (const int over = static_cast<int>(offered.files.size()) - free; over > 0)
        text = free > 0 ? Text::tr("%n more were not attached: at most %1 fit into a message.", nullptr, over)
                              .arg(most)
                        : messageFullText(most);
    if (!offered.folders.isEmpty())
        text = joined(text, Text::tr("%n folder(s) not attached. Attach the files in them instead.", nullptr,
                                     static_cast<int>(offered.folders.size())));
    if (offered.addresses > 0 && !offered.hasPixels)
        text = joined(text, Text::tr("A web address cannot be attached. Save the file first and attach it."));
    return text;
}

DropAnnouncement announceDrop(const OfferedContent& offered, int free, int most) {
    if (offered.files.isEmpty() && !offered.hasPixels) {
        if (!offered.folders.isEmpty())
            return refused(Text::tr("Folders cannot be attached. Drop the files in them instead."));
        if (offered.addresses > 0)
            return refused(
                Text::tr("A web address cannot be attached. Save the file first and drop it here."));
        if (offered.hasText)
            return {.accepted = true, .title = Text::tr("Drop to insert the text")};
        return refused(Text::tr("Only images, videos, audio clips and text can be dropped here."));
    }
    if (free <= 0)
        return refused(messageFullText(most));
    DropAnnouncement announced{.accepted = true, .title = Text::tr("Drop to attach")};
    if (offered.hasPixels) {
        announced.detail = Text::tr("The image is attached to your message.");
        return announced;
    }
    announced.detail = namesText(offered.files);
    if (offered.files.size() > free)
        announced.detail +=
            '\n' + Text::tr("Only the first %n are attached: at most %1 fit into a message.", nullptr, free)
                       .arg(most);
    if (!offered.folders.isEmpty())
        announced.detail += '\n' + Text::tr("Folders are left out.");
    return announced;
}

} // namespace nextgpt::app
