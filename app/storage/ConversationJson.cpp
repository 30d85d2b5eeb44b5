// SPDX-License-Identifier: Apache-2.0
#include "app/storage/ConversationJson.h"

#include "app/bridge/Conversions.h"

#include "engine/core/Keys.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

#include <array>
#include <set>

namespace nextgpt::app {

namespace {

constexpr QLatin1String kFormat("nextgpt-conversation");
constexpr int kVersion = 1;
constexpr qsizetype kMaxMessages = 100'000;

// Keys that only this format has
constexpr const char* kTitle = "title";
constexpr const char* kParent = "parent";
constexpr const char* kState = "state";
constexpr const char* kCreated = "created";
constexpr const char* kChanged = "changed";
constexpr const char* kPinned = "pinned";
constexpr const char* kChosen = "chosen";
constexpr const char* kRemoved = "removed";
constexpr const char* kKind = "kind";
constexpr const char* kError = "error";
constexpr const char* kMeasured = "measured";
constexpr const char* kDraft = "draft";
constexpr const char* kThumbnail = "thumbnail";

constexpr std::array<std::pair<PartKind, const char*>, 3> kKinds{
    {{PartKind::Text, keys::kText}, {PartKind::Media, keys::kMedia}, {PartKind::Failure, "failure"}}};

[[noreturn]] void refuse(const std::string& detail) {
    throw EngineError(ErrorCode::RequestInvalid, detail);
}

/// Times are in UTC with milliseconds: what is imported sorts as before.
QString timeText(qint64 milliseconds) {
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

qint64 timeFrom(const QJsonValue& value) {
    const QDateTime moment = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return moment.isValid() ? moment.toMSecsSinceEpoch() : 0;
}

QString exportedPath(const QString& path, const ExportedNames& names) {
    const auto found = names.find(path);
    return found == names.end() ? QString() : found->second;
}

QJsonObject mediaToJson(const ConversationPart& part, const ExportedNames& names) {
    QJsonObject object{{keys::kModality, toQString(name(part.modality))}};
    if (!part.path.isEmpty())
        object[keys::kPath] = exportedPath(part.path, names);
    if (!part.size.isEmpty()) {
        object[keys::kWidth] = part.size.width();
        object[keys::kHeight] = part.size.height();
    }
    if (part.slot >= 0) {
        object[keys::kSlot] = part.slot;
        object[keys::kProbability] = part.probability;
    }
    if (part.recipe)
        object[keys::kRecipe] = toJson(*part.recipe);
    if (part.error)
        object[kError] = QJsonObject{{keys::kCode, toQString(name(part.error->code))},
                                     {keys::kDetail, QString::fromStdString(part.error->detail)}};
    return object;
}

QJsonObject partToJson(const ConversationPart& part, const ExportedNames& names) {
    if (part.kind == PartKind::Text)
        return {{kKind, keys::kText}, {keys::kText, part.text}};
    QJsonObject object = mediaToJson(part, names);
    object[kKind] = part.kind == PartKind::Media ? keys::kMedia : "failure"; // without an error: stopped
    if (part.kind == PartKind::Stopped && part.progress.total > 0) {
        object[keys::kDone] = part.progress.done;
        object[keys::kTotal] = part.progress.total;
    }
    return object;
}

ConversationPart partFromJson(const QJsonObject& object) {
    ConversationPart part;
    const QString kind = object.value(kKind).toString();
    const auto known = std::find_if(kKinds.begin(), kKinds.end(), [&kind](const auto& entry) {
        return kind == QLatin1String(entry.second);
    });
    if (known == kKinds.end())
        refuse("a part has an unknown \"kind\"");
    part.kind = known->first;
    part.text = object.value(keys::kText).toString();
    const QString medium = object.value(keys::kModality).toString();
    part.modality = modalityFromName(medium.toStdString()).value_or(Modality::Text);
    if (part.kind == PartKind::Media && part.modality == Modality::Text)
        refuse("a medium has an unknown \"modality\"");
    part.path = object.value(keys::kPath).toString();
    part.slot = object.value(keys::kSlot).toInt(-1);
    part.probability = object.value(keys::kProbability).toDouble();
    if (object.contains(keys::kWidth))
        part.size = QSize(object.value(keys::kWidth).toInt(), object.value(keys::kHeight).toInt());
    if (object.contains(keys::kRecipe))
        part.recipe = recipeFromJson(object.value(keys::kRecipe).toObject());
    if (const QJsonObject error = object.value(kError).toObject(); !error.isEmpty())
        part.error = Error{errorCodeFromName(error.value(keys::kCode).toString()),
                           error.value(keys::kDetail).toString().toStdString()};
    if (part.kind == PartKind::Failure && !part.error) {
        part.kind = PartKind::Stopped;
        part.progress.done = object.value(keys::kDone).toInteger();
        part.progress.total = object.value(keys::kTotal).toInteger();
    }
    return part;
}

QJsonObject messageToJson(const ConversationMessage& message, const ExportedNames& names) {
    QJsonObject object{{keys::kId, message.id},
                       {keys::kRole, message.author == Role::User ? keys::kUser : keys::kAssistant},
                       {kState, messageStateName(message.state)},
                       {kCreated, timeText(message.createdMs)},
                       {kChosen, message.chosen},
                       {keys::kOutputs, outputChoiceName(message.output)}};
    if (message.parent != 0)
        object[kParent] = message.parent;
    if (message.removed) {
        object[kRemoved] = true;
        return object;
    }
    if (message.measured)
        object[kMeasured] = toJson(*message.measured);
    QJsonArray parts;
    for (const ConversationPart& part : message.parts)
        if (part.kind != PartKind::Pending)
            parts.append(partToJson(part, names));
    object[keys::kParts] = parts;
    return object;
}

ConversationMessage messageFromJson(const QJsonObject& object) {
    ConversationMessage message;
    message.id = object.value(keys::kId).toInteger();
    message.parent = object.value(kParent).toInteger();
    if (message.id <= 0 || message.parent < 0 || message.parent >= message.id)
        refuse("a message has an \"id\" that is not larger than that of its \"parent\"");
    const QString role = object.value(keys::kRole).toString();
    if (role != QLatin1String(keys::kUser) && role != QLatin1String(keys::kAssistant))
        refuse("a message has an unknown \"role\"");
    message.author = role == QLatin1String(keys::kUser) ? Role::User : Role::Assistant;
    message.state = messageStateFromName(object.value(kState).toString());
    if (message.running())
        message.state = MessageState::Interrupted;
    message.createdMs = timeFrom(object.value(kCreated));
    message.chosen = object.value(kChosen).toInteger();
    message.removed = object.value(kRemoved).toBool();
    message.output = outputChoiceFromName(object.value(keys::kOutputs).toString());
    if (object.contains(kMeasured))
        message.measured = textMeasuredFromJson(object.value(kMeasured).toObject());
    for (const QJsonValue part : object.value(keys::kParts).toArray())
        message.parts.push_back(partFromJson(part.toObject()));
    return message;
}

QJsonObject draftToJson(const Draft& draft, const ExportedNames& names) {
    QJsonArray attachments;
    for (const DraftAttachment& attachment : draft.attachments)
        attachments.append(QJsonObject{{keys::kModality, toQString(name(attachment.file.modality))},
                                       {keys::kPath, exportedPath(toQString(attachment.file.path), names)}});
    return {{keys::kText, draft.text},
            {keys::kOutputs, outputChoiceName(draft.output)},
            {keys::kAttachments, attachments}};
}

Draft draftFromJson(const QJsonObject& object) {
    Draft draft{.text = object.value(keys::kText).toString(),
                .output = outputChoiceFromName(object.value(keys::kOutputs).toString())};
    for (const QJsonValue value : object.value(keys::kAttachments).toArray())
        if (const auto medium = modalityFromName(value[keys::kModality].toString().toStdString()))
            draft.attachments.push_back({{*medium, toPath(value[keys::kPath].toString())}, {}});
    return draft;
}

std::vector<ConversationMessage> messagesFromJson(const QJsonArray& array) {
    if (array.size() > kMaxMessages)
        refuse("it has too many messages");
    std::vector<ConversationMessage> messages;
    std::set<qint64> ids{0};
    for (const QJsonValue value : array) {
        ConversationMessage message = messageFromJson(value.toObject());
        if (ids.count(message.parent) == 0 || !ids.insert(message.id).second)
            refuse("a message follows one that does not precede it, or has the \"id\" of another one");
        messages.push_back(std::move(message));
    }
    return messages;
}

} // namespace

QJsonObject toJson(const ConversationRecord& record, const ExportedNames& names) {
    QJsonArray messages;
    for (const ConversationMessage& message : record.messages)
        messages.append(messageToJson(message, names));
    QJsonObject object{{"format", kFormat},
                       {"version", kVersion},
                       {"program", "NExT-GPT " + QCoreApplication::applicationVersion()},
                       {kTitle, record.summary.title},
                       {kChanged, timeText(record.summary.changedMs)},
                       {kPinned, record.summary.pinned},
                       {keys::kMessages, messages}};
    if (!record.summary.thumbnailPath.isEmpty())
        object[kThumbnail] = exportedPath(record.summary.thumbnailPath, names);
    if (record.draft != Draft{})
        object[kDraft] = draftToJson(record.draft, names);
    return object;
}

ConversationRecord recordFromJson(const QJsonObject& object) {
    if (object.value("format").toString() != kFormat)
        refuse("\"format\" is not \"nextgpt-conversation\"");
    if (object.value("version").toInt() != kVersion)
        refuse("its \"version\" is not 1");
    ConversationRecord record;
    record.summary.title = object.value(kTitle).toString().simplified();
    record.summary.changedMs = timeFrom(object.value(kChanged));
    record.summary.pinned = object.value(kPinned).toBool();
    record.summary.thumbnailPath = object.value(kThumbnail).toString();
    record.draft = draftFromJson(object.value(kDraft).toObject());
    record.messages = messagesFromJson(object.value(keys::kMessages).toArray());
    for (const ConversationMessage& message : record.messages)
        for (const ConversationPart& part : message.parts)
            if (const QString medium = toQString(name(part.modality));
                part.kind == PartKind::Media && !record.summary.modalities.contains(medium))
                record.summary.modalities.append(medium);
    return record;
}

} // namespace nextgpt::app
