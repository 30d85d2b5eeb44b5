// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/LaunchRequest.h"
#include "app/crash/SessionRecord.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <variant>

namespace nextgpt::app {

/// The command line of the window.
struct LaunchOptions {
    QString profile; ///< folder of conversations and settings
    QString bundle;  ///< empty: the default bundle
    QString device = QStringLiteral("auto");
    QString theme;      ///< empty: as in the settings
    QString engine;     ///< for tests: the engine to use instead of the real one
    QString screenshot; ///< file to save a screenshot to; empty: none
    int screenshotDelayMs = 0;
    double scale = 1.0;
    QSize size;
    LaunchRequest request;                   ///< handled when the window is shown
    StartMode startMode = StartMode::Normal; ///< from the profile, not from the command line
    bool loadsNonFinite = false;             ///< the user agreed to weights that are not finite
    QString crashReport;                     ///< of the previous session; empty: none
};

/// Output and exit status of a command line that does not open the window.
struct EarlyExit {
    QString text;
    int status = 0;
};

/// Whether the engine is always the real one or can be a scripted one, for tests of the window.
enum class EngineChoice { Fixed, Scriptable };

/// Parses the command line. Returns an EarlyExit for --help, --version and errors; --help-all ends the
/// program.
std::variant<LaunchOptions, EarlyExit> parseCommandLine(const QStringList& arguments, EngineChoice choice);

/// The command line of another run with the same profile, model and appearance, but without its request.
QStringList restartArguments(const LaunchOptions& options);

} // namespace nextgpt::app
