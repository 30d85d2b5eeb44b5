// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QString>

#include <functional>

namespace nextgpt::app {

/// Opens the desktop's file manager at a file, with the file selected where the file manager can do that, and
/// calls `done` with whether one could be started. Does not wait: starting one may take seconds. `done` is
/// not called once `receiver` has been destroyed.
void showInFileManager(const QDBusConnection& bus, const QString& path, QObject* receiver,
                       const std::function<void(bool)>& done);

} // namespace nextgpt::app
