// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace nextgpt::app {

/// Opens the desktop's file manager at a file, with the file selected where the file manager can do that.
/// False if no file manager could be started.
bool showInFileManager(const QString& path);

} // namespace nextgpt::app
