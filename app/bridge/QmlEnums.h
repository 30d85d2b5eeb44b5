// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Message.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// The enumerations of the application as QML sees them. Each one is a namespace, so that QML reads
/// `PartKind.Media`, and has an alias, so that C++ reads `PartKind::Media`. Roles and properties carry the
/// number.
namespace nextgpt::app {

namespace part_kind {
Q_NAMESPACE
QML_NAMED_ELEMENT(PartKind)
/// What a part of a message is.
enum class Value { Text, Media, Pending, Failure };
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

namespace block_kind {
Q_NAMESPACE
QML_NAMED_ELEMENT(BlockKind)
/// What a block of a formatted answer is.
enum class Value { Paragraph, Heading, List, Quote, Code };
Q_ENUM_NS(Value)
} // namespace block_kind
using BlockKind = block_kind::Value;

namespace media_option {
Q_NAMESPACE
QML_NAMED_ELEMENT(MediaOption)
/// What a number among the generation settings means.
enum class Value { Steps, Guidance, Frames, Seconds };
Q_ENUM_NS(Value)
} // namespace media_option
using MediaOption = media_option::Value;

/// The engine's enumerations cannot be registered themselves: the engine does not know Qt.
namespace qml_modality {
Q_NAMESPACE
QML_NAMED_ELEMENT(Modality)
enum class Value {
    Automatic = -1, ///< as a choice of output: the model decides
    Text = int(nextgpt::Modality::Text),
    Image = int(nextgpt::Modality::Image),
    Video = int(nextgpt::Modality::Video),
    Audio = int(nextgpt::Modality::Audio),
};
Q_ENUM_NS(Value)
} // namespace qml_modality

namespace qml_role {
Q_NAMESPACE
QML_NAMED_ELEMENT(Role)
enum class Value { User = int(nextgpt::Role::User), Assistant = int(nextgpt::Role::Assistant) };
Q_ENUM_NS(Value)
} // namespace qml_role

} // namespace nextgpt::app
