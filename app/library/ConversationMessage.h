// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/QmlEnums.h"
#include "app/library/ConversationTree.h"

#include "engine/request/Event.h"

#include <QSize>
#include <QString>

#include <optional>
#include <vector>

namespace nextgpt::app {

/// Progress of a medium being generated; only the steps of a stopped one are stored.
struct PartProgress {
    Stage stage = Stage::GeneratingText;
    qint64 done = 0;
    qint64 total = 0;        ///< 0: unknown
    double secondsLeft = -1; ///< -1: not known yet
    int previewRevision = 0; ///< 0: no preview yet
    int previewFrames = 0;   ///< more than 1 for a video
    double previewRate = 0;  ///< frames per second
    bool stopping = false;   ///< cancellation requested, not completed
    bool operator==(const PartProgress&) const = default;
};

/// One part of a message, in the order in which it was generated or written.
struct ConversationPart {
    PartKind kind = PartKind::Text;
    QString text;
    Modality modality = Modality::Text;
    int slot = -1; ///< the engine's slot of a generated medium
    double probability = 0;
    QSize size;   ///< pixels
    QString path; ///< of a Stopped medium: its last preview, as an image; may be empty
    std::optional<Recipe> recipe;
    std::optional<Error> error; ///< of a Failure
    PartProgress progress;
    bool operator==(const ConversationPart&) const = default;
};

/// "queued", "streaming", …: stable names for the database.
QString messageStateName(MessageState state);
MessageState messageStateFromName(const QString& name);

/// A message with its contents.
struct ConversationMessage : MessageNode {
    MessageState state = MessageState::Done;
    OutputChoice output = OutputChoice::Automatic; ///< requested
    std::optional<TextMeasured> measured;
    std::optional<PartProgress> working; ///< progress before the first part; never stored
    std::vector<ConversationPart> parts;
    bool operator==(const ConversationMessage&) const = default;

    /// All text parts, separated by blank lines.
    QString plainText() const;
    /// The first finished medium of a modality, or null.
    const ConversationPart* firstMedia(Modality modality) const;
    bool running() const { return state == MessageState::Queued || state == MessageState::Streaming; }
};

/// The share of a reply's media that is generated, from 0 to 1; nullopt while none is announced.
std::optional<double> shareOf(const ConversationMessage& reply);

} // namespace nextgpt::app
