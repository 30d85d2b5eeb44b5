// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"

#include <QString>

namespace nextgpt::app {

enum class ErrorAction {
    None,
    Retry,  ///< ask once more
    Reload, ///< start the engine again, then ask once more
};

/// What a person reads when something failed: what happened, what is safe, what to press.
struct ErrorWords {
    QString title;
    QString safe;
    ErrorAction action = ErrorAction::None;
};

/// The one place where a code becomes words.
ErrorWords errorText(ErrorCode code);

/// The label of the button; empty for None.
QString actionText(ErrorAction action);

} // namespace nextgpt::app
