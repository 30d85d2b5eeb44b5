// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// The enumerations of the models page, exposed to QML as in bridge/QmlEnums.h.
namespace nextgpt::app {

namespace making_phase {
Q_NAMESPACE
QML_NAMED_ELEMENT(MakingPhase)
/// How far the making of a model from the user's files has got. Chosen: they are not examined.
enum class Value { Chosen, Examining, Examined, Making, Made };
Q_ENUM_NS(Value)
} // namespace making_phase
using MakingPhase = making_phase::Value;

namespace part_state {
Q_NAMESPACE
QML_NAMED_ELEMENT(PartState)
/// The weight doctor's verdict on a part. Absent: there is none, and none is needed.
enum class Value { Present, Missing, Conflicting, Absent, Unused };
Q_ENUM_NS(Value)
} // namespace part_state
using PartState = part_state::Value;

namespace model_origin {
Q_NAMESPACE
QML_NAMED_ELEMENT(ModelOrigin)
/// Where a model is from. Made: by this program, in its own folder. Elsewhere: a folder of the user's.
enum class Value { Shipped, Made, Elsewhere };
Q_ENUM_NS(Value)
} // namespace model_origin
using ModelOrigin = model_origin::Value;

} // namespace nextgpt::app
