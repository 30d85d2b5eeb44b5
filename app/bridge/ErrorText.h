// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"

#include <QString>

namespace nextgpt::app {

/// What the window offers to do about an error.
enum class ErrorAction {
    None,
    Retry,  ///< send the request again
    Reload, ///< restart the engine, then send the request again
};

/// The message shown for an error: what happened, what is safe, and the action offered.
struct ErrorMessage {
    QString title;
    QString safe;
    ErrorAction action = ErrorAction::None;
};

/// The only place where errors become text shown to the user. Of an error about a media file, which the
/// caller names, the text names the medium and what can be done.
ErrorMessage errorText(const Error& error);

/// The same when only the code is known.
ErrorMessage errorText(ErrorCode code);

/// The beginning of a title: what is wrong, without what can be done about it.
QString firstSentence(const QString& title);

/// Why a training run ended, and what to do, in one sentence or two. Steps that are done stay in the last
/// checkpoint.
QString trainingErrorText(const Error& error);

/// The same for a run whose losses were no longer finite numbers.
QString divergedText();

/// Why a model could not be made, read or used, and what to do, in one sentence or two.
QString modelErrorText(const Error& error);

/// The label of the action's button; empty for None.
QString actionText(ErrorAction action);

} // namespace nextgpt::app
