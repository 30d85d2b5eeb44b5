// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::app {

/// Sends Qt's messages to the program's log, with the logger name "qt".
void installQtLogSink();

} // namespace nextgpt::app
