// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace nextgpt::app {

/// What the command line of the window says.
struct LaunchOptions {
    QString profile; ///< folder of conversations and settings
    QString bundle;  ///< empty: the default one
    QString device = QStringLiteral("auto");
    QString theme;  ///< empty: as set
    QString engine; ///< for tests: what stands in for the engine
    QString screenshot;
    int afterMs = 0;
    double scale = 1.0;
    QSize size;
    QString say;
    QStringList attachments;
};

/// A command line that is answered without a window.
struct LaunchAnswer {
    QString text;
    int status = 0;
};

enum class EngineChoice { Fixed, Scriptable };

/// Reads the command line into `options`; an answer instead when it asks for help or cannot be understood.
std::optional<LaunchAnswer> readCommandLine(const QStringList& arguments, EngineChoice choice,
                                            LaunchOptions& options);

} // namespace nextgpt::app
