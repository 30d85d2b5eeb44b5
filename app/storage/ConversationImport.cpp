// SPDX-License-Identifier: Apache-2.0
#include "app/storage/ConversationImport.h"

#include "app/bridge/Conversions.h"
#include "app/profile/StoredMedia.h"
#include "app/storage/ConversationJson.h"

#include "engine/core/Error.h"
#include "engine/io/FileContents.h"
#include "engine/io/JsonExtent.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace nextgpt::app {

namespace {

/// A message of one text has about 15 values.
constexpr JsonLimits kLimits{
    .bytes = 64 << 20, .depth = 32, .values = 3 << 20, .invalid = ErrorCode::RequestInvalid};

QJsonObject readObject(const QString& path) {
    const std::string content = readTextFile(toPath(path), kLimits.bytes, kLimits.invalid);
    requireJsonWithin(content, "the file", kLimits);
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(content.data(), static_cast<qsizetype>(content.size())), &error);
    if (!document.isObject())
        throw EngineError(ErrorCode::RequestInvalid, error.errorString().toStdString());
    return document.object();
}

/// Copies media, each once.
class MediaCopies {
public:
    MediaCopies(const QString& source, const QString& target)
        : m_source(QFileInfo(source).canonicalPath())
        , m_target(target) {}

    /// The path of the copy; empty if the file is missing or elsewhere.
    QString of(const QString& path) {
        const auto known = m_copies.find(path);
        if (known != m_copies.end())
            return known->second;
        return m_copies[path] = copy(path);
    }

private:
    QString copy(const QString& path) const {
        const QString found = QFileInfo(m_source + '/' + path).canonicalFilePath();
        if (path.isEmpty() || !found.startsWith(m_source + '/') || !QFileInfo(found).isFile())
            return {};
        return storeCopy(toPath(found), m_target, mediaSuffix(QFileInfo(found).fileName(), found));
    }
    QString m_source;
    QString m_target;
    std::map<QString, QString> m_copies;
};

} // namespace

ConversationRecord importConversation(const QString& file, const QString& mediaFolder) {
    ConversationRecord record = recordFromJson(readObject(file));
    MediaCopies copies(file, mediaFolder);
    for (ConversationMessage& message : record.messages)
        for (ConversationPart& part : message.parts)
            part.path = copies.of(part.path);
    for (DraftAttachment& attachment : record.draft.attachments)
        attachment.file.path = toPath(copies.of(toQString(attachment.file.path)));
    record.draft.attachments.erase(
        std::remove_if(record.draft.attachments.begin(), record.draft.attachments.end(),
                       [](const DraftAttachment& attachment) { return attachment.file.path.empty(); }),
        record.draft.attachments.end());
    record.summary.thumbnailPath = copies.of(record.summary.thumbnailPath);
    return record;
}

} // namespace nextgpt::app
