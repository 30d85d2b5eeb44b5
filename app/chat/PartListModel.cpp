// SPDX-License-Identifier: Apache-2.0
#include "app/chat/PartListModel.h"

#include "app/bridge/Conversions.h"
#include "app/bridge/ErrorText.h"
#include "app/bridge/MediaUrl.h"
#include "app/bridge/MediumTraits.h"
#include "app/chat/PartText.h"

#include <QUrl>

#include <utility>

namespace nextgpt::app {

PartListModel::PartListModel(const Conversation& conversation, qint64 messageId, QObject* parent)
    : QAbstractListModel(parent)
    , m_conversation(conversation)
    , m_messageId(messageId) {
    refresh();
}

int PartListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_parts.size());
}

QHash<int, QByteArray> PartListModel::roleNames() const {
    return {{Kind, "kind"},
            {Text, "text"},
            {Pieces, "pieces"},
            {Source, "source"},
            {Path, "path"},
            {FileUrl, "fileUrl"},
            {PixelWidth, "pixelWidth"},
            {PixelHeight, "pixelHeight"},
            {StageText, "stageText"},
            {StepText, "stepText"},
            {EtaText, "etaText"},
            {Waiting, "waiting"},
            {ProgressShare, "progress"},
            {PreviewSource, "previewSource"},
            {PreviewFrames, "previewFrames"},
            {PreviewRate, "previewRate"},
            {ModalityRole, "modality"},
            {ErrorTitle, "errorTitle"},
            {ErrorSafe, "errorSafe"},
            {ErrorActionText, "errorActionText"},
            {OutOfMemory, "outOfMemory"},
            {Details, "details"},
            {StoppedText, "stoppedText"},
            {RecipeLines, "recipe"},
            {AccessibleText, "accessibleText"}};
}

void PartListModel::refresh() {
    const ConversationMessage* message = m_conversation.message(m_messageId);
    const int now = message == nullptr ? 0 : static_cast<int>(message->parts.size());
    const int before = rowCount();
    if (now < before) {
        beginRemoveRows({}, now, before - 1);
        m_parts.resize(static_cast<std::size_t>(now));
        for (std::size_t i = m_parts.size(); i < m_texts.size(); ++i)
            if (m_texts[i] != nullptr)
                m_texts[i]->deleteLater(); // delegates may use it until the event loop returns
        m_texts.resize(m_parts.size());
        endRemoveRows();
    }
    for (int row = 0; row < std::min(now, before); ++row)
        refreshPart(row);
    if (now > before) {
        beginInsertRows({}, before, now - 1);
        m_texts.resize(static_cast<std::size_t>(now));
        for (int row = before; row < now; ++row) {
            m_parts.push_back(message->parts[static_cast<std::size_t>(row)]);
            readText(row);
        }
        endInsertRows();
    }
}

void PartListModel::refreshPart(int part) {
    const ConversationMessage* message = m_conversation.message(m_messageId);
    const auto at = static_cast<std::size_t>(part);
    if (message == nullptr || at >= m_parts.size() || at >= message->parts.size() ||
        m_parts[at] == message->parts[at])
        return;
    const ConversationPart before = std::exchange(m_parts[at], message->parts[at]);
    readText(part);
    const QModelIndex changed = index(part);
    if (before.kind != m_parts[at].kind || before.path != m_parts[at].path)
        Q_EMIT dataChanged(changed, changed);
    else if (before.kind == PartKind::Text)
        Q_EMIT dataChanged(changed, changed, {Text, AccessibleText});
    else
        Q_EMIT dataChanged(changed, changed,
                           {StageText, StepText, EtaText, Waiting, ProgressShare, PreviewSource,
                            PreviewFrames, PreviewRate, AccessibleText});
}

