// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace nextgpt::app {

/// Replaces this process by a new run of the same program. Threads that hang cannot prevent it: they end with
/// the old image. Everything must be saved before; open files are closed.
[[noreturn]] void restartProgram(const QStringList& arguments);

} // namespace nextgpt::app
