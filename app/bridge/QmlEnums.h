// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/MediaOption.h"
#include "engine/request/Message.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// The enumerations exposed to QML. Each is a namespace, for `PartKind.Media` in QML, with an alias, for
/// `PartKind::Media` in C++. Roles and properties hold the number.
namespace nextgpt::app {

namespace part_kind {
Q_NAMESPACE
QML_NAMED_ELEMENT(PartKind)
/// The kind of a part of a message. Stopped: a medium whose generation ended before it was complete.
enum class Value { Text, Media, Pending, Failure, Stopped };
Q_ENUM_NS(Value)
} // namespace part_kind
using PartKind = part_kind::Value;

namespace message_state {
Q_NAMESPACE
QML_NAMED_ELEMENT(MessageState)
enum class Value { Queued, Streaming, Done, Stopped, Failed, Interrupted };
Q_ENUM_NS(Value)
} // namespace message_state
using MessageState = message_state::Value;

namespace conversation_section {
Q_NAMESPACE
QML_NAMED_ELEMENT(ConversationSection)
/// The sections of the list of conversations, in their order.
enum class Value { Pinned, Today, Yesterday, Earlier };
Q_ENUM_NS(Value)
} // namespace conversation_section
using ConversationSection = conversation_section::Value;

namespace piece_kind {
Q_NAMESPACE
QML_NAMED_ELEMENT(PieceKind)
/// The kind of a piece of a formatted text.
enum class Value { Prose, Quote, Code, Table };
Q_ENUM_NS(Value)
} // namespace piece_kind
using PieceKind = piece_kind::Value;

/// The engine's enumerations cannot be registered directly: the engine does not depend on Qt.
namespace qml_modality {
Q_NAMESPACE
QML_NAMED_ELEMENT(Modality)
enum class Value {
    Text = int(nextgpt::Modality::Text),
    Image = int(nextgpt::Modality::Image),
    Video = int(nextgpt::Modality::Video),
    Audio = int(nextgpt::Modality::Audio),
};
Q_ENUM_NS(Value)
} // namespace qml_modality

namespace qml_media_option {
Q_NAMESPACE
QML_NAMED_ELEMENT(MediaOption)
enum class Value {
    Steps = int(nextgpt::MediaOption::Steps),
    Guidance = int(nextgpt::MediaOption::Guidance),
    Width = int(nextgpt::MediaOption::Width),
    Height = int(nextgpt::MediaOption::Height),
    Frames = int(nextgpt::MediaOption::Frames),
    Seconds = int(nextgpt::MediaOption::Seconds),
};
Q_ENUM_NS(Value)
} // namespace qml_media_option

namespace output_choice {
Q_NAMESPACE
QML_NAMED_ELEMENT(OutputChoice)
/// The output a message asks for: Automatic leaves it to the model. The other numbers are those of Modality.
enum class Value {
    Automatic = -1,
    Text = int(nextgpt::Modality::Text),
    Image = int(nextgpt::Modality::Image),
    Video = int(nextgpt::Modality::Video),
    Audio = int(nextgpt::Modality::Audio),
};
Q_ENUM_NS(Value)
} // namespace output_choice
using OutputChoice = output_choice::Value;

namespace qml_role {
Q_NAMESPACE
QML_NAMED_ELEMENT(Role)
enum class Value { User = int(nextgpt::Role::User), Assistant = int(nextgpt::Role::Assistant) };
Q_ENUM_NS(Value)
} // namespace qml_role

} // namespace nextgpt::app
