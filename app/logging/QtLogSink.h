// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::app {

/// Sends Qt's own messages through the program's log, under the name "qt".
void installQtLogSink();

} // namespace nextgpt::app