void PartListModel::retranslate() {
    if (!m_parts.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    for (TextPieceModel* text : m_texts)
        if (text != nullptr)
            text->retranslate();
}

void PartListModel::readText(int row) {
    const auto at = static_cast<std::size_t>(row);
    if (m_parts[at].kind != PartKind::Text)
        return;
    if (m_texts[at] == nullptr) {
        const bool isTyped = m_conversation.message(m_messageId)->author == nextgpt::Role::User;
        m_texts[at] = new TextPieceModel(
            isTyped ? TextPieceModel::Format::Plain : TextPieceModel::Format::Markdown, this);
    }
    m_texts[at]->setSource(m_parts[at].text);
}

QVariant PartListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const ConversationPart& part = m_parts[static_cast<std::size_t>(row)];
    switch (role) {
    case Kind:
        return int(part.kind);
    case ModalityRole:
        return int(part.modality);
    case Text:
    case Qt::DisplayRole:
        return part.text;
    case Pieces:
        return QVariant::fromValue(m_texts[static_cast<std::size_t>(row)]);
    case AccessibleText:
        return accessibleText(part);
    case StoppedText:
        return part.kind == PartKind::Stopped ? stoppedText(part.progress, state()) : QString();
    case StageText:
    case StepText:
    case EtaText:
    case Waiting:
    case ProgressShare:
    case PreviewSource:
    case PreviewFrames:
    case PreviewRate:
        return progressData(row, part, role);
    case ErrorTitle:
    case ErrorSafe:
    case ErrorActionText:
    case Details:
        return errorData(part, role);
    case OutOfMemory:
        return part.kind == PartKind::Failure && part.error && part.error->code == ErrorCode::OutOfMemory;
    default:
        return mediaData(part, role);
    }
}

MessageState PartListModel::state() const {
    const ConversationMessage* message = m_conversation.message(m_messageId);
    return message == nullptr ? MessageState::Stopped : message->state;
}

QVariant PartListModel::mediaData(const ConversationPart& part, int role) const {
    switch (role) {
    case Source:
        if (part.kind == PartKind::Stopped) // its last preview
            return part.path.isEmpty() ? QString() : mediaUrl(part.path);
        return hasThumbnail(part.modality) ? mediaUrl(part.path) : QString();
    case Path:
        return part.path;
    case FileUrl:
        return part.path.isEmpty() ? QString() : QUrl::fromLocalFile(part.path).toString(QUrl::FullyEncoded);
    case PixelWidth:
        return std::max(0, part.size.width());
    case PixelHeight:
        return std::max(0, part.size.height());
    case RecipeLines:
        return part.recipe ? recipeLines(*part.recipe) : QVariantList();
    default:
        return {};
    }
}

QVariant PartListModel::progressData(int row, const ConversationPart& part, int role) const {
    const PartProgress& progress = part.progress;
    switch (role) {
    case StageText:
        return progress.stopping ? tr("Stopping…") : stageText(progress.stage, part.modality);
    case StepText:
        return progress.stopping ? tr("Stopping…") : stepText(progress, part.modality);
    case EtaText:
        return timeLeftText(progress);
    case Waiting: // the media of a reply are generated one after the other
        return part.kind == PartKind::Pending && progress.stage == Stage::GeneratingText;
    case ProgressShare:
        return progress.total > 0 ? double(progress.done) / double(progress.total) : -1.0;
    case PreviewFrames:
        return progress.previewFrames;
    case PreviewRate:
        return progress.previewRate;
    default:
        return progress.previewRevision == 0 ? QString()
                                             : previewUrl(m_messageId, row, progress.previewRevision);
    }
}

QVariant PartListModel::errorData(const ConversationPart& part, int role) const {
    if (part.kind != PartKind::Failure)
        return QString();
    const ErrorMessage error = errorText(part.error.value_or(Error{}));
    switch (role) {
    case ErrorTitle:
        return error.title;
    case ErrorSafe:
        return error.safe;
    case ErrorActionText:
        return actionText(error.action);
    default:
        return part.error
                   ? toQString(name(part.error->code)) + ": " + QString::fromStdString(part.error->detail)
                   : QString();
    }
}

} // namespace nextgpt::app
