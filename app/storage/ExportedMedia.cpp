// SPDX-License-Identifier: Apache-2.0
#include "app/storage/ExportedMedia.h"

#include "app/bridge/Conversions.h"
#include "app/bridge/SharedMedia.h"

#include "engine/core/Error.h"
#include "engine/io/UnusedPath.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeDatabase>

#include <set>

namespace nextgpt::app {

namespace {

/// The media of a conversation, each once, in the order of its messages.
std::vector<QString> mediaOf(const ConversationRecord& record) {
    std::vector<QString> paths;
    std::set<QString> known;
    const auto add = [&](const QString& path) {
        if (!path.isEmpty() && known.insert(path).second)
            paths.push_back(path);
    };
    for (const ConversationMessage& message : record.messages)
        for (const ConversationPart& part : message.parts)
            if (!message.removed)
                add(part.path);
    for (const DraftAttachment& attachment : record.draft.attachments)
        add(toQString(attachment.file.path));
    add(record.summary.thumbnailPath);
    return paths;
}

/// The name of a file, with a number if another one of the folder has it.
QString unusedName(const QString& path, const QString& folder) {
    const QFileInfo info(path);
    const QString stem = info.completeBaseName();
    const QString extension = info.fileName().mid(stem.size());
    return toQString(
        unusedPath(toPath(folder), toPath(stem).string(), toPath(extension).string()).filename());
}

} // namespace

ExportedNames exportMediaFiles(const ConversationRecord& record, const QString& folder,
                               const QString& prefix) {
    ExportedNames names;
    for (const QString& path : mediaOf(record)) {
        if (!QFileInfo(path).isFile())
            continue;
        if (!QDir().mkpath(folder))
            throw EngineError(ErrorCode::FileNotWritable, "cannot create " + folder.toStdString());
        const QString name = unusedName(path, folder);
        copyShared(path, folder + '/' + name);
        names[path] = prefix + name;
    }
    return names;
}

QString mediaType(const QString& path) {
    return QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchContent).name();
}

} // namespace nextgpt::app
