// SPDX-License-Identifier: Apache-2.0
#include "app/library/MessageRows.h"

#include "app/bridge/Conversions.h"

#include "engine/core/Keys.h"
#include "engine/core/Log.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <string>
#include <tuple>
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
    part.kind = kindFromName(row.name(2));
    part.text = row.text(3);
    part.modality = modalityFromName(row.name(4).toStdString()).value_or(Modality::Text);
    part.slot = static_cast<int>(row.integer(5));
    part.probability = row.real(6);
    part.size = QSize(static_cast<int>(row.integer(7)), static_cast<int>(row.integer(8)));
    part.path = row.name(9);
    if (!row.isNull(10))
        part.recipe = recipeFromJson(objectFrom(row.text(10)));
    if (!row.isNull(11))
        part.error = Error{errorCodeFromName(row.name(11)), row.name(12).toStdString()};
    else if (part.kind == PartKind::Failure)
        part.kind = PartKind::Stopped; // as 0.2.0 and earlier stored it
    if (part.kind == PartKind::Stopped)
        readSteps(std::exchange(part.text, {}), part.progress);
    return part;
}

constexpr const char* kNode = "SELECT id,parent,author,created_ms,chosen,removed FROM message WHERE ";

MessageNode readNode(const Statement& row) {
    return {.id = row.integer(0),
            .parent = row.integer(1),
            .author = row.integer(2) == 0 ? Role::User : Role::Assistant,
            .createdMs = row.integer(3),
            .chosen = row.integer(4),
            .removed = row.integer(5) != 0};
}

ConversationMessage readMessage(const Statement& row) {
    ConversationMessage message;
    static_cast<MessageNode&>(message) = readNode(row);
    message.state = messageStateFromName(row.name(6));
    message.output = outputChoiceFromName(row.name(7));
    if (!row.isNull(8))
        message.measured = textMeasuredFromJson(objectFrom(row.text(8)));
    return message;
}

ConversationPart unreadablePart() {
    ConversationPart part;
    part.kind = PartKind::Failure;
    part.error = Error{ErrorCode::FileUnreadable, "the database is damaged here"};
    return part;
}

void readParts(Statement& row, ConversationMessage& message) {
    try {
        row.reset().bind(message.id);
        while (row.step())
            message.parts.push_back(readPart(row));
    } catch (const DatabaseError& error) {
        log("library")->error("a message cannot be read: {}", error.what());
        message.parts.push_back(unreadablePart());
    }
}

std::vector<qint64> messageIds(Database& database, qint64 conversation) {
    auto row =
        database.prepare("SELECT id FROM message WHERE conversation=? ORDER BY id"); // read from the index
    row.bind(conversation);
    std::vector<qint64> ids;
    while (row.step())
        ids.push_back(row.integer(0));
    return ids;
}

/// One at a time, so that an unreadable one does not hide the others.
std::vector<MessageNode> readNodesOneByOne(Database& database, qint64 conversation) {
    std::vector<MessageNode> nodes;
    auto row = database.prepare((std::string(kNode) + "id=?").c_str());
    for (const qint64 id : messageIds(database, conversation)) {
        try {
            if (row.reset().bind(id).step())
                nodes.push_back(readNode(row));
        } catch (const DatabaseError& error) {
            log("library")->error("a message cannot be read: {}", error.what());
        }
    }
    return nodes;
}

std::vector<MessageNode> readNodes(Database& database, qint64 conversation) {
    try {
        std::vector<MessageNode> nodes;
        auto row = database.prepare((std::string(kNode) + "conversation=? ORDER BY id").c_str());
        row.bind(conversation);
        while (row.step())
            nodes.push_back(readNode(row));
        return nodes;
    } catch (const DatabaseError&) {
        return readNodesOneByOne(database, conversation);
    }
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

/// Everything but the messages. The summary's id is 0 if there is no such conversation.
std::pair<ConversationSummary, Draft> readHead(Database& database, qint64 id) {
    auto head = database.prepare(
        "SELECT title,changed_ms,pinned,thumbnail,modalities,draft FROM conversation WHERE id=?");
    if (!head.bind(id).step())
        return {};
    return {{.id = id,
             .title = head.name(0),
             .changedMs = head.integer(1),
             .pinned = head.integer(2) != 0,
             .thumbnailPath = head.name(3),
             .modalities = head.name(4).split(',', Qt::SkipEmptyParts)},
            draftFromText(head.text(5, kDraftCellBytes))};
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

void writeNode(Database& database, const MessageNode& node) {
    database.prepare("UPDATE message SET chosen=?, removed=? WHERE id=?")
        .bind(node.chosen)
        .bind(qint64(node.removed))
        .bind(node.id)
        .step();
}

Draft draftFromText(const QString& text) {
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

std::vector<ConversationMessage> readMessages(Database& database, const std::vector<qint64>& ids) {
    std::vector<ConversationMessage> messages;
    auto head = database.prepare(
        "SELECT id,parent,author,created_ms,chosen,removed,state,outputs,measured FROM message WHERE id=?");
    auto parts = database.prepare("SELECT * FROM part WHERE message=? ORDER BY ordinal");
    for (const qint64 id : ids) {
        try {
            if (!head.reset().bind(id).step())
                continue;
            readParts(parts, messages.emplace_back(readMessage(head)));
            markInterrupted(messages.back());
        } catch (const DatabaseError& error) {
            log("library")->error("a message cannot be read: {}", error.what());
        }
    }
    return messages;
}

ConversationRecord readConversation(Database& database, qint64 id) {
    ConversationRecord record;
    std::tie(record.summary, record.draft) = readHead(database, id);
    if (record.summary.id != 0)
        record.messages = readMessages(database, messageIds(database, id));
    return record;
}

ConversationOpening readOpening(Database& database, qint64 id) {
    ConversationOpening opening;
    std::tie(opening.summary, opening.draft) = readHead(database, id);
    if (opening.summary.id == 0)
        return opening;
    opening.tree = ConversationTree(readNodes(database, id));
    const std::vector<qint64>& path = opening.tree.path();
    const auto count = static_cast<std::ptrdiff_t>(std::min(path.size(), kPageMessages));
    opening.newest = readMessages(database, {path.end() - count, path.end()});
    return opening;
}

} // namespace nextgpt::app
