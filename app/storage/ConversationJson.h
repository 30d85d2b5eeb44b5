// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/Conversation.h"

#include <QJsonObject>

namespace nextgpt::app {

/// The paths of media files as an exported file names them, by their paths in the profile.
using ExportedNames = std::map<QString, QString>;

/// A conversation in the format of docs/conversation-format.md, with the messages of all branches. The
/// content of removed messages is left out.
QJsonObject toJson(const ConversationRecord& record, const ExportedNames& names);

/// The inverse: the ids are those of the file, the media paths those of toJson(). Throws
/// EngineError{RequestInvalid} if the object is not such a conversation.
ConversationRecord recordFromJson(const QJsonObject& object);

} // namespace nextgpt::app
