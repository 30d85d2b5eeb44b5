// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/QmlEnums.h"

#include "engine/core/Event.h"

#include <QSize>
#include <QString>

#include <optional>
#include <vector>

namespace nextgpt::app {

/// Where a promised medium stands. Lives only while it is made; never stored.
struct PartProgress {
    Stage stage = Stage::GeneratingText;
    qint64 done = 0;
    qint64 total = 0;        ///< 0: unknown
    double secondsLeft = -1; ///< -1: not known yet
    int previewRevision = 0; ///< 0: no preview so far
    int previewFrames = 0;   ///< of a forming video: it moves
    double previewRate = 0;  ///< frames per second
    bool stopping = false;   ///< asked to stop, not stopped yet
    bool operator==(const PartProgress&) const = default;
};

/// One piece of a message at rest, in the order in which the model (or the person) made it.
struct ConversationPart {
    PartKind kind = PartKind::Text;
    QString text;
    Modality modality = Modality::Text;
    int slot = -1; ///< the engine's number of a promised medium
    double probability = 0;
    QSize size; ///< pixels, known before anything is loaded
    QString path;
    std::optional<Recipe> recipe;
    std::optional<Error> error; ///< of a Failure; a Failure without one was stopped
    PartProgress progress;
    bool operator==(const ConversationPart&) const = default;
};

/// "queued", "streaming", …: stable names for rows and roles.
QString messageStateName(MessageState state);
MessageState messageStateFromName(const QString& name);

/// A message with its place in the tree. Branches are siblings: messages of the same parent.
struct ConversationMessage {
    qint64 id = 0;
    qint64 parent = 0; ///< 0: begins the conversation
    Role author = Role::User;
    MessageState state = MessageState::Done;
    qint64 createdMs = 0;
    qint64 chosen = 0; ///< of siblings, the one with the greatest is shown
    bool removed = false;
    QString outputs = QStringLiteral("auto"); ///< what was asked to come out
    std::optional<TextMeasured> measured;
    std::optional<PartProgress> working; ///< what goes on before the first part; never stored
    std::vector<ConversationPart> parts;
    bool operator==(const ConversationMessage&) const = default;

    /// The words of all text parts, in order.
    QString plainText() const;
    /// The first finished medium of its kind, or null.
    const ConversationPart* firstMedia(Modality modality) const;
    bool running() const { return state == MessageState::Queued || state == MessageState::Streaming; }
};

} // namespace nextgpt::app
