// SPDX-License-Identifier: Apache-2.0
#include "app/library/MessageRows.h"

#include "app/bridge/Conversions.h"

#include "engine/core/Keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace nextgpt::app {

namespace {

constexpr std::array<std::pair<PartKind, const char*>, 5> kKinds{{{PartKind::Text, "text"},
                                                                  {PartKind::Media, "media"},
                                                                  {PartKind::Pending, "pending"},
                                                                  {PartKind::Failure, "failure"},
                                                                  {PartKind::Stopped, "stopped"}}};

QString kindName(PartKind kind) {
    for (const auto& [value, word] : kKinds)
        if (value == kind)
            return QLatin1String(word);
    return {};
}

PartKind kindFromName(const QString& word) {
    for (const auto& [value, known] : kKinds)
        if (word == QLatin1String(known))
            return value;
    return PartKind::Text;
}

QString compact(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectFrom(const QString& text) {
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString draftText(const Draft& draft) {
    QJsonArray attachments;
    for (const DraftAttachment& attachment : draft.attachments)
        attachments.append(QJsonObject{{keys::kModality, toQString(name(attachment.file.modality))},
                                       {keys::kPath, toQString(attachment.file.path)}});
    return compact({{keys::kText, draft.text},
                    {keys::kOutputs, outputChoiceName(draft.output)},
                    {keys::kAttachments, attachments}});
}

Draft draftFrom(const QString& text) {
    const QJsonObject object = objectFrom(text);
    Draft draft;
    draft.text = object.value(keys::kText).toString();
    draft.output = outputChoiceFromName(object.value(keys::kOutputs).toString());
    for (const QJsonValue value : object.value(keys::kAttachments).toArray())
        draft.attachments.push_back(
            {{modalityFromName(value[keys::kModality].toString().toStdString()).value_or(Modality::Image),
              toPath(value[keys::kPath].toString())},
             {}});
    return draft;
}

/// The steps of a stopped medium are stored in the column of a text.
QString stepsText(const PartProgress& progress) {
    return progress.total > 0 ? QStringLiteral("%1/%2").arg(progress.done).arg(progress.total) : QString();
}

void readSteps(const QString& text, PartProgress& progress) {
    progress.done = text.section(u'/', 0, 0).toLongLong();
    progress.total = text.section(u'/', 1, 1).toLongLong();
}

void writePart(Database& database, qint64 message, qint64 ordinal, const ConversationPart& part) {
    auto row = database.prepare("INSERT INTO part VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)");
    row.bind(message).bind(ordinal).bind(kindName(part.kind));
    row.bind(part.kind == PartKind::Stopped ? stepsText(part.progress) : part.text);
    row.bind(toQString(name(part.modality))).bind(qint64(part.slot)).bind(part.probability);
    row.bind(qint64(part.size.width())).bind(qint64(part.size.height())).bind(part.path);
    part.recipe ? row.bind(compact(toJson(*part.recipe))) : row.bindNull();
    if (part.error)
        row.bind(toQString(name(part.error->code))).bind(QString::fromStdString(part.error->detail));
    else
        row.bindNull().bindNull();
    row.step();
}

ConversationPart readPart(const Statement& row) {
    ConversationPart part;
    part.kind = kindFromName(row.text(2));
    part.text = row.text(3);
    part.modality = modalityFromName(row.text(4).toStdString()).value_or(Modality::Text);
    part.slot = static_cast<int>(row.integer(5));
    part.probability = row.real(6);
    part.size = QSize(static_cast<int>(row.integer(7)), static_cast<int>(row.integer(8)));
    part.path = row.text(9);
    if (!row.isNull(10))
        part.recipe = recipeFromJson(objectFrom(row.text(10)));
    if (!row.isNull(11))
        part.error = Error{errorCodeFromName(row.text(11)), row.text(12).toStdString()};
    else if (part.kind == PartKind::Failure)
        part.kind = PartKind::Stopped; // as versions before 0.3 stored it
    if (part.kind == PartKind::Stopped)
        readSteps(std::exchange(part.text, {}), part.progress);
    return part;
}

ConversationMessage readMessage(const Statement& row) {
    ConversationMessage message;
    message.id = row.integer(0);
    message.parent = row.integer(1);
    message.author = row.integer(2) == 0 ? Role::User : Role::Assistant;
    message.state = messageStateFromName(row.text(3));
    message.createdMs = row.integer(4);
    message.chosen = row.integer(5);
    message.removed = row.integer(6) != 0;
    message.output = outputChoiceFromName(row.text(7));
    if (!row.isNull(8))
        message.measured = textMeasuredFromJson(objectFrom(row.text(8)));
    return message;
}

/// The process that was generating the message has ended: its pending media are stopped.
void markInterrupted(ConversationMessage& message) {
    if (!message.running())
        return;
    message.state = MessageState::Interrupted;
    for (ConversationPart& part : message.parts)
        if (part.kind == PartKind::Pending)
            part.kind = PartKind::Stopped;
}

} // namespace

void writeSummary(Database& database, const ConversationSummary& summary) {
    auto row = database.prepare(
        "INSERT INTO conversation(id,title,changed_ms,pinned,thumbnail,modalities) VALUES(?,?,?,?,?,?) "
        "ON CONFLICT(id) DO UPDATE SET title=excluded.title, changed_ms=excluded.changed_ms, "
        "pinned=excluded.pinned, thumbnail=excluded.thumbnail, modalities=excluded.modalities");
    row.bind(summary.id).bind(summary.title).bind(summary.changedMs).bind(qint64(summary.pinned));
    row.bind(summary.thumbnailPath).bind(summary.modalities.join(',')).step();
}

void writeDraft(Database& database, qint64 conversation, const Draft& draft) {
    database.prepare("UPDATE conversation SET draft=? WHERE id=?")
        .bind(draft == Draft{} ? QString() : draftText(draft))
        .bind(conversation)
        .step();
}

void writeMessage(Database& database, qint64 conversation, const ConversationMessage& message) {
    database.transaction([&] {
        auto row =
            database.prepare("INSERT INTO message VALUES(?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET "
                             "state=excluded.state, chosen=excluded.chosen, removed=excluded.removed, "
                             "measured=excluded.measured");
        row.bind(message.id).bind(conversation).bind(message.parent);
        row.bind(qint64(message.author == Role::User ? 0 : 1)).bind(messageStateName(message.state));
        row.bind(message.createdMs).bind(message.chosen).bind(qint64(message.removed));
        row.bind(outputChoiceName(message.output));
        message.measured ? row.bind(compact(toJson(*message.measured))) : row.bindNull();
        row.step();
        database.prepare("DELETE FROM part WHERE message=?").bind(message.id).step();
        for (std::size_t i = 0; i < message.parts.size(); ++i)
            writePart(database, message.id, static_cast<qint64>(i), message.parts[i]);
    });
}

std::vector<ConversationSummary> readSummaries(Database& database) {
    std::vector<ConversationSummary> summaries;
    auto row = database.prepare("SELECT id,title,changed_ms,pinned,thumbnail,modalities FROM conversation "
                                "WHERE removed_ms IS NULL ORDER BY changed_ms DESC");
    while (row.step())
        summaries.push_back({.id = row.integer(0),
                             .title = row.text(1),
                             .changedMs = row.integer(2),
                             .pinned = row.integer(3) != 0,
                             .thumbnailPath = row.text(4),
                             .modalities = row.text(5).split(',', Qt::SkipEmptyParts)});
    return summaries;
}

ConversationRecord readConversation(Database& database, qint64 id) {
    ConversationRecord record;
    auto head = database.prepare(
        "SELECT title,changed_ms,pinned,thumbnail,modalities,draft FROM conversation WHERE id=?");
    if (!head.bind(id).step())
        return record;
    record.summary = {.id = id,
                      .title = head.text(0),
                      .changedMs = head.integer(1),
                      .pinned = head.integer(2) != 0,
                      .thumbnailPath = head.text(3),
                      .modalities = head.text(4).split(',', Qt::SkipEmptyParts)};
    record.draft = draftFrom(head.text(5));
    auto messages =
        database.prepare("SELECT id,parent,author,state,created_ms,chosen,removed,outputs,measured "
                         "FROM message WHERE conversation=? ORDER BY id");
    messages.bind(id);
    while (messages.step())
        record.messages.push_back(readMessage(messages));
    auto parts = database.prepare("SELECT part.* FROM part JOIN message ON message.id=part.message "
                                  "WHERE message.conversation=? ORDER BY part.message, part.ordinal");
    parts.bind(id);
    auto target = record.messages.begin();
    while (parts.step()) {
        while (target != record.messages.end() && target->id < parts.integer(0))
            ++target;
        if (target != record.messages.end() && target->id == parts.integer(0))
            target->parts.push_back(readPart(parts));
    }
    for (ConversationMessage& message : record.messages)
        markInterrupted(message);
    return record;
}

} // namespace nextgpt::app
